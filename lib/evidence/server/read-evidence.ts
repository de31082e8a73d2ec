import type { ClaimId, EvidenceId, NewsroomId, PersonId, SourceId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
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
  const rows = await tx.evidence.findMany({ where: { newsroomId, claimId: { in: [...claimIds] }, withdrawnAt: null }, select: COLUMNS, orderBy: { id: "asc" } });
  return rows as Evidence[];
}

/** One item, or null when this newsroom has none such or it was withdrawn. */
export async function findEvidenceItem(tx: Tx, newsroomId: NewsroomId, id: EvidenceId): Promise<Evidence | null> {
  return (await tx.evidence.findFirst({ where: { newsroomId, id, withdrawnAt: null }, select: COLUMNS })) as Evidence | null;
}

/** Everybody who attached, changed or withdrew evidence of these claims. */
export async function findEvidenceWorkers(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<{ claimId: ClaimId; personId: PersonId }[]> {
  if (claimIds.length === 0) return [];
  const rows = await tx.evidenceWork.findMany({ where: { newsroomId, claimId: { in: [...claimIds] } }, select: { claimId: true, personId: true } });
  return rows as { claimId: ClaimId; personId: PersonId }[];
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
