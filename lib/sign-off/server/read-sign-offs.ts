import type { ArticleId, ArticleVersionId, ClaimId, NewsroomId, PersonId, SignOffId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";

export type SignOff = { id: SignOffId; claimId: ClaimId; signerId: PersonId; signedAt: Date; seq: number; wordsSha256: string; recordSha256: string };
export type Return = { claimId: ClaimId; personId: PersonId; at: Date; reason: string };
export type ArticleSignOff = { id: SignOffId; articleId: ArticleId; versionId: ArticleVersionId; signerId: PersonId; signedAt: Date };

/** The standing signatures of these claims, by claim. */
export async function findSignOffs(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<Map<ClaimId, SignOff>> {
  if (claimIds.length === 0) return new Map();
  const rows = (await tx.signOff.findMany({
    where: { newsroomId, claimId: { in: [...claimIds] }, endedAt: null },
    select: { id: true, claimId: true, signerId: true, signedAt: true, seq: true, wordsSha256: true, recordSha256: true },
  })) as SignOff[];
  return new Map(rows.map((row) => [row.claimId, row]));
}

/** The newest return of each of these claims, by claim. */
export async function findReturns(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<Map<ClaimId, Return>> {
  if (claimIds.length === 0) return new Map();
  const rows = (await tx.claimReturn.findMany({
    where: { newsroomId, claimId: { in: [...claimIds] } },
    select: { claimId: true, personId: true, at: true, reason: true },
    orderBy: { id: "asc" },
  })) as Return[];
  return new Map(rows.map((row) => [row.claimId, row]));
}

/** The standing sign-off of an article, or null. */
export async function findArticleSignOff(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<ArticleSignOff | null> {
  return (await tx.articleSignOff.findFirst({
    where: { newsroomId, articleId, endedAt: null },
    select: { id: true, articleId: true, versionId: true, signerId: true, signedAt: true },
  })) as ArticleSignOff | null;
}
