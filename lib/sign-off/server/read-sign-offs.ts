import type { FrozenVersion } from "@/lib/articles/server/freeze-version";
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

/** The version that somebody has already signed a claim in at this number of the log, or null. */
export async function findSignedVersion(tx: Tx, article: { id: ArticleId; headSeq: number }): Promise<FrozenVersion | null> {
  const [found] = await tx.$queryRaw<FrozenVersion[]>`
    select v.id, v.number, v.seq, v.title, v.text_sha256 as "textSha256"
    from claim c join sign_off s on s.claim_id = c.id join article_version v on v.id = s.version_id
    where c.article_id = ${article.id}::uuid and s.seq = ${article.headSeq} limit 1`;
  return found ?? null;
}

/** What was signed in one version, whether or not it stands still: how many claims, and the article as a whole when last. */
export type SignedInVersion = { claims: number; article: Omit<ArticleSignOff, "articleId" | "versionId"> | null };

/** What was signed in each version of an article; a version in which nobody signed anything is left out. */
export async function findSignedInVersions(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<Map<ArticleVersionId, SignedInVersion>> {
  const claims = await writtenRows<{ versionId: ArticleVersionId; claims: number }>(tx, Prisma.sql`
    select s.version_id as "versionId", count(distinct s.claim_id)::int as claims from claim c join sign_off s on s.claim_id = c.id
    where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and s.version_id is not null group by s.version_id`);
  const articles = await tx.articleSignOff.findMany({
    where: { newsroomId, articleId },
    select: { id: true, versionId: true, signerId: true, signedAt: true },
    orderBy: { id: "asc" },
  });
  const signed = new Map(claims.map(({ versionId, claims: count }): [ArticleVersionId, SignedInVersion] => [versionId, { claims: count, article: null }]));
  for (const { versionId, ...article } of articles as ArticleSignOff[]) {
    signed.set(versionId, { claims: signed.get(versionId)?.claims ?? 0, article });
  }
  return signed;
}
