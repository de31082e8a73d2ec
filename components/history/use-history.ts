"use client";

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "@/components/api/client";
import { articleView, historyEntry, versionView, type ArticleView, type HistoryEntry, type VersionView } from "@/lib/desk/views";

const entries = z.object({ entries: z.array(historyEntry) });
const versions = z.object({ versions: z.array(versionView) });
const versionText = z.object({ text: z.string() });

export function useArticle(articleId: string): UseQueryResult<ArticleView> {
  return useQuery({ queryKey: ["article", articleId], queryFn: ({ signal }) => api.get(`/articles/${articleId}`, articleView, { signal }) });
}

/** Who did what on the article and its claims, newest first. */
export function useHistory(articleId: string): UseQueryResult<HistoryEntry[]> {
  return useQuery({
    queryKey: ["article", articleId, "history"],
    queryFn: async ({ signal }) => (await api.get(`/articles/${articleId}/history`, entries, { signal })).entries,
  });
}

/** The article's frozen versions, newest first. */
export function useVersions(articleId: string): UseQueryResult<VersionView[]> {
  return useQuery({
    queryKey: ["article", articleId, "versions"],
    queryFn: async ({ signal }) => (await api.get(`/articles/${articleId}/versions`, versions, { signal })).versions,
  });
}

/** The words of one frozen version, which never change; nothing is asked for null. */
export function useVersionText(articleId: string, number: number | null): UseQueryResult<string> {
  return useQuery({
    queryKey: ["article", articleId, "version-text", number],
    queryFn: async ({ signal }) => (await api.get(`/articles/${articleId}/versions/${number ?? 0}`, versionText, { signal })).text,
    enabled: number !== null,
    staleTime: Infinity,
  });
}
