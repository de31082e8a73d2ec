"use client";

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { meView, type MeView } from "@/lib/desk/views";
import { api } from "./client";

export const ME_KEY = ["me"] as const;

/** Who is signed in, in which newsroom, with which roles. Inside app/(newsroom) it is there from the first paint. */
export function useMe(): UseQueryResult<MeView> {
  return useQuery({ queryKey: ME_KEY, queryFn: ({ signal }) => api.get("/me", meView, { signal }), staleTime: 60_000 });
}
