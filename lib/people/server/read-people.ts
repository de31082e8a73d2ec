import { forbids, type Actor } from "@/lib/auth/actor";
import { findMembers, type Member } from "@/lib/auth/server/read-people";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import type { PersonView } from "../person";

/** Everybody of the actor's newsroom by name, those invited and those deactivated included. */
export async function readPeople(actor: Actor): Promise<Outcome<{ people: PersonView[] }>> {
  const no = forbids(actor, "read");
  if (no) return no;
  const members = await inNewsroom(actor.newsroomId, (tx) => findMembers(tx, actor.newsroomId));
  return done({ people: members.map(toPersonView) });
}

/** A member as doors show it. */
export function toPersonView({ personId, name, email, roles, hasPassword, createdAt, deactivatedAt }: Member): PersonView {
  const state = deactivatedAt !== null ? "deactivated" : hasPassword ? "active" : "invited";
  return { id: personId, name, email, roles: [...roles], state, createdAt: createdAt.toISOString(), deactivatedAt: deactivatedAt?.toISOString() ?? null };
}
