import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { raiseSessionVersion } from "./store-people";

/** Ends every session of a person at once, in all browsers, and tells the websockets. */
export async function endSessions(tx: Tx, person: { personId: PersonId; newsroomId: NewsroomId }): Promise<void> {
  await raiseSessionVersion(tx, person.personId);
  await announceRights(tx, person);
}

/** Tells every process, when the transaction commits, to look again at what this person may do. */
export async function announceRights(tx: Tx, { personId, newsroomId }: { personId: PersonId; newsroomId: NewsroomId }): Promise<void> {
  const payload = JSON.stringify({ newsroomId, articleId: null, kind: "rights", personId });
  await tx.$executeRaw`select pg_notify('tickmark', ${payload})`;
}
