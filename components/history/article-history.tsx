"use client";

import { ChevronLeft } from "lucide-react";
import { useTranslations } from "use-intl";
import { ApiError } from "@/components/api/client";
import { Failure } from "@/components/api/failure";
import { NothingHere } from "@/components/frame/last-resort";
import { LoadingPage } from "@/components/frame/loading-page";
import { Page } from "@/components/frame/page";
import { Link } from "@/components/ui/link";
import { Tabs } from "@/components/ui/tabs";
import { Timeline } from "./timeline";
import { useArticle, useHistory, useVersions } from "./use-history";
import { Versions } from "./versions";

/** What happened to an article: its versions, and who did what. */
export function ArticleHistory({ articleId }: { articleId: string }) {
  const t = useTranslations("history");
  const article = useArticle(articleId);
  const history = useHistory(articleId);
  const versions = useVersions(articleId);
  const error = article.error ?? history.error ?? versions.error;
  const above = (
    <Link href={`/articles/${articleId}`}>
      <ChevronLeft aria-hidden size={14} /> {t("back")}
    </Link>
  );
  if (error instanceof ApiError && error.status === 404) return <NothingHere />;
  if (error) {
    const retry = (): void => {
      for (const query of [article, history, versions]) if (query.isError) void query.refetch();
    };
    return (
      <Page title={t("title")} above={above}>
        <Failure error={error} title={t("failed")} onRetry={retry} />
      </Page>
    );
  }
  if (!article.data || !history.data || !versions.data) return <LoadingPage />;
  const entries = history.data.pages.flatMap((page) => page.entries);
  const earlier = history.hasNextPage ? { busy: history.isFetchingNextPage, onRead: () => void history.fetchNextPage() } : null;
  return (
    <Page title={t("of", { title: article.data.title })} above={above}>
      <Tabs
        label={t("title")}
        tabs={[
          { value: "timeline", label: t("timeline"), content: <Timeline entries={entries} articleId={articleId} earlier={earlier} /> },
          { value: "versions", label: t("versions"), content: <Versions article={article.data} versions={versions.data} /> },
        ]}
      />
    </Page>
  );
}
