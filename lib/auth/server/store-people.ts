import { newId, type NewsroomId, type PersonId } from "@/lib/foundation/ids";
import type { Role } from "@/lib/newsroom/roles";
import type { Tx } from "@/lib/foundation/server/transaction";

/** Writes a person with one membership. The address must be lower case and free. */
export async function writePerson(
  tx: Tx,
  person: { email: string; name: string; passwordHash: string | null; newsroomId: NewsroomId; roles: readonly Role[] },
): Promise<PersonId> {
  const id = newId<PersonId>();
  const { email, name, passwordHash, newsroomId, roles } = person;
  await tx.person.create({ data: { id, email, name, passwordHash, memberships: { create: { newsroomId, roles: [...roles] } } } });
  return id;
}

/** Locks a newsroom's memberships for the rest of the transaction: two admins cannot both stop being the last but one. */
export async function lockMemberships(tx: Tx, newsroomId: NewsroomId): Promise<void> {
  await tx.$queryRaw`select person_id from membership where newsroom_id = ${newsroomId}::uuid order by person_id for update`;
}

/** Sets what a person may do in a newsroom. */
export async function writeRoles(tx: Tx, member: { personId: PersonId; newsroomId: NewsroomId }, roles: readonly Role[]): Promise<void> {
  await tx.membership.update({ where: { personId_newsroomId: member }, data: { roles: [...roles] } });
}

/** Deactivates a membership at a moment, or takes it up again with null. */
export async function writeDeactivated(tx: Tx, member: { personId: PersonId; newsroomId: NewsroomId }, at: Date | null): Promise<void> {
  await tx.membership.update({ where: { personId_newsroomId: member }, data: { deactivatedAt: at } });
}

/** Sets the name that is shown on everything the person did and does. */
export async function writeName(tx: Tx, personId: PersonId, name: string): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { name } });
}

/** Sets the password's hash. */
export async function writePasswordHash(tx: Tx, personId: PersonId, passwordHash: string): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { passwordHash } });
}

/** Makes every session and ticket that was given so far worthless. */
export async function raiseSessionVersion(tx: Tx, personId: PersonId): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { sessionVersion: { increment: 1 } } });
}
