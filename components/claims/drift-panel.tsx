"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { WordDiff } from "@/components/ui/word-diff";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView } from "@/lib/desk/views";
import { AcceptWords } from "./accept-words";
import styles from "./claim-card.module.css";
import { driftedWords } from "./drifted-words";

/** Old and new words side by side, with the answers that a person has. */
export function DriftPanel({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.drift");
  const changed = claim.occurrences.filter((place) => place.state === "changed");
  if (claim.state === "withdrawn" || (claim.state !== "needs_recheck" && changed.length === 0)) return null;
  const { places, gone, isBack } = driftedWords(claim);
  const title = claim.verdict ? t("title") : t("unchecked");
  return (
    <section className={styles["panel"]} aria-label={title}>
      <p className={forms["title"]}>{isBack ? t("back") : title}</p>
      {places.map(({ id, before, after }) => (
        <p key={id} className={styles["diff"]} dir="auto">
          {before === null ? <span className={forms["muted"]}>{t("unseen")} </span> : null}
          <WordDiff before={before ?? ""} after={after} />
        </p>
      ))}
      {gone.map((words, nth) => (
        <p key={nth} className={styles["diff"]} dir="auto">
          <span className={forms["muted"]}>{t("gone")} </span>
          <WordDiff before={words} after="" />
        </p>
      ))}
      {claim.state === "dismissed" ? <StillNothing claim={claim} /> : claim.verdict ? <Answers claim={claim} /> : <AcceptWords claim={claim} places={changed} />}
    </section>
  );
}

/** A dismissal was for other words: these want one of their own. */
function StillNothing({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.drift");
  const { ask } = useDesk();
  return (
    <div className={forms["end"]}>
      <Button size="small" whyNot={claim.may.dismiss} onClick={() => ask({ what: "reason", why: "dismiss", claimId: claim.id })}>
        {t("stillNothing")}
      </Button>
    </div>
  );
}

/** The two answers that a checker has. What was sent back wants another verdict in any case: there is nothing to hold. */
function Answers({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.drift");
  const { articleId, open, say } = useDesk();
  const change = useClaimChange(articleId);
  const hold = async (): Promise<void> => {
    if (await change.send({ path: `/claims/${claim.id}/reaffirm`, body: { version: claim.version } })) say(t("held"), true);
  };
  return (
    <>
      <div className={forms["end"]}>
        {claim.state === "needs_recheck" ? (
          <Button size="small" busy={change.busy} whyNot={claim.may.judge} onClick={() => void hold()}>
            {t("holds")}
          </Button>
        ) : null}
        <Button size="small" look="quiet" whyNot={claim.may.judge} onClick={() => open(claim.id, { tab: "verdict" })}>
          {t("again")}
        </Button>
      </div>
      <Trouble error={change.error} />
    </>
  );
}
