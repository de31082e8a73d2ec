import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { makeLink } from "@/lib/auth/server/one-time-link";
import { openAccount } from "@/lib/auth/server/open-account";
import type { PersonId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { InvitePerson } from "../person";

/** Makes a person without a password and a link with which that person chooses one. Answers the link's token, which is not kept. */
export async function invitePerson(actor: Actor, input: InvitePerson): Promise<Outcome<{ personId: PersonId; token: string }>> {
  const no = forbids(actor, "administer");
  if (no) return no;
  const { newsroomId } = actor;
  return command(newsroomId, async (tx) => {
    const account = await openAccount(tx, { ...input, newsroomId, passwordHash: null });
    if (!account.ok) return account;
    const personId = account.value;
    const token = await makeLink(tx, { kind: "invite", newsroomId, personId, createdBy: actor.personId });
    await recordEvent(tx, actor, {}, { type: "person-invited", personId, roles: input.roles });
    return done({ personId, token });
  });
}
