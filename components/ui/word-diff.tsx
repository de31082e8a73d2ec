import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { compareWords } from "@/lib/foundation/compare-words";
import { VisuallyHidden } from "./visually-hidden";

export type WordDiffProps = {
  before: string;
  after: string;
  /** One side only: what was taken out (`before`) or put in (`after`); both inline without it. */
  side?: "before" | "after";
};

/** Old and new words as del and ins; screen readers hear which is which. */
export function WordDiff({ before, after, side }: WordDiffProps) {
  const t = useTranslations("ui");
  const runs = useMemo(() => compareWords(before, after), [before, after]);
  return (
    <>
      {runs.map(({ kind, text }, index) => {
        if (kind === "removed") {
          return side === "after" ? null : (
            <del key={index}>
              <VisuallyHidden>{t("removedWords")} </VisuallyHidden>
              {text}
            </del>
          );
        }
        if (kind === "added") {
          return side === "before" ? null : (
            <ins key={index}>
              <VisuallyHidden>{t("addedWords")} </VisuallyHidden>
              {text}
            </ins>
          );
        }
        return <span key={index}>{text}</span>;
      })}
    </>
  );
}
