"use client";

import { useTranslations } from "use-intl";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ArticleSummary } from "@/lib/desk/views";
import styles from "./article-progress.module.css";

/** How far the checking is: drawn, and in the same words below. */
export function ArticleProgress({ progress }: { progress: ArticleSummary["progress"] }) {
  const t = useTranslations("desk");
  const { claims, settled, signedOff, needRecheck, sentences, sentencesConsidered } = progress;
  const words = claims === 0 ? t("progressNone") : t("progress", { settled, claims, signedOff });
  return (
    <div className={styles["progress"]}>
      <ProgressBar
        label={words}
        value={settled}
        max={claims}
        parts={[
          { share: signedOff, hue: "var(--state-signed-off)" },
          { share: settled - signedOff, hue: "var(--state-dismissed)" },
          { share: needRecheck, hue: "var(--state-needs-recheck)" },
        ]}
      />
      <span className={styles["words"]}>{words}</span>
      <span className={styles["more"]}>
        {t("sentences", { considered: sentencesConsidered, sentences })}
      </span>
      {needRecheck > 0 ? <span className={styles["recheck"]}>{t("needRecheck", { count: needRecheck })}</span> : null}
    </div>
  );
}
