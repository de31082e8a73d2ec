import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { prisma } from "@/lib/foundation/server/database";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { Actor } from "../actor";
import { readActor } from "./read-actor";
import { hashOfSecret, newSecret } from "./secret-token";
import { markTokenUsed, writeToken, writeTokenRevoked } from "./store-tokens";

const FORM = /^Bearer +(tm_[A-Za-z0-9_-]{43})$/i;
/** How often, in milliseconds, the last use of a token is written down. */
const USE_GRAIN_MS = 60_000;

/** An API token as the settings show it; the token itself is shown once, when it is made. */
export type ApiTokenRecord = { id: string; name: string; personId: PersonId; createdAt: Date; lastUsedAt: Date | null };

/** Who holds the token of an Authorization header; null for anything but a standing token of an active person. */
export async function actorOfApiToken(authorization: string): Promise<Actor | null> {
  const secret = FORM.exec(authorization)?.[1];
  if (secret === undefined) return null;
  // Looked up by its hash: what the database compares tells nothing about the token.
  const token = await prisma().apiToken.findUnique({ where: { tokenHash: hashOfSecret(secret) } });
  if (token === null || token.revokedAt !== null) return null;
  const actor = await readActor(token.personId as PersonId, token.newsroomId as NewsroomId);
  const now = new Date();
  if (actor !== null && now.getTime() - (token.lastUsedAt?.getTime() ?? 0) > USE_GRAIN_MS) await markTokenUsed(token.id, now);
  return actor;
}

/** Makes a token for a person; answers its id and the token, which is not kept. */
export async function createApiToken(
  tx: Tx,
  owner: { personId: PersonId; newsroomId: NewsroomId },
  name: string,
): Promise<{ id: string; token: string; createdAt: Date }> {
  const token = `tm_${newSecret()}`;
  const { personId, newsroomId } = owner;
  const { id, createdAt } = await writeToken(tx, { personId, newsroomId, name, tokenHash: hashOfSecret(token) });
  return { id, token, createdAt };
}

/** The newsroom's standing tokens, newest first. */
export async function findApiTokens(tx: Tx, newsroomId: NewsroomId): Promise<ApiTokenRecord[]> {
  const rows = await tx.apiToken.findMany({
    where: { newsroomId, revokedAt: null },
    orderBy: { id: "desc" },
    select: { id: true, name: true, personId: true, createdAt: true, lastUsedAt: true },
  });
  return rows.map((row) => ({ ...row, personId: row.personId as PersonId }));
}

/** Ends a standing token of this newsroom; its record, or null when there is none. */
export async function revokeApiToken(tx: Tx, newsroomId: NewsroomId, id: string): Promise<ApiTokenRecord | null> {
  const token = (await findApiTokens(tx, newsroomId)).find((each) => each.id === id);
  return token !== undefined && (await writeTokenRevoked(tx, id)) ? token : null;
}
