import { refused, type Outcome } from "@/lib/foundation/outcome";
import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { permits, whoMay, type Permission, type Role } from "@/lib/newsroom/roles";

/** Who acts, in which newsroom, with which roles at this moment: read from the database for each request, never from a cookie. */
export type Actor = {
  personId: PersonId;
  newsroomId: NewsroomId;
  name: string;
  roles: readonly Role[];
};

/** Null when the actor may; otherwise the refusal, as the outcome of any command. */
export function forbids(actor: Actor, permission: Permission): Extract<Outcome<never>, { ok: false }> | null {
  if (permits(actor.roles, permission)) return null;
  return refused("forbidden", `needs-${permission}`, `Only ${whoMay(permission)} may do this. Ask an admin of the newsroom for the role.`);
}
