"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { usePeople } from "@/components/workspace/article-queries";
import { useClaim, useDesk } from "@/components/workspace/desk-context";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";

const NOBODY = "nobody";

export function AssignDialog({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const t = useTranslations("checking.assign");
  const details = useTranslations("checking.details");
  const { articleId, me, say } = useDesk();
  const claim = useClaim(claimId);
  const people = usePeople();
  const change = useClaimChange(articleId);
  const [who, setWho] = useState(claim?.assignee?.id ?? NOBODY);
  if (!claim) return null;

  const assign = async (personId: string): Promise<void> => {
    const body = { version: claim.version, assigneeId: personId === NOBODY ? null : personId };
    if (!(await change.send({ method: "patch", path: `/claims/${claimId}`, body }))) return;
    say(t("done", { number: claim.number }), true);
    onClose();
  };
  const options = [{ value: NOBODY, label: details("nobody") }, ...(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Dialog
      open
      size="small"
      title={t("title", { number: claim.number })}
      onOpenChange={(open) => (open ? undefined : onClose())}
      onSubmit={() => assign(who)}
      footer={
        <>
          <Button onClick={() => void assign(me.person.id)}>{t("toMe")}</Button>
          <Button type="submit" look="primary" busy={change.busy}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <Field label={t("who")}>
        <Combobox label={t("who")} value={who} options={options} loading={people.isPending} onChange={setWho} />
      </Field>
      <Trouble error={change.error} />
    </Dialog>
  );
}
