"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { WordDiff } from "@/components/ui/word-diff";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import { useClaimChange } from "@/components/workspace/use-claim-change";
import type { ClaimView, OccurrenceView } from "@/lib/desk/views";
import styles from "./claim-card.module.css";

/** Old and new words side by side, with the two answers that a checker has. */
export function DriftPanel({ claim }: { claim: ClaimView }) {
  const t = useTranslations("checking.drift");
  const { articleId, open, say } = useDesk();
  const change = useClaimChange(articleId);
  const standing = claim.occurrences.filter((place) => place.state !== "lost");
  const changed = standing.filter((place) => place.state === "changed");
  if (claim.state === "withdrawn" || (claim.state !== "needs_recheck" && changed.length === 0)) return null;
  const pairs = claim.state === "needs_recheck" ? pairsOf(claim, standing) : changed.map((place) => ({ id: place.id, before: place.quote, after: place.currentWords ?? "" }));
  const isBack = pairs.every(({ before, after }) => before === after);

  const hold = async (): Promise<void> => {
    if (await change.send({ path: `/claims/${claim.id}/reaffirm`, body: { version: claim.version } })) say(t("held"), true);
  };
  return (
    <section className={styles["panel"]} aria-label={t("title")}>
      <p className={forms["title"]}>{isBack ? t("back") : claim.verdict ? t("title") : t("unchecked")}</p>
      {pairs.map(({ id, before, after }) => (
        <p key={id} className={styles["diff"]} dir="auto">
          <WordDiff before={before} after={after} />
        </p>
      ))}
      {claim.verdict ? (
        <div className={forms["end"]}>
          <Button size="small" busy={change.busy} whyNot={claim.may.judge} onClick={() => void hold()}>
            {t("holds")}
          </Button>
          <Button size="small" look="quiet" whyNot={claim.may.judge} onClick={() => open(claim.id, { tab: "verdict" })}>
            {t("again")}
          </Button>
        </div>
      ) : (
        <AcceptWords claim={claim} places={changed} />
      )}
      <Trouble error={change.error} />
    </section>
  );
}

/** The words that the verdict was given for beside the ones that stand there now, in the order in which both were recorded. */
function pairsOf(claim: ClaimView, standing: readonly OccurrenceView[]): { id: string; before: string; after: string }[] {
  const checked = claim.verdict?.words ?? [];
  const inOrder = [...claim.occurrences].sort((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder
    .map((place, at) => ({ id: place.id, before: checked[at] ?? place.quote, after: place.currentWords ?? place.quote }))
    .filter(({ id }) => standing.some((place) => place.id === id));
}

/** Without a verdict there is nothing to hold: the new words become the claim's. */
function AcceptWords({ claim, places }: { claim: ClaimView; places: readonly OccurrenceView[] }) {
  const t = useTranslations("checking.drift");
  const { articleId } = useDesk();
  const change = useClaimChange(articleId);
  const accept = async (): Promise<void> => {
    let version = claim.version;
    for (const place of places) {
      const body = { quote: place.currentWords ?? place.quote, prefix: place.prefix, suffix: place.suffix, claimVersion: version };
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
