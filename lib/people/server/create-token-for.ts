import { recordEvent } from "@/lib/audit/server/record-event";
import { emailAddress } from "@/lib/auth/email-address";
import { createApiToken } from "@/lib/auth/server/api-token";
import { findMembership } from "@/lib/auth/server/read-people";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, outsideNewsrooms } from "@/lib/foundation/server/transaction";

/** Makes an API token for whoever has this address; for the person at the machine (`npm run token`), never for a door. */
export async function createTokenFor(email: string): Promise<Outcome<{ name: string; token: string }>> {
  const address = emailAddress.safeParse(email);
  const member = address.success ? await outsideNewsrooms((tx) => findMembership(tx, address.data)) : null;
  if (member === null) return refused("not-found", "person-unknown", `Nobody who may sign in here has the address ${email}.`);
  return command(member.newsroomId, async (tx) => {
    const name = "npm run token";
    const { token } = await createApiToken(tx, member, name);
    // Nobody is signed in at the machine itself: the history says that the system did it, and for whom.
    await recordEvent(tx, { newsroomId: member.newsroomId, personId: null }, {}, { type: "token-made", personId: member.personId, name });
    return done({ name: member.name, token });
  });
}
