"use client";

import { useTranslations } from "use-intl";
import { Failure } from "@/components/api/failure";
import { Skeleton } from "@/components/ui/skeleton";
import type { ArticleView } from "@/lib/desk/views";
import { ClaimChanges } from "./claim-changes";
import { DiffTable } from "./diff-table";
import { useVersionText } from "./use-history";
import styles from "./versions.module.css";

export type ComparisonProps = { article: ArticleView; from: number | null; to: number | null };

/** Two texts side by side, and what changed in claims and verdicts between them; null is the text as it stands now. */
export function Comparison({ article, from, to }: ComparisonProps) {
  const t = useTranslations("history");
  const before = useVersionText(article.id, from);
  const after = useVersionText(article.id, to);
  const heading = (number: number | null): string => (number === null ? t("now") : t("version", { number }));
  const beforeText = from === null ? article.text : before.data;
  const afterText = to === null ? article.text : after.data;
  const error = before.error ?? after.error;
  if (error) return <Failure error={error} title={t("failed")} />;
  if (beforeText === undefined || afterText === undefined) return <Skeleton lines={5} height={24} />;
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
      <ClaimChanges articleId={article.id} from={{ number: from, heading: heading(from) }} to={{ number: to, heading: heading(to) }} />
    </>
  );
}
