"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView, OccurrenceView } from "@/lib/desk/views";
import { wordsAsRead } from "./words-as-read";

/** Without a verdict there is nothing to hold: the words that stand at these places become the claim's. */
export function AcceptWords({ claim, places }: { claim: ClaimView; places: readonly OccurrenceView[] }) {
  const t = useTranslations("checking.drift");
  const { articleId, editor } = useDesk();
  const change = useClaimChange(articleId);

  const accept = async (): Promise<void> => {
    let version = claim.version;
    for (const place of places) {
      const body = { ...wordsAsRead(editor?.state ?? null, place), claimVersion: version };
      const next = await change.send({ method: "patch", path: `/claims/${claim.id}/occurrences/${place.id}`, body });
      if (!next) return;
      version = next.version;
    }
  };
  return (
    <>
      <div className={forms["end"]}>
        <Button size="small" busy={change.busy} whyNot={claim.may.edit} onClick={() => void accept()}>
          {t("accept")}
        </Button>
      </div>
      <Trouble error={change.error} />
    </>
  );
}
