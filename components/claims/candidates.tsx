"use client";

import { useTranslations } from "use-intl";
import { z } from "zod";
import type { ApiError } from "@/components/api/client";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import forms from "@/components/workspace/forms.module.css";
import { InContext } from "./in-context";

const candidate = z.object({ prefix: z.string(), suffix: z.string() });
export type Candidate = z.infer<typeof candidate>;

/** The places that a refusal offers because the words stand at several. */
export function candidatesOf(error: ApiError | null): Candidate[] {
  if (error?.code !== "quote-ambiguous") return [];
  const parsed = z.array(candidate).safeParse(error.details["candidates"]);
  return parsed.success ? parsed.data : [];
}

export type CandidatesProps = { quote: string; candidates: readonly Candidate[]; onTake: (place: Record<string, unknown>) => void };

/** The person says which place is meant: nobody guesses. */
export function Candidates({ quote, candidates, onTake }: CandidatesProps) {
  const t = useTranslations("checking.tag");
  return (
    <div className={forms["list"]}>
      <Banner tone="warning">{t("ambiguous")}</Banner>
      {candidates.map(({ prefix, suffix }) => (
        <div key={`${prefix}|${suffix}`} className={forms["line"]}>
          <span className={forms["grow"]} dir="auto">
            <InContext quote={quote} prefix={prefix} suffix={suffix} />
          </span>
          <Button size="small" onClick={() => onTake({ quote, prefix, suffix })}>
            {t("choose")}
          </Button>
        </div>
      ))}
    </div>
  );
}
