"use client";

import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Face } from "@/components/ui/face";
import { Link } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { WordDiff } from "@/components/ui/word-diff";
import type { HistoryEntry } from "@/lib/desk/views";
import styles from "./timeline.module.css";

type Shown = "everything" | "textOnly" | "claimsOnly";

export type TimelineProps = {
  entries: readonly HistoryEntry[];
  articleId: string;
  filterable?: boolean;
  /** What happened before these entries, if anything did, is read on request. */
  earlier?: { busy: boolean; onRead: () => void } | null;
};

/** Who did what, newest first, a heading a day. */
export function Timeline({ entries, articleId, filterable = true, earlier = null }: TimelineProps) {
  const t = useTranslations("history");
  const format = useFormatter();
  const [shown, setShown] = useState<Shown>("everything");
  const passing = entries.filter((entry) => shown === "everything" || (shown === "claimsOnly") === (entry.claim !== null));
  const days = Map.groupBy(passing, (entry) => format.dateTime(new Date(entry.at), { dateStyle: "full" }));
  return (
    <div className={styles["timeline"]}>
      {filterable ? (
        <RadioGroup
          label={t("filter")}
          value={shown}
          onChange={(value) => setShown(value === "textOnly" || value === "claimsOnly" ? value : "everything")}
          options={(["everything", "textOnly", "claimsOnly"] as const).map((value) => ({ value, label: t(value) }))}
        />
      ) : null}
      {passing.length === 0 ? <p className={styles["note"]}>{earlier ? t("emptyYet") : t("empty")}</p> : null}
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h2 className={styles["day"]}>{day}</h2>
          <ol className={styles["entries"]}>
            {ofDay.map((entry) => (
              <Entry key={entry.id} entry={entry} articleId={articleId} />
            ))}
          </ol>
        </section>
      ))}
      {earlier ? (
        <Button className={styles["earlier"]} busy={earlier.busy} onClick={earlier.onRead}>
          {t("earlier")}
        </Button>
      ) : null}
    </div>
  );
}

function Entry({ entry, articleId }: { entry: HistoryEntry; articleId: string }) {
  const t = useTranslations("history");
  const format = useFormatter();
  return (
    <li className={styles["entry"]}>
      <time dateTime={entry.at} className={styles["time"]}>
        {format.dateTime(new Date(entry.at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
      </time>
      <Face name={entry.by?.name ?? t("system")} />
      <div className={styles["what"]}>
        <p>{entry.sentence}</p>
        {entry.before !== null && entry.after !== null && entry.before !== entry.after ? (
          <p className={styles["words"]} dir="auto">
            <WordDiff before={entry.before} after={entry.after} />
          </p>
        ) : null}
        {entry.claim ? (
          <Link href={`/articles/${articleId}?claim=${entry.claim.id}`} className={styles["claim"]} dir="auto">
            {entry.claim.statement}
          </Link>
        ) : null}
      </div>
    </li>
  );
}
