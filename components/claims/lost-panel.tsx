"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import { useMovePlace } from "@/components/workspace/use-move-place";
import { useProposals } from "@/components/workspace/use-proposals";
import type { ClaimView, OccurrenceView } from "@/lib/desk/views";
import styles from "./claim-card.module.css";

/** Places that nobody can name any more: a person puts them back, takes them out, or closes the claim. Nothing is guessed. */
export function LostPanel({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.lost");
  const { ask } = useDesk();
  const lost = claim.occurrences.filter((place) => place.state === "lost");
  if (claim.state === "withdrawn" || lost.length === 0) return null;
  return (
    <section className={styles["panel"]} aria-label={t("title")}>
      <p className={forms["title"]}>{t("title")}</p>
      {lost.map((place) => (
        <LostPlace key={place.id} claim={claim} place={place} />
      ))}
      <div className={forms["end"]}>
        <Button size="small" look="quiet" whyNot={claim.may.edit} onClick={() => ask({ what: "reason", why: "withdraw", claimId: claim.id })}>
          {t("close")}
        </Button>
      </div>
    </section>
  );
}

function LostPlace({ claim, place }: { claim: ClaimView; place: OccurrenceView }) {
  const t = useTranslations("checking.lost");
  const { articleId } = useDesk();
  const change = useClaimChange(articleId);
  const move = useMovePlace(claim);
  const proposals = useProposals(place);
  const removal = { method: "delete" as const, path: `/claims/${claim.id}/occurrences/${place.id}` };
  return (
    <div className={forms["list"]}>
      <p className={forms["muted"]}>{t("was")}</p>
      <blockquote className={forms["quote"]} dir="auto">
        {place.quote}
      </blockquote>
      {proposals.length > 0 ? <p className={forms["muted"]}>{t("proposals")}</p> : null}
      {proposals.map((proposal) => (
        <div key={proposal.from} className={forms["line"]}>
          <q className={forms["grow"]} dir="auto">
            {proposal.quote}
          </q>
          <Button size="small" busy={move.busy} onClick={() => void move.to(proposal, place.id)}>
            {t("take")}
          </Button>
        </div>
      ))}
      <div className={forms["end"]}>
        <Button size="small" busy={move.busy} whyNot={claim.may.edit ?? (move.selected ? null : t("reattachHint"))} onClick={() => void move.toSelection(place.id)}>
          {t("reattach")}
        </Button>
        {claim.occurrences.length > 1 ? (
          <Button size="small" look="quiet" busy={change.busy} whyNot={claim.may.edit} onClick={() => void change.send(removal)}>
            {t("removePlace")}
          </Button>
        ) : null}
      </div>
      <Trouble error={move.error ?? change.error} />
    </div>
  );
}
