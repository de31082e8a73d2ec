import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/foundation/server/transaction";
import { auditEvent, type AuditEvent } from "../event";
import { insertEntry } from "./store";

/** Whose act it is: a person's, or nobody's (`personId` null: what the system found by itself). */
export type Doer = Pick<Actor, "newsroomId"> & { personId: string | null };
/** What it concerns: the histories in which it is told. */
export type Concerned = { articleId?: string; claimId?: string };

/** Writes what happened into the history, in the transaction that makes it happen. Throws when the event is not one of the union. */
export async function recordEvent(tx: Tx, doer: Doer, concerned: Concerned, event: AuditEvent): Promise<void> {
  await insertEntry(tx, {
    newsroomId: doer.newsroomId,
    actorId: doer.personId,
    articleId: concerned.articleId ?? null,
    claimId: concerned.claimId ?? null,
    event: auditEvent.parse(event),
  });
}
