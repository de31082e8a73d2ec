"use client";

import { useTranslations } from "use-intl";
import { Failure } from "@/components/api/failure";
import { Skeleton } from "@/components/ui/skeleton";
import type { ArticleView, HistoryEntry, VersionView } from "@/lib/desk/views";
import { DiffTable } from "./diff-table";
import { Timeline } from "./timeline";
import { useVersionText } from "./use-history";
import styles from "./versions.module.css";

export type ComparisonProps = {
  article: ArticleView;
  versions: readonly VersionView[];
  entries: readonly HistoryEntry[];
  from: number | null;
  to: number | null;
};

/** Two texts side by side, and what happened to claims between them. */
export function Comparison({ article, versions, entries, from, to }: ComparisonProps) {
  const t = useTranslations("history");
  const before = useVersionText(article.id, from);
  const after = useVersionText(article.id, to);
  const heading = (number: number | null): string => (number === null ? t("now") : t("version", { number }));
  const beforeText = from === null ? article.text : before.data;
  const afterText = to === null ? article.text : after.data;
  const error = before.error ?? after.error;
  if (error) return <Failure error={error} title={t("failed")} />;
  if (beforeText === undefined || afterText === undefined) return <Skeleton lines={5} height={24} />;

  const momentOf = (number: number | null): number => {
    const version = versions.find((one) => one.number === number);
    return version ? Date.parse(version.at) : Number.POSITIVE_INFINITY;
  };
  const [start = 0, end = 0] = [momentOf(from), momentOf(to)].sort((one, other) => one - other);
  const ofClaims = entries.filter((entry) => entry.claim !== null && Date.parse(entry.at) > start && Date.parse(entry.at) <= end);
  return (
    <>
      {beforeText === afterText ? (
        <p className={styles["note"]}>{t("sameText")}</p>
      ) : (
        <DiffTable
          before={{ heading: heading(from), text: beforeText }}
          after={{ heading: heading(to), text: afterText }}
          language={article.language}
          direction={article.direction}
        />
      )}
      <h3>{t("claimChanges")}</h3>
      {ofClaims.length === 0 ? <p className={styles["note"]}>{t("noClaimChanges")}</p> : <Timeline entries={ofClaims} articleId={article.id} filterable={false} />}
    </>
  );
}
