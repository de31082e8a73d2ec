"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api, ApiError } from "@/components/api/client";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { WordDiff } from "@/components/ui/word-diff";
import { articleView } from "@/lib/desk/views";
import { Trouble } from "./trouble";
import styles from "./workspace.module.css";

/** Unsent words beside the text that is stored: they are never merged behind anybody's back, and never thrown away. */
export function UnsentDialog({ articleId, text, onClose }: { articleId: string; text: string; onClose: () => void }) {
  const t = useTranslations("checking.line");
  const stored = useQuery({ queryKey: ["article", articleId, "stored"], queryFn: ({ signal }) => api.get(`/articles/${articleId}`, articleView, { signal }), staleTime: 0 });
  return (
    <Dialog open size="large" title={t("unsentTitle")} description={t("unsentWords")} onOpenChange={(open) => (open ? undefined : onClose())}>
      {stored.isPending ? <Skeleton lines={4} /> : null}
      <Trouble error={stored.error instanceof ApiError ? stored.error : null} />
      {stored.data ? (
        <div className={styles["unsent"]} dir="auto">
          <WordDiff before={stored.data.text} after={text} />
        </div>
      ) : null}
    </Dialog>
  );
}
