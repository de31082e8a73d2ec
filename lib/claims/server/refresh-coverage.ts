import type { LockedArticle } from "@/lib/articles/server/lock-article";
import { withReplica } from "@/lib/articles/server/replicas";
import { settleText } from "@/lib/articles/server/settle-text";
import type { Tx } from "@/lib/foundation/server/transaction";
import { countCovered } from "./count-covered";
import { readOccurrences } from "./store-occurrences";

/**
 * Counts again how many sentences claims touch, after a claim was tagged, moved, removed or withdrawn. Under the
 * article's lock, after `carryOccurrences`; throws when the ranges are not at the head.
 */
export async function refreshCoverage(tx: Tx, article: LockedArticle): Promise<void> {
  if (article.carriedSeq !== article.headSeq) throw new Error("Coverage is counted only after the ranges were carried to the head.");
  const occurrences = await readOccurrences(tx, article.id);
  const place = { articleId: article.id, stand: "carried", seq: article.carriedSeq } as const;
  const covered = await withReplica(tx, place, ({ blocks }) => countCovered(blocks, article.language, occurrences));
  await settleText(tx, article, covered);
}
