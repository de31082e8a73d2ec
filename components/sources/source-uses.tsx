"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { Link } from "@/components/ui/link";
import { stance } from "@/lib/desk/views";
import styles from "./sources.module.css";

const answer = z.object({
  usedFor: z.array(
    z.object({
      claim: z.object({ id: z.string(), number: z.number().int(), statement: z.string() }),
      articleId: z.string(),
      evidenceId: z.string(),
      excerpt: z.string(),
      locator: z.string().nullable(),
      stance,
    }),
  ),
});

/** The claims that rest on a source, with the passage that each uses. */
export function SourceUses({ sourceId }: { sourceId: string }) {
  const t = useTranslations("sources");
  const ui = useTranslations("ui");
  const words = useTranslations("words.stance");
  const uses = useQuery({ queryKey: ["source-uses", sourceId], queryFn: ({ signal }) => api.get(`/sources/${sourceId}`, answer, { signal }) });
  if (uses.isPending) return <p role="status">{ui("loading")}</p>;
  if (uses.isError) return <Failure error={uses.error} onRetry={() => void uses.refetch()} />;
  return (
    <ul className={styles["uses"]} aria-label={t("usesTitle")}>
      {uses.data.usedFor.map((use) => (
        <li key={use.evidenceId}>
          <Link href={`/articles/${use.articleId}?claim=${use.claim.id}`}>{use.claim.statement}</Link>
          <span className={styles["note"]}>
            {" "}
            · {[words(use.stance), use.locator].filter(Boolean).join(" · ")}
          </span>
          <blockquote className={styles["excerpt"]}>{use.excerpt}</blockquote>
        </li>
      ))}
    </ul>
  );
}
