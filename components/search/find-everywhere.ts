import { z } from "zod";
import { api } from "@/components/api/client";
import { articleSummary, claimState, sourceView } from "@/lib/desk/views";

/** What a search answers: enough of each thing found to recognise it and go there. */
export const found = z.object({
  articles: z.array(articleSummary.pick({ id: true, title: true, byline: true, state: true }).extend({ excerpt: z.string().nullable().default(null) })),
  claims: z.array(
    z.object({
      id: z.string(),
      articleId: z.string(),
      articleTitle: z.string(),
      number: z.number().int(),
      state: claimState,
      statement: z.string(),
      quote: z.string().nullable(),
    }),
  ),
  sources: z.array(sourceView),
});
export type Found = z.infer<typeof found>;

export function findEverywhere(query: string, signal: AbortSignal): Promise<Found> {
  return api.get(`/search?q=${encodeURIComponent(query)}`, found, { signal });
}
