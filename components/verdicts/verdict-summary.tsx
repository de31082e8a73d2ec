"use client";

import { useTranslations } from "use-intl";
import { useMoment } from "@/components/workspace/use-moment";
import forms from "@/components/workspace/forms.module.css";
import type { VerdictView } from "@/lib/desk/views";
import styles from "./verdict.module.css";

/** Rating, evidence state, outcome and why, with whose they are. */
export function VerdictSummary({ verdict }: { verdict: VerdictView }) {
  const t = useTranslations("checking.verdict");
  const words = useTranslations("words");
  const at = useMoment();
  return (
    <div className={styles["verdict"]}>
      <p className={styles["rating"]}>
        <strong>{verdict.rating?.label ?? t("noRating")}</strong>
        <span>{words(`outcome.${verdict.outcome}`)}</span>
        <span>
          {t("evidenceState")} {words(`evidenceState.${verdict.evidenceState}`).toLocaleLowerCase()}
        </span>
      </p>
      <p className={styles["why"]} dir="auto">
        {verdict.justification}
      </p>
      <p className={forms["muted"]}>{t("by", { name: verdict.by.name, at: at(verdict.at) })}</p>
      {verdict.reaffirmations.map((again) => (
        <p key={again.at} className={forms["muted"]}>
          {t("reaffirmed", { name: again.by.name, at: at(again.at) })}
        </p>
      ))}
    </div>
  );
}
