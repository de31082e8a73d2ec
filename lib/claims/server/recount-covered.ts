import { headWords } from "@/lib/articles/server/head-text";
import type { LockedArticle } from "@/lib/articles/server/lock-article";
import { settleText } from "@/lib/articles/server/settle-text";
import type { Tx } from "@/lib/foundation/server/transaction";
import { countCovered } from "./count-covered";
import { readOccurrences } from "./store-occurrences";

/** Counts anew which sentences somebody has considered, after a claim came, went or moved. The ranges must have been carried to the head. */
export async function recountCovered(tx: Tx, article: LockedArticle): Promise<void> {
  const { blocks } = await headWords(tx, article.id);
  await settleText(tx, article, countCovered(blocks, article.language, await readOccurrences(tx, article.id)));
}
