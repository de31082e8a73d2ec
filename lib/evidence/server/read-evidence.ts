import type { ClaimId, EvidenceId, NewsroomId, PersonId, SourceId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { writtenRows } from "@/lib/foundation/server/written-rows";
import { Prisma } from "@/prisma/generated/client";
import type { Stance } from "../evidence";

/** A passage of a source used for a claim, not withdrawn. */
export type Evidence = {
  id: EvidenceId;
  claimId: ClaimId;
  sourceId: SourceId;
  version: number;
  excerpt: string;
  locator: string | null;
  stance: Stance;
  question: string | null;
  createdById: PersonId;
  createdAt: Date;
};

const COLUMNS = {
  id: true, claimId: true, sourceId: true, version: true, excerpt: true, locator: true, stance: true, question: true, createdById: true, createdAt: true,
} as const;

/** The evidence of these claims, oldest first. */
export async function findEvidence(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<Evidence[]> {
  if (claimIds.length === 0) return [];
  const rows = await writtenRows<Omit<Evidence, "createdAt"> & { createdAt: string }>(tx, Prisma.sql`
    select e.id, e.claim_id as "claimId", e.source_id as "sourceId", e.version, e.excerpt, e.locator, e.stance, e.question,
      e.created_by_id as "createdById", e.created_at as "createdAt"
    from evidence e
    where e.newsroom_id = ${newsroomId}::uuid and e.claim_id = any (${claimIds}::uuid[]) and e.withdrawn_at is null order by e.id`);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

/** One item, or null when this newsroom has none such or it was withdrawn. */
export async function findEvidenceItem(tx: Tx, newsroomId: NewsroomId, id: EvidenceId): Promise<Evidence | null> {
  return (await tx.evidence.findFirst({ where: { newsroomId, id, withdrawnAt: null }, select: COLUMNS })) as Evidence | null;
}

/** Everybody who attached, changed or withdrew evidence of these claims. */
export async function findEvidenceWorkers(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<{ claimId: ClaimId; personId: PersonId }[]> {
  if (claimIds.length === 0) return [];
  return writtenRows(tx, Prisma.sql`
    select w.claim_id as "claimId", w.person_id as "personId" from evidence_work w
    where w.newsroom_id = ${newsroomId}::uuid and w.claim_id = any (${claimIds}::uuid[]) order by w.id`);
}

/** Where a source is used, newest first; at most 200 uses. */
export async function findUses(tx: Tx, newsroomId: NewsroomId, sourceId: SourceId): Promise<(Evidence & { articleId: string })[]> {
  const rows = await tx.evidence.findMany({
    where: { newsroomId, sourceId, withdrawnAt: null },
    select: { ...COLUMNS, claim: { select: { articleId: true } } },
    orderBy: { id: "desc" },
    take: 200,
  });
  return rows.map(({ claim, ...row }) => ({ ...(row as Evidence), articleId: claim.articleId }));
}
