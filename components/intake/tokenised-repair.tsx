"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Draft } from "./draft";
import type { Reading } from "./read-draft";
import styles from "./tokenised-repair.module.css";

export type TokenisedRepairProps = {
  tokenised: NonNullable<Reading["tokenised"]>;
  repair: Draft["repair"];
  onDecide: (repair: Draft["repair"]) => void;
  onTurn: (guess: number) => void;
  language: string;
};

/** How the text came, and the repair beside it; a guessed place is a button that turns it over. */
export function TokenisedRepair({ tokenised, repair, onDecide, onTurn, language }: TokenisedRepairProps) {
  const t = useTranslations("intake.tokenised");
  const guesses = tokenised.stretches.filter((stretch) => stretch.guess !== null).length;
  return (
    <section className={styles["repair"]} aria-labelledby="tokenised-title">
      <h2 id="tokenised-title">{t("title")}</h2>
      <p className={styles["note"]}>{t("words")}</p>
      <div className={styles["columns"]}>
        <div className={styles["column"]}>
          <h3 className={styles["heading"]}>{t("original")}</h3>
          <p className={styles["text"]} tabIndex={0} role="region" aria-label={t("original")} lang={language} dir="auto">
            {tokenised.original}
          </p>
        </div>
        <div className={styles["column"]}>
          <h3 className={styles["heading"]}>
            {t("repaired")} · {t("guesses", { count: guesses })}
          </h3>
          <div className={styles["text"]} tabIndex={0} role="region" aria-label={t("repaired")} lang={language} dir="auto">
            {tokenised.stretches.map(({ words, guess }, index) =>
              guess === null ? (
                <span key={index}>{words.replaceAll("\n", "\n\n")}</span>
              ) : (
                <button
                  key={index}
                  type="button"
                  className={styles["guess"]}
                  aria-pressed={guess.turned}
                  title={t(guess.turned ? "usedOther" : "guess", {
                    chosen: words,
                    alternative: guess.other,
                    reason: t(`reason.${guess.reason}`),
                  })}
                  onClick={() => onTurn(guess.index)}
                >
                  {words}
                </button>
              ),
            )}
          </div>
        </div>
      </div>
      {guesses > 0 ? <p className={styles["note"]}>{t("legend")}</p> : null}
      {repair === "undecided" ? (
        <div className={styles["actions"]}>
          <Button look="primary" onClick={() => onDecide("accepted")}>
            {t("accept")}
          </Button>
          <Button onClick={() => onDecide("declined")}>{t("decline")}</Button>
        </div>
      ) : (
        <RadioGroup
          label={t("decided")}
          value={repair}
          onChange={(value) => onDecide(value === "declined" ? "declined" : "accepted")}
          options={[
            { value: "accepted", label: t("accept") },
            { value: "declined", label: t("decline") },
          ]}
        />
      )}
    </section>
  );
}
