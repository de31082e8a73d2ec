"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api } from "@/components/api/client";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { WordDiff } from "@/components/ui/word-diff";
import { articleView } from "@/lib/desk/views";
import styles from "./workspace.module.css";

/**
 * Words of this tab beside the text that is stored: they are never merged behind anybody's back, and never thrown away.
 * Without a line there is nobody to ask, and the text as it was last read must do.
 */
export function UnsentDialog({ articleId, known, text, onClose }: { articleId: string; known: string; text: string; onClose: () => void }) {
  const t = useTranslations("checking.line");
  const stored = useQuery({ queryKey: ["article", articleId, "stored"], queryFn: ({ signal }) => api.get(`/articles/${articleId}`, articleView, { signal }), staleTime: 0, retry: false });
  const isAsking = stored.fetchStatus === "fetching" && stored.isPending;
  const isLastKnown = !isAsking && !stored.isSuccess;
  return (
    <Dialog open size="large" title={t("unsentTitle")} description={t("unsentWords")} onOpenChange={(open) => (open ? undefined : onClose())}>
      {isLastKnown ? <p className={styles["lastKnown"]}>{t("lastKnown")}</p> : null}
      {isAsking ? (
        <Skeleton lines={4} />
      ) : (
        <div className={styles["unsent"]} dir="auto">
          <WordDiff before={stored.isSuccess ? stored.data.text : known} after={text} />
        </div>
      )}
    </Dialog>
  );
}
