import type { Doer } from "@/lib/audit/server/record-event";
import type { Tx } from "@/lib/foundation/server/transaction";
import { changeArticleState } from "./change-article-state";
import { endArticleSignOff } from "./end-article-sign-off";
import type { LockedArticle } from "./lock-article";

/** What a new claim does to its article: the first one moves it from intake into checking, any one ends its sign-off. */
export async function enterCheck(tx: Tx, doer: Doer, article: LockedArticle): Promise<void> {
  await endArticleSignOff(tx, doer, article);
  await changeArticleState(tx, article, "tag");
}
