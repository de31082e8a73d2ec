"use client";

import { useSearchParams } from "next/navigation";
import { ARTICLE_STATES } from "@/lib/articles/article-state";
import type { Filters } from "./queue";

/** The filters as the page's address has them. */
export function useFilters(): [filters: Filters, change: (changed: Partial<Filters>) => void] {
  const query = useSearchParams();
  const filters: Filters = {
    state: ARTICLE_STATES.find((state) => state === query.get("state")) ?? null,
    mine: query.has("mine"),
    dueToday: query.has("due-today"),
    archived: query.has("archived"),
    words: query.get("find") ?? "",
  };
  const change = (changed: Partial<Filters>): void => {
    const next = { ...filters, ...changed };
    const address = new URLSearchParams({
      ...(next.state ? { state: next.state } : {}),
      ...(next.mine ? { mine: "1" } : {}),
      ...(next.dueToday ? { "due-today": "1" } : {}),
      ...(next.archived ? { archived: "1" } : {}),
      ...(next.words ? { find: next.words } : {}),
    }).toString();
    // No navigation: the page stays, its address says what it shows.
    window.history.replaceState(null, "", address ? `?${address}` : window.location.pathname);
  };
  return [filters, change];
}

export function isFiltered(filters: Filters): boolean {
  return filters.state !== null || filters.mine || filters.dueToday || filters.words.trim() !== "";
}
