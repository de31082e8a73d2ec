import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { outsideNewsrooms } from "@/lib/foundation/server/transaction";
import { endSessions } from "./end-sessions";

/** Signs a person out everywhere: who signs out in one browser wants no other one left open in a pool office. */
export async function signOut(person: { personId: PersonId; newsroomId: NewsroomId }): Promise<void> {
  await outsideNewsrooms((tx) => endSessions(tx, person));
}
