"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useDraft } from "@/components/frame/use-draft";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { currentOf, useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView } from "@/lib/desk/views";
import { AppearanceFields } from "./appearance-fields";
import { OriginField, TypeField } from "./claim-choices";
import { ClaimPlaces } from "./claim-places";
import { ClaimantField } from "./claimant-field";
import { ConflictDialog, type Compared } from "./conflict-dialog";
import { detailsBody, detailsOf, toldDetails, type Details, type ToldPart } from "./details";
import { QuantityFields } from "./quantity-fields";

/** What describes a claim. Only what was changed here is sent, and only over the version that was seen when typing began. */
export function ClaimDetails({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.details");
  const tag = useTranslations("checking.tag");
  const words = useTranslations("words");
  const { articleId, say } = useDesk();
  const change = useClaimChange(articleId);
  const initial = useMemo(() => detailsOf(claim), [claim]);
  const draft = useDraft(`${claim.id}:details`, initial);
  const { value, change: type } = draft;
  // Ours began with this version; a refusal's current record moves it on only when the person says so.
  const [seen, setSeen] = useState(claim);
  const base = draft.touched ? seen : claim;

  const label = (part: ToldPart["part"]): string => (part === "statement" || part === "type" || part === "origin" || part === "claimant" ? tag(part) : t(part));
  const compared = (mine: Details, theirs: ClaimView): Compared[] => {
    const now = toldDetails(detailsOf(theirs), words);
    return toldDetails(mine, words).map(({ part, words: yours }, at) => ({ label: label(part), yours, theirs: now[at]?.words ?? "" }));
  };
  const begin = (part: Partial<Details>): void => {
    if (!draft.touched) setSeen(claim);
    type(part);
  };
  const submit = async (over: ClaimView = base): Promise<void> => {
    const saved = await change.send({ method: "patch", path: `/claims/${claim.id}`, body: { version: over.version, ...detailsBody(value, detailsOf(base)) } });
    if (!saved) return;
    draft.forget();
    say(t("saved", { number: claim.number }), true);
  };
  const current = currentOf(change.error);
  const blocked = claim.may.edit;
  return (
    <Form
      className={forms["form"]}
      onSubmit={submit}
    >
      <ClaimPlaces claim={claim} />
      <Field label={tag("statement")} hint={tag("statementHint")}>
        <Textarea value={value.statement} readOnly={blocked !== null} onChange={(event) => begin({ statement: event.target.value })} />
      </Field>
      <TypeField value={value.type} onChange={(next) => begin({ type: next })} />
      <OriginField value={value.origin} onChange={(next) => begin({ origin: next })} />
      {value.origin === "attributed" ? <ClaimantField value={value.claimant} onChange={(claimant) => begin({ claimant })} /> : null}
      <details className={forms["details"]}>
        <summary>{t("more")}</summary>
        <div className={forms["form"]}>
          <Field label={t("claimedOn")}>
            <Input type="date" value={value.claimedOn} onChange={(event) => begin({ claimedOn: event.target.value })} />
          </Field>
          <QuantityFields value={value.quantity} onChange={(quantity) => begin({ quantity })} />
          <AppearanceFields value={value.appearances} onChange={(appearances) => begin({ appearances })} />
          <Field label={t("note")}>
            <Textarea value={value.note} onChange={(event) => begin({ note: event.target.value })} />
          </Field>
          <Field label={t("labels")} hint={t("labelsHint")}>
            <Input value={value.labels} onChange={(event) => begin({ labels: event.target.value })} />
          </Field>
        </div>
      </details>
      {current ? null : <Trouble error={change.error} />}
      <div className={forms["end"]}>
        <Button type="submit" size="small" look={draft.touched ? "primary" : "plain"} busy={change.busy} whyNot={blocked}>
          {t("save")}
        </Button>
        {draft.touched ? (
          <Button size="small" look="quiet" onClick={draft.forget}>
            {t("reset")}
          </Button>
        ) : null}
      </div>
      {current && draft.touched ? (
        <ConflictDialog
          message={change.error?.message ?? ""}
          parts={compared(value, current)}
          busy={change.busy}
          onKeepMine={() => void submit(current)}
          onTakeTheirs={() => {
            draft.forget();
            change.clear();
          }}
          onBack={() => {
            setSeen(current);
            change.clear();
          }}
        />
      ) : null}
    </Form>
  );
}
