import { newId, type ClaimId, type EvidenceId, type NewsroomId, type PersonId, type SourceId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { Stance } from "../evidence";
import type { Evidence } from "./read-evidence";

export type EvidenceRow = { sourceId: SourceId; excerpt: string; locator: string | null; stance: Stance; question: string | null };

/** Adds an evidence item. */
export async function insertEvidence(tx: Tx, of: { newsroomId: NewsroomId; claimId: ClaimId; createdById: PersonId }, row: EvidenceRow): Promise<EvidenceId> {
  const id = newId<EvidenceId>();
  await tx.evidence.create({ data: { id, ...of, ...row } });
  return id;
}

/** Writes an item anew and raises its version. Throws when it is not the row that was read: the caller holds the article's lock. */
export async function updateEvidence(tx: Tx, newsroomId: NewsroomId, item: Pick<Evidence, "id" | "version">, row: Partial<EvidenceRow> & { withdrawnAt?: Date }): Promise<void> {
  const { count } = await tx.evidence.updateMany({ where: { id: item.id, newsroomId, version: item.version }, data: { ...row, version: item.version + 1 } });
  if (count !== 1) throw new Error(`Evidence ${item.id} changed under the article's lock.`);
}

/** Remembers that this person worked on the claim's evidence, for good: they may not sign it. */
export async function rememberWork(tx: Tx, of: { newsroomId: NewsroomId; claimId: ClaimId; personId: PersonId }): Promise<void> {
  await tx.evidenceWork.createMany({ data: [{ id: newId(), ...of }], skipDuplicates: true });
}
