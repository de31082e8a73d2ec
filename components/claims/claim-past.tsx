"use client";

import { useTranslations } from "use-intl";
import { useMoment } from "@/components/workspace/use-moment";
import { usePast } from "@/components/workspace/article-queries";
import { Banner } from "@/components/ui/banner";
import { Skeleton } from "@/components/ui/skeleton";
import { WordDiff } from "@/components/ui/word-diff";
import forms from "@/components/workspace/forms.module.css";
import styles from "./claim-card.module.css";

/** Who did what with this claim, the newest first. */
export function ClaimPast({ claimId }: { claimId: string }) {
  const t = useTranslations("checking.past");
  const told = useMoment();
  const past = usePast(claimId);
  if (past.isPending) return <Skeleton lines={3} />;
  if (past.isError) return <Banner tone="danger">{t("failed")}</Banner>;
  if (past.data.length === 0) return <p className={forms["muted"]}>{t("none")}</p>;
  return (
    <ol className={styles["past"]}>
      {past.data.map((entry) => (
        <li key={entry.id}>
          <span dir="auto">{entry.sentence}</span>
          {entry.before !== null && entry.after !== null ? (
            <span className={styles["diff"]}>
              <WordDiff before={entry.before} after={entry.after} />
            </span>
          ) : null}
          <time className={forms["muted"]} dateTime={entry.at}>
            {told(entry.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
