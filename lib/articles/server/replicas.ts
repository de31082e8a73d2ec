import type { ArticleId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { leadWitnessed, loadReplica, loadWitnessed } from "./load-replica";
import { readUpdates, type LoggedUpdate } from "./store-text-log";
import { TextReplica } from "./text-replica";

/** Bytes of log behind all cached replicas of a process; the least recently used go first. */
const MOST_BYTES = 96 * 1024 * 1024;

/** A replica at one number of the log: readers want the head, the ranges their last carry; each keeps its own. */
type Wanted = { articleId: ArticleId; stand: "head" | "carried"; seq: number };

// Next carries its own copy of lib/, so the cache hangs where both copies find it.
const shared = globalThis as { tickmarkReplicas?: Map<string, TextReplica> };
const cache = (shared.tickmarkReplicas ??= new Map());

/** Replicas of articles that a transaction has written to. They hold what may still be rolled back, so nobody else sees them. */
const own = new WeakMap<Tx, Map<string, TextReplica>>();

/** From here to its end the transaction reads this article from replicas of its own. Called by whatever appends inside a transaction. */
export function keepToItself(tx: Tx, articleId: ArticleId): void {
  if (!own.has(tx)) own.set(tx, new Map());
  own.get(tx)?.set(articleId, new TextReplica());
}

/**
 * Runs `read` on the article as it stood at `seq` exactly. `read` must finish without waiting: replicas are shared by
 * everything in the process. It may lead the replica forward through committed rows, never change it otherwise. The one that
 * ranges are carried by has seen what its last updates did, whoever led it through them.
 */
export async function withReplica<T>(tx: Tx, { articleId, stand, seq }: Wanted, read: (replica: TextReplica) => T): Promise<T> {
  const { load, lead } = WAYS[stand];
  const mine = own.get(tx);
  const [place, key] = mine?.has(articleId) ? [mine, articleId + stand] : [cache, articleId + stand];
  let replica = place.get(key);
  if (!replica || replica.seq > seq) replica = await load(tx, articleId, seq);
  const rows = await readUpdates(tx, articleId, replica.seq, seq);
  // Another reader may have led it on while we waited for the rows.
  if (replica.seq > seq) replica = await load(tx, articleId, seq);
  const from = replica.seq;
  const missing = rows.filter((row) => row.seq > from);
  if (missing.length !== seq - from) throw new Error(`The log has a gap between ${from} and ${seq}.`);
  lead(replica, missing);
  remember(place, key, replica);
  return read(replica);
}

const WAYS = {
  head: { load: loadReplica, lead: leadPlainly },
  carried: { load: loadWitnessed, lead: leadWitnessed },
} as const;

function leadPlainly(replica: TextReplica, rows: readonly LoggedUpdate[]): void {
  const newest = rows.at(-1);
  if (newest) replica.load(newest.seq, rows.map((row) => row.update));
}

function remember(place: Map<string, TextReplica>, key: string, replica: TextReplica): void {
  place.delete(key);
  place.set(key, replica);
  if (place !== cache) return;
  let bytes = 0;
  for (const each of cache.values()) bytes += each.bytes;
  for (const [oldest, each] of cache) {
    if (bytes <= MOST_BYTES || each === replica) break;
    cache.delete(oldest);
    bytes -= each.bytes;
  }
}
