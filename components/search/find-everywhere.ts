import { api } from "@/components/api/client";
import { found, type Found } from "@/lib/search/search";

/** Articles, claims and sources that hold the words. */
export function findEverywhere(query: string, signal: AbortSignal): Promise<Found> {
  return api.get(`/search?q=${encodeURIComponent(query)}`, found, { signal });
}
