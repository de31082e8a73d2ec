import type { NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { likePattern } from "@/lib/text/like-pattern";
import type { ClaimState } from "../claim-state";

export type FoundClaim = { id: string; number: number; statement: string; state: ClaimState; articleId: string; articleTitle: string };

/** Claims whose statement, words or claimant hold what was typed, newest first; withdrawn ones are left out. */
export async function searchClaims(tx: Tx, newsroomId: NewsroomId, words: string, most: number): Promise<FoundClaim[]> {
  const like = { contains: likePattern(words), mode: "insensitive" } as const;
  const rows = await tx.claim.findMany({
    where: {
      newsroomId,
      state: { not: "withdrawn" },
      OR: [{ statement: like }, { occurrences: { some: { removedAt: null, quote: like } } }, { claimant: { name: like } }],
    },
    select: { id: true, number: true, statement: true, state: true, articleId: true, article: { select: { title: true } } },
    orderBy: { id: "desc" },
    take: most,
  });
  return rows.map(({ article, ...row }) => ({ ...row, articleTitle: article.title }));
}
