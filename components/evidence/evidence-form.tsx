"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "@/components/frame/use-draft";
import { faultsOf } from "@/components/sources/source-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView, EvidenceView } from "@/lib/desk/views";
import { STANCES, type Stance } from "@/lib/evidence/evidence";
import { sourceBody, type ChosenSource } from "./chosen-source";
import styles from "./evidence.module.css";
import { SourceField } from "./source-field";

type Typed = { source: ChosenSource; excerpt: string; locator: string; stance: Stance; question: string };

/** New evidence, or one item changed. What was typed stays until it is stored. */
export function EvidenceForm({ claim, evidence, onDone }: { claim: ClaimView; evidence?: EvidenceView; onDone: () => void }) {
  const t = useTranslations("checking.evidence");
  const words = useTranslations("words.stance");
  const ui = useTranslations("ui");
  const { articleId, say } = useDesk();
  const change = useClaimChange(articleId);
  const initial = useMemo<Typed>(
    () => ({
      source: evidence ? { kind: "known", id: evidence.source.id, title: evidence.source.title } : null,
      excerpt: evidence?.excerpt ?? "",
      locator: evidence?.locator ?? "",
      stance: evidence?.stance ?? "supports",
      question: evidence?.question ?? "",
    }),
    [evidence],
  );
  const { value, change: type, forget } = useDraft(`${claim.id}:evidence:${evidence?.id ?? "new"}`, initial);
  const [tried, setTried] = useState(false);
  const noSource = value.source === null || (value.source.kind === "new" && Object.values(faultsOf(value.source.source)).some(Boolean));
  const noExcerpt = value.excerpt.trim() === "";

  const submit = async (): Promise<void> => {
    setTried(true);
    if (noSource || noExcerpt) return;
    const said = { excerpt: value.excerpt, locator: value.locator || null, stance: value.stance, question: value.question || null };
    const done = evidence
      ? await change.send({ method: "patch", path: `/evidence/${evidence.id}`, body: { version: evidence.version, ...sourceBody(value.source), ...said } })
      : await change.send({ path: `/claims/${claim.id}/evidence`, body: { ...sourceBody(value.source), ...said } });
    if (!done) return;
    forget();
    say(t(evidence ? "saved" : "attached"), true);
    onDone();
  };
  return (
    <Form
      className={`${forms["form"]} ${styles["form"]}`}
      aria-label={t(evidence ? "changeTitle" : "title")}
      onSubmit={submit}
    >
      <SourceField allowNew={!evidence} value={value.source} tried={tried} onChange={(source) => type({ source })} />
      <Field label={t("excerpt")} hint={t("excerptHint")} required error={tried && noExcerpt ? t("needsExcerpt") : undefined}>
        <Textarea value={value.excerpt} onChange={(event) => type({ excerpt: event.target.value })} />
      </Field>
      <RadioGroup
        label={t("stance")}
        value={value.stance}
        options={STANCES.map((stance) => ({ value: stance, label: words(stance) }))}
        onChange={(next) => type({ stance: STANCES.find((stance) => stance === next) ?? value.stance })}
      />
      <Field label={t("locator")} hint={t("locatorHint")}>
        <Input value={value.locator} onChange={(event) => type({ locator: event.target.value })} />
      </Field>
      <Field label={t("question")}>
        <Input value={value.question} onChange={(event) => type({ question: event.target.value })} />
      </Field>
      <Trouble error={change.error} />
      <div className={forms["end"]}>
        <Button type="submit" size="small" look="primary" busy={change.busy}>
          {t(evidence ? "change" : "submit")}
        </Button>
        <Button size="small" look="quiet" onClick={onDone}>
          {ui("cancel")}
        </Button>
      </div>
    </Form>
  );
}
