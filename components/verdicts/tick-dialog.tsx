"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { SourceLine } from "@/components/evidence/source-line";
import { useDraft } from "@/components/frame/use-draft";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useClaim, useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import { tickWhyNot } from "./tick-why-not";

/** The common verdict in one step: the justification is taken from the excerpt, to accept or change. */
export function TickDialog({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const t = useTranslations("checking.verdict");
  const { articleId, open, say } = useDesk();
  const claim = useClaim(claimId);
  const change = useClaimChange(articleId);
  const supporting = claim?.evidence.find((entry) => entry.stance === "supports");
  const initial = useMemo(() => ({ justification: supporting ? `“${supporting.excerpt}” (${[supporting.source.title, supporting.locator].filter(Boolean).join(", ")})` : "" }), [supporting]);
  const { value, change: type, forget } = useDraft(`${claimId}:tick`, initial);
  if (!claim) return null;

  const submit = async (): Promise<void> => {
    const done = await change.send({ path: `/claims/${claimId}/tick`, body: { version: claim.version, ...(value.justification.trim() === "" ? {} : { justification: value.justification }) } });
    if (!done) return;
    forget();
    say(t("ticked"), true);
    open(claimId, { tab: "sign" });
    onClose();
  };
  return (
    <Dialog
      open
      title={t("tickTitle")}
      description={t("tickWords")}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      onSubmit={submit}
      footer={
        <Button type="submit" look="primary" busy={change.busy} whyNot={tickWhyNot(claim, t("needsEvidence"))}>
          {t("tickSubmit")}
        </Button>
      }
    >
      <p dir="auto">
        <strong>{claim.statement}</strong>
      </p>
      {supporting ? (
        <>
          <blockquote className={forms["quote"]} dir="auto">
            {supporting.excerpt}
          </blockquote>
          <SourceLine source={supporting.source} locator={supporting.locator} />
        </>
      ) : null}
      <Field label={t("justification")} hint={t("justificationHint")}>
        <Textarea autoFocus value={value.justification} onChange={(event) => type({ justification: event.target.value })} />
      </Field>
      <Trouble error={change.error} />
    </Dialog>
  );
}
