"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "@/components/frame/use-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { useRatingScale } from "@/components/workspace/article-queries";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView } from "@/lib/desk/views";
import { EVIDENCE_STATES, OUTCOMES } from "@/lib/verdicts/verdict";
import type { TypedVerdict } from "./typed-verdict";
import { VerdictConflict } from "./verdict-conflict";

const EMPTY: TypedVerdict = { rating: null, evidenceState: "sufficient", outcome: "confirmed", justification: "" };

/** A verdict is an act of its own: it never begins as a copy of the old one. */
export function VerdictForm({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.verdict");
  const words = useTranslations("words");
  const { articleId, open, say } = useDesk();
  const change = useClaimChange(articleId);
  const scale = useRatingScale();
  const { value, change: type, forget } = useDraft(`${claim.id}:verdict`, EMPTY);
  const [tried, setTried] = useState(false);
  // "Not enough" is no degree of truth: it takes no rating.
  const rated = value.evidenceState !== "not_enough";
  const noRating = rated && value.rating === null;
  const noWords = value.justification.trim() === "";

  const submit = async (version = claim.version): Promise<void> => {
    setTried(true);
    if (noRating || noWords) return;
    const body = { version, ...value, rating: rated ? value.rating : null };
    if (!(await change.send({ path: `/claims/${claim.id}/verdict`, body }))) return;
    forget();
    setTried(false);
    say(t("given"), true);
    open(claim.id, { tab: "sign" });
  };
  return (
    <Form
      className={forms["form"]}
      aria-label={t(claim.verdict ? "anew" : "give")}
      onSubmit={submit}
    >
      <RadioGroup
        label={t("evidenceState")}
        value={value.evidenceState}
        options={EVIDENCE_STATES.map((state) => ({ value: state, label: words(`evidenceState.${state}`) }))}
        onChange={(next) => type({ evidenceState: EVIDENCE_STATES.find((state) => state === next) ?? value.evidenceState })}
      />
      {rated ? (
        <RadioGroup
          label={t("rating")}
          value={value.rating}
          options={(scale.data ?? []).map(({ key, label }) => ({ value: key, label }))}
          error={tried && noRating ? t("needsRating") : undefined}
          onChange={(rating) => type({ rating })}
        />
      ) : null}
      <RadioGroup
        label={t("outcome")}
        value={value.outcome}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: words(`outcome.${outcome}`) }))}
        onChange={(next) => type({ outcome: OUTCOMES.find((outcome) => outcome === next) ?? value.outcome })}
      />
      <Field label={t("justification")} hint={t("justificationHint")} required error={tried && noWords ? t("needsJustification") : undefined}>
        <Textarea value={value.justification} onChange={(event) => type({ justification: event.target.value })} />
      </Field>
      <VerdictConflict
        change={change}
        typed={value}
        scale={scale.data ?? []}
        onKeepMine={(version) => void submit(version)}
        onTakeTheirs={() => {
          forget();
          change.clear();
        }}
      />
      <div className={forms["end"]}>
        <Button type="submit" size="small" look="primary" busy={change.busy} whyNot={claim.may.judge}>
          {t("submit")}
        </Button>
      </div>
    </Form>
  );
}
