import type { Tx } from "@/lib/foundation/server/transaction";
import type { LockedArticle } from "./lock-article";
import { withReplica } from "./replicas";
import { readUpdates, type LoggedUpdate } from "./store-text-log";
import type { TextReplica } from "./text-replica";

export type { LoggedUpdate } from "./store-text-log";

/**
 * Hands `read` the text as it stood when the ranges were carried last, and the updates since, to lead it through: all of
 * them, without waiting. Under the article's lock.
 */
export async function replayLog<T>(tx: Tx, article: LockedArticle, read: (replica: TextReplica, updates: readonly LoggedUpdate[]) => T): Promise<T> {
  const updates = await readUpdates(tx, article.id, article.carriedSeq, article.headSeq);
  if (updates.length !== article.headSeq - article.carriedSeq) throw new Error(`The log of article ${article.id} has a gap after ${article.carriedSeq}.`);
  return withReplica(tx, { articleId: article.id, stand: "carried", seq: article.carriedSeq }, (replica) => read(replica, updates));
}
