import type { Doer } from "@/lib/audit/server/record-event";
import type { Tx } from "@/lib/foundation/server/transaction";
import { nextArticleState } from "../article-state";
import { endArticleSignOff } from "./end-article-sign-off";
import type { LockedArticle } from "./lock-article";
import { writeState } from "./store";

/** What a new claim does to its article: the first one moves it from intake into checking, any one ends its sign-off. */
export async function enterCheck(tx: Tx, doer: Doer, article: LockedArticle): Promise<void> {
  await endArticleSignOff(tx, doer, article);
  const next = nextArticleState(article.state, "tag");
  if (next === null) throw new Error(`No claim is tagged in an article that is ${article.state}.`);
  if (next === article.state) return;
  await writeState(tx, article, next);
  article.state = next;
}
