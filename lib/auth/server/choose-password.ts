import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { endSessions } from "./end-sessions";
import { writeName, writePasswordHash } from "./store-people";

/** Gives a person a new password (its hash) and, if wanted, a name; every session that was open ends. */
export async function choosePassword(
  tx: Tx,
  person: { personId: PersonId; newsroomId: NewsroomId },
  chosen: { passwordHash: string; name?: string | undefined },
): Promise<void> {
  await writePasswordHash(tx, person.personId, chosen.passwordHash);
  if (chosen.name !== undefined) await writeName(tx, person.personId, chosen.name);
  await endSessions(tx, person);
}
