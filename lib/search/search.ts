import { z } from "zod";
import { ARTICLE_STATES } from "@/lib/articles/article-state";
import { CLAIM_STATES } from "@/lib/claims/claim-state";
import { SOURCE_KINDS } from "@/lib/sources/source";

export const SEARCH_KINDS = ["articles", "claims", "sources"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Results of one kind that a search answers at most. */
export const FOUND_PER_KIND = 20;

/** What a search answers; a kind that was not asked for is empty. */
export const found = z.object({
  articles: z.array(z.object({ id: z.string(), title: z.string(), state: z.enum(ARTICLE_STATES) })),
  claims: z.array(
    z.object({ id: z.string(), number: z.number().int(), statement: z.string(), state: z.enum(CLAIM_STATES), articleId: z.string(), articleTitle: z.string() }),
  ),
  sources: z.array(z.object({ id: z.string(), title: z.string(), kind: z.enum(SOURCE_KINDS), publisher: z.string().nullable() })),
});
export type Found = z.infer<typeof found>;
