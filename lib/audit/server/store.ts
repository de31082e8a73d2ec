import { newId, type NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { AuditEvent } from "../event";

export type NewEntry = { newsroomId: NewsroomId; actorId: string | null; articleId: string | null; claimId: string | null; event: AuditEvent };

/** Inserts an entry; the table knows no other way to change. */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await tx.auditEntry.create({ data: { id: newId(), ...entry } });
}
