import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { makeLink } from "@/lib/auth/server/one-time-link";
import { findMember } from "@/lib/auth/server/read-people";
import type { PersonId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";

/**
 * Makes a link with which a person chooses a new password, or takes up an invitation whose link is gone. The old password
 * holds until then; links made before end. Answers the link's token, which is not kept.
 */
export async function makeResetLink(actor: Actor, personId: PersonId): Promise<Outcome<{ token: string }>> {
  const no = forbids(actor, "administer");
  if (no) return no;
  const { newsroomId } = actor;
  return command(newsroomId, async (tx) => {
    const member = await findMember(tx, newsroomId, personId);
    if (member === null) return refused("not-found", "person-unknown", "There is no such person in this newsroom.");
    if (member.deactivatedAt !== null) return refused("conflict", "person-deactivated", `${member.name} is deactivated. Let the person in again first.`);
    const token = await makeLink(tx, { kind: member.hasPassword ? "reset" : "invite", newsroomId, personId, createdBy: actor.personId });
    await recordEvent(tx, actor, {}, { type: "reset-link-made", personId });
    return done({ token });
  });
}
