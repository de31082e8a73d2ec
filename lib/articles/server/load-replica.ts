import type { ArticleId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { MergeWitness } from "./merge-witness";
import { readSnapshot, readUpdates, type LoggedUpdate } from "./store-text-log";
import { TextReplica } from "./text-replica";

/** So many updates before its number a replica is led through one by one. */
const REMEMBERED = 100;
/** A longer log is not read from its beginning for their sake, when its snapshot is newer than the first of them. */
const MOST_READ = 3_000;

/** A replica of its own at `seq`, from the newest usable snapshot and the log after it. */
export async function loadReplica(tx: Tx, articleId: ArticleId, seq: number): Promise<TextReplica> {
  const replica = new TextReplica();
  const snapshot = await readSnapshot(tx, articleId, seq);
  const rows = await readUpdates(tx, articleId, snapshot?.seq ?? 0, seq);
  replica.load(seq, [...(snapshot ? [snapshot.state] : []), ...rows.map((row) => row.update)]);
  if (rows.length !== seq - (snapshot?.seq ?? 0)) throw new Error(`The log of article ${articleId} has a gap before ${seq}.`);
  return replica;
}

/**
 * The same, and it has seen the last updates come in: who took away what another took away too, and where the words stood
 * (`MergeWitness`). A server that died between somebody's cutting and putting in would know nothing of it otherwise.
 */
export async function loadWitnessed(tx: Tx, articleId: ArticleId, seq: number): Promise<TextReplica> {
  const newest = seq > MOST_READ ? await readSnapshot(tx, articleId, seq) : null;
  const from = Math.max(0, seq - REMEMBERED, newest?.seq ?? 0);
  const replica = await loadReplica(tx, articleId, from);
  leadWitnessed(replica, await readUpdates(tx, articleId, from, seq));
  return replica;
}

/** Leads a replica through the rows that follow it, the last of them one by one, so that it has seen what they did. */
export function leadWitnessed(replica: TextReplica, rows: readonly LoggedUpdate[]): void {
  const plain = rows.slice(0, -REMEMBERED);
  const newest = plain.at(-1);
  if (newest) replica.load(newest.seq, plain.map((row) => row.update));
  for (const { seq, update, personId } of rows.slice(-REMEMBERED)) {
    const witness = new MergeWitness(replica, update, personId);
    replica.advance(seq, update, (transaction) => witness.during(transaction));
  }
}
