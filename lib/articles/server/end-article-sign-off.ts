import { recordEvent, type Doer } from "@/lib/audit/server/record-event";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { LockedArticle } from "./lock-article";
import { endSignature, writeState } from "./store";

/**
 * Ends the article's sign-off, if one stands, and takes the article back into check: what was signed is not the record
 * any more. The signed version stays exportable. Under the article's lock.
 */
export async function endArticleSignOff(tx: Tx, doer: Doer, article: LockedArticle, reason: "text-changed" | "claim-changed" = "claim-changed"): Promise<void> {
  if (article.state === "signed_off") {
    await writeState(tx, article, "in_check");
    article.state = "in_check";
  }
  const ended = await endSignature(tx, article.id, reason);
  if (ended) await recordEvent(tx, doer, { articleId: article.id }, { type: "article-sign-off-ended", reason });
}
