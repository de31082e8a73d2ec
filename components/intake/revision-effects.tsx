"use client";

import { useTranslations } from "use-intl";
import { Link } from "@/components/ui/link";
import { WordDiff } from "@/components/ui/word-diff";
import { REVISION_EFFECTS, type RevisionEffect, type RevisionView } from "@/lib/revisions/revision";
import styles from "./revision.module.css";

const HUES = { lost: "var(--danger)", changed: "var(--warning)", moved: "var(--state-in-check)", restored: "var(--good)", kept: "var(--good)" };

export type RevisionEffectsProps = { articleId: string; revision: RevisionView; numberOf: (claimId: string) => number | null };

/** What a revision does to every claim, the worst first. What was lost comes back too rarely to say each time that nothing did. */
export function RevisionEffects({ articleId, revision, numberOf }: RevisionEffectsProps) {
  const t = useTranslations("intake.revision");
  if (REVISION_EFFECTS.every((outcome) => revision[outcome].length === 0)) return <p className={styles["note"]}>{t("noClaims")}</p>;
  return (
    <div className={styles["effects"]}>
      {REVISION_EFFECTS.filter((outcome) => outcome !== "restored" || revision.restored.length > 0).map((outcome) => (
        <section key={outcome} className={styles["outcome"]} style={{ borderBlockStartColor: HUES[outcome] }} aria-labelledby={`outcome-${outcome}`}>
          <h3 id={`outcome-${outcome}`}>
            {revision[outcome].length} · {t(outcome)}
          </h3>
          <p className={styles["note"]}>{t(`${outcome}Hint`)}</p>
          <ul className={styles["places"]}>
            {revision[outcome].map((place) => {
              const number = numberOf(place.claimId);
              return (
                <li key={place.occurrenceId}>
                  {number === null ? null : (
                    <Link href={`/articles/${articleId}?claim=${place.claimId}`} className={styles["claim"]}>
                      {t("claim", { number })}
                    </Link>
                  )}
                  <span className={styles["words"]} dir="auto">
                    <Words outcome={outcome} {...place} />
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Words({ outcome, before, after }: { outcome: RevisionEffect; before: string; after: string }) {
  if (outcome === "lost") return <del>{before}</del>;
  return outcome === "restored" ? after : <WordDiff before={before} after={after} />;
}
