import { recordEvent } from "@/lib/audit/server/record-event";
import { choosePassword } from "@/lib/auth/server/choose-password";
import { consumeLink, findLink } from "@/lib/auth/server/one-time-link";
import { hashPassword } from "@/lib/auth/server/password-hash";
import { passwordFault } from "@/lib/auth/password-policy";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { RedeemLink } from "../person";
import { inspectLink } from "./inspect-link";

/**
 * Uses a link up: sets the password (and, for an invitation, the name) and ends every session of the person.
 * The link survives a password that is refused. Answers the address to sign in with.
 */
export async function redeemLink(input: RedeemLink): Promise<Outcome<{ email: string }>> {
  const seen = await inspectLink({ token: input.token });
  if (!seen.ok) return seen;
  const found = await findLink(input.token);
  if (!found.ok) return found;
  const link = found.value;
  const name = link.kind === "invite" ? input.name : undefined;
  const fault = passwordFault(input.password, [link.email, link.name, name ?? link.name, seen.value.newsroomName]);
  if (fault) return { ok: false, refusal: fault };
  // Outside the transaction: hashing takes long, and a row is locked in there.
  const passwordHash = await hashPassword(input.password);
  return command(link.newsroomId, async (tx) => {
    const consumed = await consumeLink(tx, link);
    if (!consumed.ok) return consumed;
    await choosePassword(tx, link, { passwordHash, name });
    const changes = [{ field: "password", before: null, after: null }];
    await recordEvent(tx, link, {}, { type: "person-changed", personId: link.personId, changes });
    return done({ email: link.email });
  });
}
