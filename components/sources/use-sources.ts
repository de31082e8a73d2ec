"use client";

import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "@/components/api/client";
import { sourceView, type SourceView } from "@/lib/desk/views";

const answer = z.object({ sources: z.array(sourceView) });

export const SOURCES_KEY = ["sources"] as const;

/** Sources that are not archived, by title; with words, those that hold them. */
export function useSources(words: string): UseQueryResult<SourceView[]> {
  const query = words.trim();
  return useQuery({
    queryKey: [...SOURCES_KEY, query],
    queryFn: async ({ signal }) => (await api.get(`/sources${query ? `?q=${encodeURIComponent(query)}` : ""}`, answer, { signal })).sources,
    placeholderData: keepPreviousData,
  });
}
