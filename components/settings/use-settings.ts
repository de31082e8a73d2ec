"use client";

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { api } from "@/components/api/client";
import { ratingScaleView, type RatingScaleView } from "@/lib/settings/rating-scale";
import { settingsView, type SettingsView } from "@/lib/settings/settings";

export const SETTINGS_KEY = ["settings"] as const;
/** Not the key of other screens, which keep only the ratings of it. */
export const RATING_SCALE_KEY = ["settings", "rating-scale"] as const;

export function useSettings(): UseQueryResult<SettingsView> {
  return useQuery({ queryKey: SETTINGS_KEY, queryFn: ({ signal }) => api.get("/settings", settingsView, { signal }), staleTime: 60_000 });
}

/** The scale on which verdicts are given now, the truest rating first. */
export function useRatingScale(): UseQueryResult<RatingScaleView> {
  return useQuery({ queryKey: RATING_SCALE_KEY, queryFn: ({ signal }) => api.get("/rating-scale", ratingScaleView, { signal }), staleTime: 60_000 });
}
