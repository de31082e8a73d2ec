"use client";

import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { When } from "@/components/desk/when";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ArticleView, VersionView } from "@/lib/desk/views";
import { Comparison } from "./comparison";
import { FreezeDialog } from "./freeze-dialog";
import { RestoreDialog } from "./restore-dialog";
import styles from "./versions.module.css";

export type VersionsProps = { article: ArticleView; versions: readonly VersionView[] };

/** `null` is the text as it stands now. */
type Chosen = number | null;

/** The frozen versions: compare two, restore one, freeze the text as it stands. */
export function Versions({ article, versions }: VersionsProps) {
  const t = useTranslations("history");
  const words = useTranslations("words.versionReason");
  const format = useFormatter();
  const [from, setFrom] = useState<Chosen>(versions[1]?.number ?? versions[0]?.number ?? null);
  const [to, setTo] = useState<Chosen>(versions.length > 1 ? (versions[0]?.number ?? null) : null);
  const labelOf = ({ number, reason, signOff, at }: VersionView): string => {
    const moment = format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short", hourCycle: "h23" });
    return [t("version", { number }), words(reason), ...(signOff ? [t("articleSigned", { name: signOff.by.name })] : []), moment].join(" · ");
  };
  const options = [{ value: "now", label: t("now") }, ...versions.map((version) => ({ value: String(version.number), label: labelOf(version) }))];
  const choice = (value: Chosen): string => (value === null ? "now" : String(value));
  const read = (value: string): Chosen => (value === "now" ? null : Number(value));
  return (
    <div className={styles["versions"]}>
      <div className={styles["head"]}>
        {versions.length < 2 ? <p className={styles["note"]}>{t("onlyVersion")}</p> : null}
        <FreezeDialog articleId={article.id} whyNot={article.may.tag} />
      </div>
      <ol className={styles["list"]} reversed>
        {versions.map((version, index) => (
          <li key={version.id} className={styles["version"]}>
            <strong className={styles["number"]}>{t("version", { number: version.number })}</strong>
            <Badge>{words(version.reason)}</Badge>
            {version.signOff ? <Badge hue="var(--good)">{t("articleSigned", { name: version.signOff.by.name })}</Badge> : null}
            {version.claimsSigned > 0 ? <Badge>{t("claimsSigned", { count: version.claimsSigned })}</Badge> : null}
            <span className={styles["by"]}>
              <Face name={version.by.name} size={20} />
              {version.by.name}, <When at={version.at} />
            </span>
            {version.note ? <span className={styles["noteText"]}>{version.note}</span> : null}
            <span className={styles["actions"]}>
              {index < versions.length - 1 ? (
                <Button
                  size="small"
                  look="quiet"
                  onClick={() => {
                    setFrom(versions[index + 1]?.number ?? null);
                    setTo(version.number);
                  }}
                >
                  {t("compareBefore")}
                </Button>
              ) : null}
              <Button
                size="small"
                look="quiet"
                onClick={() => {
                  setFrom(version.number);
                  setTo(null);
                }}
              >
                {t("compareNow")}
              </Button>
              <RestoreDialog articleId={article.id} number={version.number} whyNot={article.may.changeText} />
            </span>
          </li>
        ))}
      </ol>
      <section aria-labelledby="compare" className={styles["compare"]}>
        <h2 id="compare">{t("compare")}</h2>
        <div className={styles["choose"]}>
          <Field label={t("from")}>
            <Select value={choice(from)} onChange={(value) => setFrom(read(value))} options={options} />
          </Field>
          <Field label={t("to")}>
            <Select value={choice(to)} onChange={(value) => setTo(read(value))} options={options} />
          </Field>
        </div>
        <Comparison article={article} from={from} to={to} />
      </section>
    </div>
  );
}
