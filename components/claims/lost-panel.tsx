"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { showWords } from "@/components/workspace/show-words";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import { useMovePlace, type MovePlace } from "@/components/workspace/use-move-place";
import { useProposals } from "@/components/workspace/use-proposals";
import type { ClaimView, OccurrenceView } from "@/lib/desk/views";
import styles from "./claim-card.module.css";
import { InContext } from "./in-context";

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
        <Button size="small" look="quiet" whyNot={claim.may.withdraw} onClick={() => ask({ what: "reason", why: "withdraw", claimId: claim.id })}>
          {t("close")}
        </Button>
      </div>
    </section>
  );
}

function LostPlace({ claim, place }: { claim: ClaimView; place: OccurrenceView }) {
  const t = useTranslations("checking.lost");
  const { articleId, editor } = useDesk();
  const change = useClaimChange(articleId);
  const move = useMovePlace(claim);
  const removal = { method: "delete" as const, path: `/claims/${claim.id}/occurrences/${place.id}` };
  return (
    <div className={forms["list"]}>
      <p className={forms["muted"]}>{t("was")}</p>
      <blockquote className={forms["quote"]} dir="auto">
        <InContext {...place} />
      </blockquote>
      <Proposals claim={claim} place={place} move={move} />
      <div className={forms["end"]}>
        <Button size="small" busy={move.busy} whyNot={claim.may.edit ?? (move.selected ? null : t("reattachHint"))} onClick={() => void move.toSelection(place.id)}>
          {t("reattach")}
        </Button>
        <Button size="small" look="quiet" onClick={() => showWords(editor, [place])}>
          {t("show")}
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

/** What looks like the lost words, each between its neighbours: two that read alike are told apart by these. */
function Proposals({ claim, place, move }: { claim: ClaimView; place: OccurrenceView; move: MovePlace }) {
  const t = useTranslations("checking.lost");
  const proposals = useProposals(claim, place);
  if (proposals.length === 0) return null;
  return (
    <>
      <p className={forms["muted"]}>{t("proposals")}</p>
      <ul className={forms["list"]} aria-label={t("proposals")}>
        {proposals.map((proposal) => (
          <li key={proposal.from} className={forms["line"]}>
            <q className={forms["grow"]} dir="auto">
              <InContext {...proposal} />
            </q>
            <Button size="small" busy={move.busy} whyNot={claim.may.edit} onClick={() => void move.to(proposal, place.id)}>
              {t("take")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
