import type { Actor } from "@/lib/auth/actor";
import { findMember } from "@/lib/auth/server/read-people";
import type { PersonId } from "@/lib/foundation/ids";
import { refused, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import { permits } from "@/lib/newsroom/roles";

/** Refuses to give work to somebody who is not here or who could not do it; null = fine. */
export async function refuseAssignee(tx: Tx, actor: Actor, personId: PersonId | null | undefined): Promise<Extract<Outcome<never>, { ok: false }> | null> {
  if (personId === null || personId === undefined) return null;
  const member = await findMember(tx, actor.newsroomId, personId);
  if (!member) return refused("not-found", "person-unknown", "There is no such person in this newsroom.");
  if (member.deactivatedAt !== null || !permits(member.roles, "tag")) {
    return refused("invalid", "assignee-cannot-work", `${member.name} cannot work on claims. Choose a reporter, a checker or an editor.`);
  }
  return null;
}
