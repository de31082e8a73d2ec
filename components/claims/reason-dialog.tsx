"use client";

import { useTranslations } from "use-intl";
import { useState } from "react";
import { useDraft } from "@/components/frame/use-draft";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useClaim, useDesk, type WithReason } from "@/components/workspace/desk-context";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";

const EMPTY = { reason: "" };

/** What is never done without a reason. */
export function ReasonDialog({ why, claimId, onClose }: { why: WithReason; claimId: string; onClose: () => void }) {
  const t = useTranslations("checking.reasons");
  const { articleId, say } = useDesk();
  const claim = useClaim(claimId);
  const change = useClaimChange(articleId);
  const draft = useDraft(`${claimId}:${why}`, EMPTY);
  const [tried, setTried] = useState(false);
  if (!claim) return null;

  const submit = async (): Promise<void> => {
    setTried(true);
    if (draft.value.reason.trim() === "") return;
    const done = await change.send({ path: `/claims/${claimId}/${why}`, body: { version: claim.version, reason: draft.value.reason } });
    if (!done) return;
    draft.forget();
    say(t(`done.${why}`, { number: claim.number }), true);
    onClose();
  };
  const description = why === "withdraw" ? t("withdrawWords") : why === "let-stand" ? t("letStandWords") : undefined;
  return (
    <Dialog
      open
      size="small"
      title={t(`title.${why}`, { number: claim.number })}
      description={description}
      onOpenChange={(open) => (open ? undefined : onClose())}
      onSubmit={submit}
      footer={
        <Button type="submit" look={why === "withdraw" ? "danger" : "primary"} busy={change.busy}>
          {t(`submit.${why}`)}
        </Button>
      }
    >
      <p dir="auto">{claim.statement}</p>
      <Field label={t(`question.${why}`)} required error={tried && draft.value.reason.trim() === "" ? t("needed") : undefined}>
        <Textarea autoFocus rows={3} value={draft.value.reason} onChange={(event) => draft.change({ reason: event.target.value })} />
      </Field>
      <Trouble error={change.error} />
    </Dialog>
  );
}
