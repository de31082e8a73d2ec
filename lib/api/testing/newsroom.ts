import { createApiToken } from "@/lib/auth/server/api-token";
import { openAccount } from "@/lib/auth/server/open-account";
import { hashPassword } from "@/lib/auth/server/password-hash";
import { newId, type NewsroomId, type PersonId } from "@/lib/foundation/ids";
import { command } from "@/lib/foundation/server/transaction";
import type { Actor } from "@/lib/auth/actor";
import { ROLES, type Role } from "@/lib/newsroom/roles";
import { done } from "@/lib/foundation/outcome";
import { createNewsroom } from "@/lib/settings/server/create-newsroom";

/** Somebody of a test's newsroom, with a token for the API. */
export type TestPerson = Actor & { email: string; token: string };

let made = 0;

/** A newsroom with its scale and one person a role (`roles` for others), each with an API token. Passwords only when asked for: hashing takes its time. */
export async function makeNewsroom<Name extends string = Role>(
  people: Record<Name, readonly Role[]> = Object.fromEntries(ROLES.map((role) => [role, [role]])) as unknown as Record<Name, readonly Role[]>,
  password?: string,
): Promise<{ id: NewsroomId } & Record<Name, TestPerson>> {
  const id = newId<NewsroomId>();
  const passwordHash = password === undefined ? null : await hashPassword(password);
  made += 1;
  const outcome = await command(id, async (tx) => {
    await createNewsroom(tx, id, `The Evening Proof ${made}`);
    const entries: [string, TestPerson][] = [];
    for (const [name, roles] of Object.entries<readonly Role[]>(people)) {
      const email = `${name}.${made}.${id.slice(-6)}@proof.test`;
      const account = await openAccount(tx, { email, name: `${name} ${made}`, newsroomId: id, roles, passwordHash });
      if (!account.ok) return account;
      const personId: PersonId = account.value;
      const { token } = await createApiToken(tx, { personId, newsroomId: id }, "test");
      entries.push([name, { personId, newsroomId: id, name: `${name} ${made}`, roles, email, token }]);
    }
    return done(Object.fromEntries(entries) as Record<Name, TestPerson>);
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return { id, ...outcome.value };
}
