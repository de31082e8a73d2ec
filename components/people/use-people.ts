"use client";

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "@/components/api/client";
import { personView, type PersonView } from "@/lib/people/person";

const answer = z.object({ people: z.array(personView) });

export const PEOPLE_KEY = ["people"] as const;

/** Everybody of the newsroom, by name. */
export function usePeople(): UseQueryResult<PersonView[]> {
  return useQuery({ queryKey: PEOPLE_KEY, queryFn: async ({ signal }) => (await api.get("/people", answer, { signal })).people });
}
