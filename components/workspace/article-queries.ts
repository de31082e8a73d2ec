"use client";

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "@/components/api/client";
import { opening } from "@/components/api/opening";
import {
  articleView,
  claimView,
  claimantView,
  historyEntry,
  personRef,
  placeView,
  ratingView,
  trayItemView,
  type ArticleView,
  type ClaimView,
  type ClaimantView,
  type HistoryEntry,
  type PersonRef,
  type PlaceView,
  type RatingView,
  type TrayItemView,
} from "@/lib/desk/views";

/** Names of what the screen keeps of one article. */
export const keys = {
  article: (id: string) => ["article", id] as const,
  claims: (id: string) => ["article", id, "claims"] as const,
  tray: (id: string) => ["article", id, "tray"] as const,
  past: (claimId: string) => ["claim", claimId, "past"] as const,
};

/** Each claim is taken as our own server shaped it: to look at every field of thousands again would be felt. */
const claimsAnswer = z.object({ version: z.number().int(), stamp: z.string(), total: z.number().int(), claims: z.array(z.custom<ClaimView>()) });
export type ClaimsAnswer = z.infer<typeof claimsAnswer>;

/** False while only the first claims of a long article are here. */
export function isWhole({ claims, total }: ClaimsAnswer): boolean {
  return claims.length >= total;
}

/** Changes are announced over the article's line, so nothing is asked again only because time went by. */
const ANNOUNCED = { staleTime: Infinity, refetchOnWindowFocus: true } as const;

export function useArticle(id: string): UseQueryResult<ArticleView> {
  return useQuery({ queryKey: keys.article(id), queryFn: ({ signal }) => api.get(opening.article(id), articleView, { signal }), ...ANNOUNCED });
}

/** The claims; of a long article the first ones as soon as they are here, and all of them a moment later. */
export function useClaims(id: string): UseQueryResult<ClaimsAnswer> {
  return useQuery({
    queryKey: keys.claims(id),
    queryFn: async ({ client, queryKey, signal }) => {
      if (client.getQueryData(queryKey) === undefined) {
        const first = await api.get(opening.claims(id), claimsAnswer, { signal });
        if (isWhole(first)) return first;
        client.setQueryData(queryKey, first);
      }
      return api.get(`/articles/${id}/claims`, claimsAnswer, { signal });
    },
    ...ANNOUNCED,
    // Whoever left before all of them were here reads on when coming back.
    staleTime: ({ state }) => (state.data && isWhole(state.data) ? Infinity : 0),
  });
}

export function askClaim(claimId: string): Promise<ClaimView> {
  return api.get(`/claims/${claimId}`, claimView);
}

/** The places that moved since the text that the claims are known for. */
export function askPlaces(id: string, after: number): Promise<{ version: number; places: PlaceView[] }> {
  return api.get(`/articles/${id}/places?after=${after}`, z.object({ version: z.number().int(), places: z.array(placeView) }));
}

/** The claims' stamp as it is now. */
export async function askStamp(id: string): Promise<string> {
  return (await api.get(`/articles/${id}/stamp`, z.object({ stamp: z.string() }))).stamp;
}

export function useTray(id: string): UseQueryResult<TrayItemView[]> {
  const answer = z.object({ items: z.array(trayItemView) });
  return useQuery({
    queryKey: keys.tray(id),
    queryFn: async ({ signal }) => (await api.get(`/articles/${id}/tray`, answer, { signal })).items,
    ...ANNOUNCED,
  });
}

export function usePast(claimId: string): UseQueryResult<HistoryEntry[]> {
  const answer = z.object({ entries: z.array(historyEntry) });
  return useQuery({
    queryKey: keys.past(claimId),
    queryFn: async ({ signal }) => (await api.get(`/claims/${claimId}/history`, answer, { signal })).entries,
    staleTime: 0,
  });
}

/** The newsroom's scale, the truest rating first. */
export function useRatingScale(): UseQueryResult<RatingView[]> {
  const answer = z.object({ ratings: z.array(ratingView) });
  return useQuery({
    queryKey: ["rating-scale"],
    queryFn: async ({ signal }) => (await api.get("/rating-scale", answer, { signal })).ratings,
    staleTime: 300_000,
  });
}

export function usePeople(): UseQueryResult<PersonRef[]> {
  const answer = z.object({ people: z.array(personRef.extend({ deactivatedAt: z.string().nullish() })) });
  return useQuery({
    queryKey: ["people", "names"],
    queryFn: async ({ signal }) => (await api.get("/people", answer, { signal })).people.filter((person) => !person.deactivatedAt),
    staleTime: 60_000,
  });
}

export function useClaimants(words: string): UseQueryResult<ClaimantView[]> {
  const answer = z.object({ claimants: z.array(claimantView) });
  return useQuery({
    queryKey: ["claimants", words],
    queryFn: async ({ signal }) => (await api.get(`/claimants?q=${encodeURIComponent(words)}`, answer, { signal })).claimants,
    placeholderData: (before) => before,
  });
}
