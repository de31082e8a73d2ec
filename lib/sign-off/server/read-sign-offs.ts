import type { ArticleId, ArticleVersionId, ClaimId, NewsroomId, PersonId, SignOffId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { writtenRows } from "@/lib/foundation/server/written-rows";
import { Prisma } from "@/prisma/generated/client";

export type SignOff = { id: SignOffId; claimId: ClaimId; signerId: PersonId; signedAt: Date; seq: number; wordsSha256: string; recordSha256: string };
export type Return = { claimId: ClaimId; personId: PersonId; at: Date; reason: string };
export type ArticleSignOff = { id: SignOffId; articleId: ArticleId; versionId: ArticleVersionId; signerId: PersonId; signedAt: Date };

/** The standing signatures of these claims, by claim. */
export async function findSignOffs(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<Map<ClaimId, SignOff>> {
  if (claimIds.length === 0) return new Map();
  const rows = await writtenRows<Omit<SignOff, "signedAt"> & { signedAt: string }>(tx, Prisma.sql`
    select s.id, s.claim_id as "claimId", s.signer_id as "signerId", s.signed_at as "signedAt", s.seq, s.words_sha256 as "wordsSha256", s.record_sha256 as "recordSha256"
    from sign_off s
    where s.newsroom_id = ${newsroomId}::uuid and s.claim_id = any (${claimIds}::uuid[]) and s.ended_at is null`);
  return new Map(rows.map((row) => [row.claimId, { ...row, signedAt: new Date(row.signedAt) }]));
}

/** The newest return of each of these claims, by claim. */
export async function findReturns(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<Map<ClaimId, Return>> {
  if (claimIds.length === 0) return new Map();
  const rows = await writtenRows<Omit<Return, "at"> & { at: string }>(tx, Prisma.sql`
    select r.claim_id as "claimId", r.person_id as "personId", r.at, r.reason from claim_return r
    where r.newsroom_id = ${newsroomId}::uuid and r.claim_id = any (${claimIds}::uuid[]) order by r.id`);
  return new Map(rows.map((row) => [row.claimId, { ...row, at: new Date(row.at) }]));
}

/** The standing sign-off of an article, or null. */
export async function findArticleSignOff(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<ArticleSignOff | null> {
  return (await tx.articleSignOff.findFirst({
    where: { newsroomId, articleId, endedAt: null },
    select: { id: true, articleId: true, versionId: true, signerId: true, signedAt: true },
  })) as ArticleSignOff | null;
}
