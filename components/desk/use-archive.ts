"use client";

import { useQueryClient, type UseMutationResult } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { z } from "zod";
import { api } from "@/components/api/client";
import { useAction } from "@/components/api/use-action";
import { toast } from "@/components/ui/toaster";
import type { ArticleSummary } from "@/lib/desk/views";

/** Puts an article away, or brings it back. */
export function useArchive(article: Pick<ArticleSummary, "id" | "archived">): UseMutationResult<unknown, Error, void> {
  const t = useTranslations("desk");
  const client = useQueryClient();
  return useAction(() => api.post(`/articles/${article.id}/${article.archived ? "unarchive" : "archive"}`, {}, z.unknown()), {
    onDone: () => {
      toast(article.archived ? t("unarchivedToast") : t("archivedToast"));
      void client.invalidateQueries({ queryKey: ["articles"] });
    },
  });
}
