import type { NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { auditEvent, type AuditEvent } from "../event";

export type Entry = { id: string; at: Date; actorId: string | null; claimId: string | null; event: AuditEvent };

/** Entries that one history shows at most; older ones stay in the table. */
export const HISTORY_LENGTH = 1_000;

/** The newest entries of an article or of one claim, newest first. Throws when a stored event is not one of the union. */
export async function findEntries(tx: Tx, newsroomId: NewsroomId, of: { articleId: string } | { claimId: string }): Promise<Entry[]> {
  const rows = await tx.auditEntry.findMany({
    where: { newsroomId, ...of },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: HISTORY_LENGTH,
    select: { id: true, at: true, actorId: true, claimId: true, event: true },
  });
  return rows.map((row) => ({ ...row, event: auditEvent.parse(row.event) }));
}

/** How many entries an article has: none ever goes, so another number means that something happened. */
export function countEntries(tx: Tx, articleId: string): Promise<number> {
  return tx.auditEntry.count({ where: { articleId } });
}
