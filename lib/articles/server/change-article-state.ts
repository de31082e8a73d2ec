import type { Tx } from "@/lib/foundation/server/transaction";
import { nextArticleState, type ArticleStep } from "../article-state";
import type { LockedArticle } from "./lock-article";
import { writeState } from "./store";

/** Takes a step that the article's state allows (throws otherwise; ask `nextArticleState` first). Keeps `article` true. */
export async function changeArticleState(tx: Tx, article: LockedArticle, step: ArticleStep): Promise<void> {
  const next = nextArticleState(article.state, step);
  if (next === null) throw new Error(`An article that is ${article.state} cannot take the step ${step}.`);
  if (next !== article.state) await writeState(tx, article, next);
  article.state = next;
}
