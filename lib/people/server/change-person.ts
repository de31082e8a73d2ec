import { changesBetween, type AuditEvent } from "@/lib/audit/event";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { changeMembership } from "@/lib/auth/server/change-membership";
import { findMember, type Member } from "@/lib/auth/server/read-people";
import type { PersonId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { ChangePerson, PersonView } from "../person";
import { toPersonView } from "./read-people";

/** Changes name, roles or activity of a person. Deactivating ends every session at once; the last admin stays one. */
export async function changePerson(actor: Actor, personId: PersonId, input: ChangePerson): Promise<Outcome<PersonView>> {
  const no = forbids(actor, "administer");
  if (no) return no;
  return command(actor.newsroomId, async (tx) => {
    const changed = await changeMembership(tx, actor.newsroomId, personId, input);
    if (!changed.ok) return changed;
    const after = await findMember(tx, actor.newsroomId, personId);
    if (after === null) throw new Error("A member that was just changed must be there.");
    for (const event of eventsBetween(changed.value, after)) await recordEvent(tx, actor, {}, event);
    return done(toPersonView(after));
  });
}

function eventsBetween(before: Member, after: Member): AuditEvent[] {
  const { personId } = after;
  const changes = changesBetween({ name: before.name, roles: before.roles }, { name: after.name, roles: after.roles });
  const events: AuditEvent[] = changes.length > 0 ? [{ type: "person-changed", personId, changes }] : [];
  if (before.deactivatedAt === null && after.deactivatedAt !== null) events.push({ type: "person-deactivated", personId });
  if (before.deactivatedAt !== null && after.deactivatedAt === null) events.push({ type: "person-reactivated", personId });
  return events;
}
