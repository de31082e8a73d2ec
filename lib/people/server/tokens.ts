import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { createApiToken, findApiTokens, revokeApiToken, type ApiTokenRecord } from "@/lib/auth/server/api-token";
import { findNames } from "@/lib/auth/server/read-people";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import type { CreateToken, TokenView } from "../person";

/** The newsroom's standing API tokens, newest first. */
export async function readTokens(actor: Actor): Promise<Outcome<{ tokens: TokenView[] }>> {
  const no = forbids(actor, "administer");
  if (no) return no;
  return command(actor.newsroomId, async (tx) => done({ tokens: await toViews(tx, actor, await findApiTokens(tx, actor.newsroomId)) }));
}

/**
 * Makes an API token that acts as whoever asks for it; shown once. Never for somebody else: with such a token one person
 * could give a verdict and sign it as the second.
 */
export async function createToken(actor: Actor, input: CreateToken): Promise<Outcome<{ id: string; name: string; token: string }>> {
  const no = forbids(actor, "administer");
  if (no) return no;
  return command(actor.newsroomId, async (tx) => {
    const { id, token } = await createApiToken(tx, actor, input.name);
    await recordEvent(tx, actor, {}, { type: "token-made", personId: actor.personId, name: input.name });
    return done({ id, name: input.name, token });
  });
}

/** Ends anybody's API token of this newsroom at once. */
export async function revokeToken(actor: Actor, id: string): Promise<Outcome<TokenView>> {
  const no = forbids(actor, "administer");
  if (no) return no;
  return command(actor.newsroomId, async (tx) => {
    const token = await revokeApiToken(tx, actor.newsroomId, id);
    if (token === null) return refused("not-found", "token-unknown", "There is no such token.");
    await recordEvent(tx, actor, {}, { type: "token-revoked", personId: token.personId, name: token.name });
    const [view] = await toViews(tx, actor, [token]);
    if (view === undefined) throw new Error("One record makes one view.");
    return done(view);
  });
}

async function toViews(tx: Tx, actor: Actor, tokens: ApiTokenRecord[]): Promise<TokenView[]> {
  const names = await findNames(tx, actor.newsroomId, tokens.map((token) => token.personId));
  return tokens.map(({ id, name, personId, createdAt, lastUsedAt }) => ({
    id, name,
    person: { id: personId, name: names.get(personId) ?? "" },
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
