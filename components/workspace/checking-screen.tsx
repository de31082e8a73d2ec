"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useMe } from "@/components/api/use-me";
import { ApiError } from "@/components/api/client";
import { useCollabConnection, useSteadyState } from "@/components/article-editor/use-collab-connection";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { isWhole, useArticle, useClaims } from "./article-queries";
import { LoadedScreen } from "./loaded-screen";
import { useAnnouncements } from "./use-announcements";
import styles from "./workspace.module.css";

/** One article from intake to sign-off. Everything that it needs is asked for at once, and drawn while the claims, the longest answer, are on their way. */
export function CheckingScreen({ articleId, claimId }: { articleId: string; claimId: string | null }) {
  const t = useTranslations("checking.screen");
  const ui = useTranslations("ui");
  const me = useMe();
  const article = useArticle(articleId);
  const claims = useClaims(articleId);
  const connection = useCollabConnection(articleId);
  const line = useSteadyState(connection);
  useAnnouncements(articleId, connection);

  const failed = [article.error, claims.error, me.error].find((error) => error !== null);
  const again = (): void => {
    for (const query of [article, claims, me]) if (query.isError) void query.refetch();
  };
  const trouble = (title: string): ReactNode =>
    failed ? (
      <Banner tone="danger" title={title} actions={<Button onClick={again}>{ui("tryAgain")}</Button>}>
        {failed.message}
      </Banner>
    ) : null;
  if (failed && !(article.data && claims.data && me.data)) {
    if (failed instanceof ApiError && failed.status === 404) return <EmptyState title={t("missing")} />;
    return trouble(t("loadFailed"));
  }
  if (!article.data || !me.data || !connection || !line) {
    return (
      <div className={styles["opening"]} role="status">
        <VisuallyHidden>{t("opening")}</VisuallyHidden>
        <Skeleton lines={1} height={36} />
        <Skeleton lines={8} />
      </div>
    );
  }
  const loaded = claims.data !== undefined && isWhole(claims.data);
  return (
    <LoadedScreen
      articleId={articleId}
      claimId={claimId}
      me={me.data}
      article={article.data}
      claims={claims.data?.claims ?? null}
      loaded={loaded}
      // With the first claims the text is there, and somebody may be writing in it: the screen stays, whatever else fails.
      trouble={loaded ? null : trouble(t("claimsFailed"))}
      connection={connection}
      line={line}
    />
  );
}
