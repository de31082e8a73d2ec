"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api, ApiError } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import { keys, useTray } from "@/components/workspace/article-queries";
import { isAdrift } from "@/components/workspace/claim-order";
import { useDesk } from "@/components/workspace/desk-context";
import forms from "@/components/workspace/forms.module.css";
import { Trouble } from "@/components/workspace/trouble";
import type { TrayItemView } from "@/lib/desk/views";
import { HOMES } from "@/lib/revisions/home-of-words";
import styles from "./claim-list.module.css";

/** What an article owes an answer: claims that lost their words, and words that merging swept away. */
export function Tray() {
  const t = useTranslations("checking.tray");
  const { articleId, claims, filter, setFilter } = useDesk();
  const tray = useTray(articleId);
  const adrift = claims.filter(isAdrift);
  const items = tray.data ?? [];
  if (items.length === 0 && (adrift.length === 0 || filter === "lost")) return null;
  return (
    <section className={styles["tray"]} aria-label={t("title")}>
      {adrift.length > 0 && filter !== "lost" ? (
        <button type="button" className={forms["plain"]} onClick={() => setFilter("lost")}>
          {t("claims", { count: adrift.length })}
        </button>
      ) : null}
      {items.map((item) => (
        <TrayEntry key={item.id} item={item} />
      ))}
    </section>
  );
}

const settled = z.object({ home: z.enum(HOMES).nullable() });
const REMEDIES = { displaced_words: "put_back", doubled_block: "kept_one" } as const;

function TrayEntry({ item }: { item: TrayItemView }) {
  const t = useTranslations("checking.tray");
  const { article, articleId, say } = useDesk();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const settle = async (resolution: "put_back" | "kept_one" | "discarded"): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { home } = await api.post(`/articles/${articleId}/tray/${item.id}`, { resolution }, settled);
      say(home === null ? t("done") : t(`home.${home}`), true);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      setError(problem);
    } finally {
      setBusy(false);
      void client.invalidateQueries({ queryKey: keys.tray(articleId) });
    }
  };
  const remedy = REMEDIES[item.kind];
  const title = item.kind === "doubled_block" ? t("doubled") : item.author ? t("displaced", { name: item.author.name }) : t("displacedUnknown");
  return (
    <div className={styles["trayItem"]}>
      <p className={forms["title"]}>{title}</p>
      <blockquote className={`${forms["quote"]} ${forms["short"]}`} dir="auto">
        {item.words}
      </blockquote>
      {item.place === "" ? null : (
        <p className={forms["muted"]} dir="auto">
          {t("near", { place: item.place })}
        </p>
      )}
      <div className={forms["end"]}>
        <Button size="small" busy={busy} whyNot={article.may.changeText} onClick={() => void settle(remedy)}>
          {t(remedy === "put_back" ? "putBack" : "keepOne")}
        </Button>
        <Button size="small" look="quiet" busy={busy} whyNot={article.may.changeText} onClick={() => void settle("discarded")}>
          {t("discard")}
        </Button>
      </div>
      <Trouble error={error} />
    </div>
  );
}
