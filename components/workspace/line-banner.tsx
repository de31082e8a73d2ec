"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { CollabConnection } from "@/components/article-editor/collab-connection";
import { keptLines, type PutAside } from "@/components/article-editor/line-keeper";
import { usePutAside, useSaved, useSteadyState } from "@/components/article-editor/use-collab-connection";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { keys } from "./article-queries";
import { KeepWords } from "./keep-words";

export type LineBannerProps = { articleId: string; title: string; /** The stored text as it was last read. */ known: string; connection: CollabConnection };

/** Milliseconds in which words that were let go can be taken back. */
const TIME_TO_TAKE_BACK = 20_000;

/** What a person must know about the line, with the ways not to lose a word. */
export function LineBanner({ connection, ...article }: LineBannerProps) {
  const { articleId } = article;
  const line = useSteadyState(connection);
  const saved = useSaved(connection);
  const aside = usePutAside().filter((each) => each.articleId === articleId);
  const t = useTranslations("checking.line");
  const keep = <KeepWords {...article} words={() => connection.words} />;
  // An editor that is older than the server comes only with a new page; anything else with a new line.
  const client = useQueryClient();
  const again = (): void => {
    if (line?.stopped === "reload") location.reload();
    else {
      keptLines.openAgain(articleId);
      // While the line was gone nothing of what was decided was announced here.
      void client.invalidateQueries({ queryKey: keys.article(articleId) });
    }
  };
  const letGo = (words: PutAside): void => {
    const takeBack = keptLines.letGo(words);
    toast(t("letWent"), { action: { label: t("takeBack"), onClick: takeBack }, duration: TIME_TO_TAKE_BACK });
  };
  return (
    <>
      {line?.stopped ? (
        <Banner
          tone="danger"
          actions={
            <>
              {saved === "unsaved" ? keep : null}
              <Button size="small" onClick={again}>
                {t("again")}
              </Button>
            </>
          }
        >
          {t(`stopped.${line.stopped}`)}
        </Banner>
      ) : saved === "unsaved" ? (
        <Banner tone="warning" title={t("unsaved")} actions={keep}>
          {t("unsavedWords")}
        </Banner>
      ) : saved === "offline" ? (
        <Banner tone="note" title={t("offline")}>
          {t("offlineWords")}
        </Banner>
      ) : null}
      {aside.map((words, nth) => (
        <Banner
          key={nth}
          tone="warning"
          actions={
            <>
              <KeepWords {...article} words={() => words.words} />
              <Button size="small" look="quiet" onClick={() => letGo(words)}>
                {t("letGo")}
              </Button>
            </>
          }
        >
          {t("putAside")}
        </Banner>
      ))}
    </>
  );
}
