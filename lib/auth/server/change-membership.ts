import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { Role } from "@/lib/newsroom/roles";
import { announceRights, endSessions } from "./end-sessions";
import { findMembers, type Member } from "./read-people";
import { writeLinksEnded } from "./store-links";
import { lockMemberships, writeDeactivated, writeName, writeRoles } from "./store-people";
import { writeAllTokensRevoked } from "./store-tokens";

/** What changes; what is absent stays. */
export type MembershipChange = { name?: string | undefined; roles?: readonly Role[] | undefined; deactivated?: boolean | undefined };

/**
 * Changes a person of a newsroom and answers how it was before. Deactivating ends sessions, links and tokens at once and
 * for good; a role taken away holds from the next request on. Refused when the newsroom would be left without an admin.
 */
export async function changeMembership(tx: Tx, newsroomId: NewsroomId, personId: PersonId, change: MembershipChange): Promise<Outcome<Member>> {
  await lockMemberships(tx, newsroomId);
  const members = await findMembers(tx, newsroomId);
  const before = members.find((member) => member.personId === personId);
  if (before === undefined) return refused("not-found", "person-unknown", "There is no such person in this newsroom.");
  const roles = change.roles ?? before.roles;
  const deactivated = change.deactivated ?? before.deactivatedAt !== null;
  const adminsLeft = members.filter((member) => isAdmin(member) && member.personId !== personId).length + (!deactivated && roles.includes("admin") ? 1 : 0);
  if (isAdmin(before) && adminsLeft === 0) {
    return refused("conflict", "last-admin", "This is the newsroom's last admin. Make somebody else an admin first.");
  }
  const member = { personId, newsroomId };
  if (change.name !== undefined) await writeName(tx, personId, change.name);
  if (change.roles !== undefined) await writeRoles(tx, member, roles);
  if (deactivated !== (before.deactivatedAt !== null)) {
    const now = new Date();
    await writeDeactivated(tx, member, deactivated ? now : null);
    await writeAllTokensRevoked(tx, personId, newsroomId);
    await writeLinksEnded(tx, personId, now);
    await endSessions(tx, member);
  } else if (change.roles !== undefined) {
    await announceRights(tx, member);
  }
  return done(before);
}

/** An admin who can sign in: an invitation that nobody took up does not keep a newsroom running. */
function isAdmin(member: Member): boolean {
  return member.deactivatedAt === null && member.hasPassword && member.roles.includes("admin");
}
