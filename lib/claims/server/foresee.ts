import type { LockedArticle } from "@/lib/articles/server/lock-article";
import { loadReplica } from "@/lib/articles/server/load-replica";
import type { PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { carryRanges } from "./carry-ranges";
import { readOccurrences, type StoredOccurrence } from "./store-occurrences";

/** An occurrence with the words that stand there now. */
export type Standing = Pick<StoredOccurrence, "id" | "claimId" | "state" | "start" | "end"> & { words: string };

/** Every occurrence of the article that nobody removed and whose claim is not withdrawn, in text order. */
export async function standingOccurrences(tx: Tx, article: LockedArticle): Promise<Standing[]> {
  return (await readOccurrences(tx, article.id)).filter((one) => one.claimState !== "withdrawn").map(standing);
}

/** What carrying would make of them if this update came next in the log. Writes nothing. */
export async function foresee(tx: Tx, article: LockedArticle, next: { update: Uint8Array; personId: PersonId }): Promise<Standing[]> {
  const stored = await readOccurrences(tx, article.id);
  const replica = await loadReplica(tx, article.id, article.headSeq);
  return carryRanges(replica, [{ seq: article.headSeq + 1, ...next }], stored).occurrences.map(standing);
}

function standing({ id, claimId, state, start, end, quote, currentWords }: StoredOccurrence): Standing {
  return { id, claimId, state, start, end, words: state === "lost" ? "" : (currentWords ?? quote) };
}
