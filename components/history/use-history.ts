"use client";

import { useInfiniteQuery, useQuery, type InfiniteData, type UseInfiniteQueryResult, type UseQueryResult } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "@/components/api/client";
import { articleView, comparisonView, historyPage, versionView, type ArticleView, type ComparisonView, type HistoryPage, type VersionView } from "@/lib/desk/views";

const versions = z.object({ versions: z.array(versionView) });
const versionText = z.object({ text: z.string() });

export function useArticle(articleId: string): UseQueryResult<ArticleView> {
  return useQuery({ queryKey: ["article", articleId], queryFn: ({ signal }) => api.get(`/articles/${articleId}`, articleView, { signal }) });
}

/** Who did what on the article and its claims, newest first, a page at a time. */
export function useHistory(articleId: string): UseInfiniteQueryResult<InfiniteData<HistoryPage>> {
  return useInfiniteQuery({
    queryKey: ["article", articleId, "history"],
    queryFn: ({ pageParam, signal }) => api.get(`/articles/${articleId}/history${pageParam === null ? "" : `?before=${pageParam}`}`, historyPage, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.earlier,
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

/** What changed in claims and verdicts from one text to another; null is the text as it stands now. */
export function useClaimChanges(articleId: string, from: number | null, to: number | null): UseQueryResult<ComparisonView> {
  return useQuery({
    queryKey: ["article", articleId, "compare", from, to],
    // The words are compared here, paragraph beside paragraph.
    queryFn: ({ signal }) => api.get(`/articles/${articleId}/compare?from=${from ?? "now"}&to=${to ?? "now"}&words=0`, comparisonView, { signal }),
  });
}
