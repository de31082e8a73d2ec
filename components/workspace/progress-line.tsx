"use client";

import { useFormatter, useNow, useTranslations } from "use-intl";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ArticleView } from "@/lib/desk/views";
import styles from "./top-bar.module.css";

/** How far the checking is, in words and as a thin line under them. */
export function ProgressLine({ article }: { article: ArticleView }) {
  const t = useTranslations("checking.bar");
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const { progress } = article;
  const due = article.deadline === null ? null : new Date(article.deadline);
  const isToday = due !== null && Math.abs(due.getTime() - now.getTime()) < 20 * 3_600_000;
  const hour = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const at = due && format.dateTime(due, isToday ? hour : { day: "numeric", month: "short", ...hour });
  const parts = [
    t("sentences", { considered: progress.sentencesConsidered, sentences: progress.sentences }),
    t("claims", { count: progress.claims }),
    progress.claims > 0 ? t("signedOff", { count: progress.signedOff }) : null,
    progress.needRecheck > 0 ? t("recheck", { count: progress.needRecheck }) : null,
  ].filter((part) => part !== null);
  const late = due !== null && due < now && article.signOff === null;
  return (
    <div className={styles["progress"]}>
      <p className={styles["facts"]}>
        {parts.map((part) => (
          <span key={part}>{part}</span>
        ))}
        {at ? <span className={late ? styles["late"] : undefined}>{t(late ? "overdue" : "due", { at })}</span> : null}
      </p>
      <ProgressBar
        label={parts.join(", ")}
        value={progress.settled}
        max={progress.claims}
        parts={[
          { share: progress.signedOff, hue: "var(--state-signed-off)" },
          { share: progress.settled - progress.signedOff, hue: "var(--state-dismissed)" },
          { share: progress.needRecheck, hue: "var(--state-needs-recheck)" },
        ]}
      />
    </div>
  );
}
