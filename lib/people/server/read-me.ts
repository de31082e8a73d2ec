import { forbids, type Actor } from "@/lib/auth/actor";
import { findMember } from "@/lib/auth/server/read-people";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { Role } from "@/lib/newsroom/roles";

/** Who I am: as lib/desk/views' `meView`. */
export type Me = {
  person: { id: string; name: string; email: string };
  newsroom: { id: string; name: string; timeZone: string };
  roles: Role[];
};

/** The actor's own person, newsroom and roles. */
export async function readMe(actor: Actor): Promise<Outcome<Me>> {
  const no = forbids(actor, "read");
  if (no) return no;
  return command(actor.newsroomId, async (tx) => {
    const member = await findMember(tx, actor.newsroomId, actor.personId);
    const newsroom = await tx.newsroom.findUnique({ where: { id: actor.newsroomId }, select: { id: true, name: true, timeZone: true } });
    if (member === null || newsroom === null) return refused("not-found", "person-unknown", "There is no such person in this newsroom.");
    return done({ person: { id: actor.personId, name: member.name, email: member.email }, newsroom, roles: [...member.roles] });
  });
}
