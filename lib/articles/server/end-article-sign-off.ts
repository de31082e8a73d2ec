import { recordEvent, type Doer } from "@/lib/audit/server/record-event";
import type { Tx } from "@/lib/foundation/server/transaction";
import { changeArticleState } from "./change-article-state";
import type { LockedArticle } from "./lock-article";
import { endSignature } from "./store";

/**
 * Ends the article's sign-off because a claim's record changed, and puts the article back to `in_check`; nothing when
 * it is not signed off. (A change of the text does the same where the text is appended.)
 */
export async function endArticleSignOff(tx: Tx, doer: Doer, article: LockedArticle): Promise<void> {
  if (article.state !== "signed_off") return;
  await changeArticleState(tx, article, "reopen");
  if (await endSignature(tx, article.id, "claim-changed")) {
    await recordEvent(tx, doer, { articleId: article.id }, { type: "article-sign-off-ended", reason: "claim-changed" });
  }
}
