"use client";

import { useQuery } from "@tanstack/react-query";
import { Archive, FilePlus2, Inbox, SearchX } from "lucide-react";
import { useNow, useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { useMe } from "@/components/api/use-me";
import { Page } from "@/components/frame/page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Skeleton } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { articleSummary } from "@/lib/desk/views";
import { permits } from "@/lib/newsroom/roles";
import { ArticleRow } from "./article-row";
import { DeskFilters } from "./desk-filters";
import styles from "./desk.module.css";
import { queueOf } from "./queue";
import { isFiltered, useFilters } from "./use-filters";

const answer = z.object({ articles: z.array(articleSummary) });

/** The queue of articles: what is urgent, how far it is, who is on it, what blocks it. */
export function Desk() {
  const t = useTranslations("desk");
  const ui = useTranslations("ui");
  const me = useMe().data;
  const now = useNow({ updateInterval: 60_000 });
  const [filters, change] = useFilters();
  const articles = useQuery({
    queryKey: ["articles", { archived: filters.archived }],
    queryFn: ({ signal }) => api.get(`/articles${filters.archived ? "?archived=true" : ""}`, answer, { signal }),
    refetchInterval: 30_000,
  });
  const mayChange = me !== undefined && permits(me.roles, "change-text");
  const queue = queueOf(articles.data?.articles ?? [], filters, { personId: me?.person.id ?? "", timeZone: me?.newsroom.timeZone ?? "UTC", now });
  const bringIn = mayChange ? (
    <Button look="primary" asChild>
      <Link href="/articles/new">
        <FilePlus2 aria-hidden />
        {t("bringIn")}
      </Link>
    </Button>
  ) : null;

  const content = (): React.ReactNode => {
    if (articles.isPending) {
      return (
        <div role="status">
          <VisuallyHidden>{ui("loading")}</VisuallyHidden>
          <Skeleton lines={4} height={72} />
        </div>
      );
    }
    if (articles.isError) return <Failure error={articles.error} title={t("failed")} onRetry={() => void articles.refetch()} />;
    if (queue.length > 0) {
      return (
        <ul className={styles["queue"]} aria-label={t("list")}>
          {queue.map((article) => (
            <ArticleRow key={article.id} article={article} mayChange={mayChange} />
          ))}
        </ul>
      );
    }
    if (isFiltered(filters)) {
      const clear = <Button onClick={() => change({ state: null, mine: false, dueToday: false, words: "" })}>{t("clear")}</Button>;
      return (
        <EmptyState icon={<SearchX />} title={t("noMatch.title")} actions={clear}>
          {t("noMatch.words")}
        </EmptyState>
      );
    }
    if (filters.archived) return <EmptyState icon={<Archive />} title={t("noneArchived.title")}>{t("noneArchived.words")}</EmptyState>;
    return (
      <EmptyState icon={<Inbox />} title={t("empty.title")} actions={bringIn}>
        {mayChange ? t("empty.canBringIn") : t("empty.cannot")}
      </EmptyState>
    );
  };

  return (
    <Page title={t("title")} actions={bringIn}>
      <DeskFilters filters={filters} onChange={change} />
      <p className={styles["count"]} role="status">
        {articles.isSuccess ? t("shown", { count: queue.length }) : null}
      </p>
      {content()}
    </Page>
  );
}
