"use client";

import { Ban, CircleCheck } from "lucide-react";
import { useTranslations } from "use-intl";
import type { ArticleSummary } from "@/lib/desk/views";
import styles from "./blockers.module.css";

const SHOWN = 2;

/** What stands between the article and its sign-off, in sentences. */
export function Blockers({ article }: { article: ArticleSummary }) {
  const t = useTranslations("desk");
  if (article.state !== "intake" && article.state !== "in_check") {
    return article.state === "signed_off" ? <p className={styles["clear"]}>{t("signedOff")}</p> : null;
  }
  if (article.blockers.length === 0) {
    return (
      <p className={styles["clear"]}>
        <CircleCheck aria-hidden /> {t("ready")}
      </p>
    );
  }
  const rest = article.blockers.length - SHOWN;
  return (
    <ul className={styles["blockers"]} aria-label={t("blocks")}>
      {article.blockers.slice(0, SHOWN).map((blocker) => (
        <li key={`${blocker.code}-${blocker.message}`} className={styles["blocker"]}>
          <Ban aria-hidden />
          {blocker.message}
        </li>
      ))}
      {rest > 0 ? <li className={styles["blocker"]}>{t("moreBlockers", { count: rest })}</li> : null}
    </ul>
  );
}
