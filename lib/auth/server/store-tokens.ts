import { v7 } from "uuid";
import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { prisma } from "@/lib/foundation/server/database";
import type { Tx } from "@/lib/foundation/server/transaction";

/** Writes a new token's row. */
export async function writeToken(
  tx: Tx,
  token: { personId: PersonId; newsroomId: NewsroomId; name: string; tokenHash: string },
): Promise<{ id: string; createdAt: Date }> {
  return tx.apiToken.create({ data: { id: v7(), ...token }, select: { id: true, createdAt: true } });
}

/** Ends a token; false when it had ended already. */
export async function writeTokenRevoked(tx: Tx, id: string): Promise<boolean> {
  const { count } = await tx.apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } });
  return count === 1;
}

/** Ends all of a person's tokens in a newsroom. */
export async function writeAllTokensRevoked(tx: Tx, personId: PersonId, newsroomId: NewsroomId): Promise<void> {
  await tx.apiToken.updateMany({ where: { personId, newsroomId, revokedAt: null }, data: { revokedAt: new Date() } });
}

/** Notes when a token was last used. */
export async function markTokenUsed(id: string, at: Date): Promise<void> {
  await prisma().apiToken.updateMany({ where: { id }, data: { lastUsedAt: at } });
}
