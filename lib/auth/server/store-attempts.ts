import type { Tx } from "@/lib/foundation/server/transaction";
import { v7 } from "uuid";

/** Locks a counter for the rest of the transaction, so that attempts at the same instant are counted one after the other. */
export async function lockCounter(tx: Tx, key: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 7))`;
}

/** When the counter's attempts since `since` were made, oldest first. */
export async function attemptsSince(tx: Tx, key: string, since: Date): Promise<Date[]> {
  const rows = await tx.signInAttempt.findMany({ where: { key, at: { gte: since } }, orderBy: { at: "asc" }, select: { at: true } });
  return rows.map((row) => row.at);
}

/** Writes one attempt down under each counter; returns the rows' ids. */
export async function writeAttempt(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const rows = keys.map((key) => ({ id: v7(), key }));
  await tx.signInAttempt.createMany({ data: rows });
  return rows.map((row) => row.id);
}

/** Takes attempts back that succeeded. */
export async function eraseAttempts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.signInAttempt.deleteMany({ where: { id: { in: [...ids] } } });
}

/** Removes attempts that were made before a moment; answers how many. */
export async function sweepAttempts(tx: Tx, before: Date): Promise<number> {
  return (await tx.signInAttempt.deleteMany({ where: { at: { lt: before } } })).count;
}
