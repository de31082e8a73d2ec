import type { ArticleId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { MergeWitness } from "./merge-witness";
import { loadReplica } from "./replicas";
import { readSnapshot, readUpdates } from "./store-text-log";
import type { TextReplica } from "./text-replica";

/** So many updates before its number a replica is led through one by one. */
const REMEMBERED = 100;
/** A longer log is not read from its beginning for their sake, when its snapshot is newer than the first of them. */
const MOST_READ = 3_000;

/**
 * A replica of its own at `seq` that has seen the last updates come in: who took away what another took away too, and where the
 * words stood (`MergeWitness`). A server that died between somebody's cutting and putting in would know nothing of it otherwise.
 */
export async function loadWitnessed(tx: Tx, articleId: ArticleId, seq: number): Promise<TextReplica> {
  const newest = seq > MOST_READ ? await readSnapshot(tx, articleId, seq) : null;
  const from = Math.max(0, seq - REMEMBERED, newest?.seq ?? 0);
  const replica = await loadReplica(tx, articleId, from);
  for (const row of await readUpdates(tx, articleId, from, seq)) {
    const witness = new MergeWitness(replica, row.update, row.personId);
    replica.advance(row.seq, row.update, (transaction) => witness.during(transaction));
  }
  return replica;
}
