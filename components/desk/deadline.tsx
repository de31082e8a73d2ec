"use client";

import { Clock } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "use-intl";
import type { ArticleState } from "@/lib/articles/article-state";
import { classNames } from "@/components/ui/class-names";
import styles from "./deadline.module.css";
import { When } from "./when";

const UNFINISHED: readonly ArticleState[] = ["intake", "in_check"];

/** How long it has, and until when; late is said in words. */
export function Deadline({ at, state }: { at: string | null; state: ArticleState }) {
  const t = useTranslations("desk");
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  if (at === null) return <span className={styles["none"]}>{t("noDeadline")}</span>;
  const moment = new Date(at);
  const counts = UNFINISHED.includes(state);
  const late = moment < now;
  const soon = !late && moment.getTime() - now.getTime() < 2 * 60 * 60_000;
  if (!counts) return <span className={styles["absolute"]}><When at={at} /></span>;
  const relative = format.relativeTime(moment, now);
  return (
    <span className={classNames(styles["deadline"], late && styles["late"], soon && styles["soon"])}>
      <span className={styles["relative"]}>
        <Clock aria-hidden />
        {late ? t("overdue", { relative }) : t("due", { moment: relative })}
      </span>
      <span className={styles["absolute"]}>
        <When at={at} />
      </span>
    </span>
  );
}
