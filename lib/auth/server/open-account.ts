import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { Role } from "@/lib/newsroom/roles";
import type { Tx } from "@/lib/foundation/server/transaction";
import { writePerson } from "./store-people";

/** A person to be. Without a password nobody can sign in as this person until an invitation was taken up. */
export type NewAccount = { email: string; name: string; newsroomId: NewsroomId; roles: readonly Role[]; passwordHash: string | null };

/**
 * Makes a person with a membership. One address is one person of one newsroom in the whole installation: were it shared,
 * an admin of one newsroom could reset a password that opens another.
 */
export async function openAccount(tx: Tx, account: NewAccount): Promise<Outcome<PersonId>> {
  const taken = await tx.person.findUnique({ where: { email: account.email }, select: { id: true } });
  if (taken !== null) return refused("conflict", "address-in-use", "Somebody with this address is already here. Make a reset link for that person instead.");
  return done(await writePerson(tx, account));
}

/** Whether anybody at all can be found in this installation. */
export async function hasPeople(tx: Tx): Promise<boolean> {
  return (await tx.person.findFirst({ select: { id: true } })) !== null;
}

/** Lets one transaction at a time, in all processes, look for and make the installation's first account. */
export async function lockFirstAccount(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('tickmark first account', 7))`;
}
