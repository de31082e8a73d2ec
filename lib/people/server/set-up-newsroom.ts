import { recordEvent } from "@/lib/audit/server/record-event";
import { passwordFault } from "@/lib/auth/password-policy";
import { countAttempt } from "@/lib/auth/server/limit-attempts";
import { hasPeople, lockFirstAccount, openAccount } from "@/lib/auth/server/open-account";
import { hashPassword } from "@/lib/auth/server/password-hash";
import { newId, type NewsroomId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, outsideNewsrooms } from "@/lib/foundation/server/transaction";
import { createNewsroom } from "@/lib/settings/server/create-newsroom";
import type { SetUp } from "../person";

const SET_UPS_PER_WINDOW = 20;

/** Whether this installation has nobody yet, so that the set-up page is shown. */
export async function isSetUpOpen(): Promise<boolean> {
  return !(await outsideNewsrooms(hasPeople));
}

/**
 * Creates the first newsroom with its rating scale and its first admin, who is an editor too. Works once in the life of
 * an installation: with anybody in it, deactivated or not, it answers 404 for ever. Two at the same instant make one.
 */
export async function setUpNewsroom(input: SetUp, network: string): Promise<Outcome<{ email: string }>> {
  if (!(await isSetUpOpen())) return closed();
  const attempt = await countAttempt([{ purpose: "set-up network", value: network, limit: SET_UPS_PER_WINDOW }]);
  if (!attempt.ok) return attempt;
  const fault = passwordFault(input.password, [input.email, input.name, input.newsroomName]);
  if (fault) return { ok: false, refusal: fault };
  const passwordHash = await hashPassword(input.password);
  const newsroomId = newId<NewsroomId>();
  return command(newsroomId, async (tx) => {
    await lockFirstAccount(tx);
    if (await hasPeople(tx)) return closed();
    await createNewsroom(tx, newsroomId, input.newsroomName);
    const { email, name } = input;
    const account = await openAccount(tx, { email, name, newsroomId, roles: ["editor", "admin"], passwordHash });
    if (!account.ok) return account;
    const changes = [{ field: "name", before: null, after: input.newsroomName }];
    await recordEvent(tx, { newsroomId, personId: account.value }, {}, { type: "settings-changed", changes });
    return done({ email });
  });
}

function closed(): Extract<Outcome<never>, { ok: false }> {
  return refused("not-found", "no-such-route", "There is no such address.");
}
