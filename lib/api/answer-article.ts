import type { Actor } from "@/lib/auth/actor";
import { readArticle } from "@/lib/desk/server/read-article";
import type { ArticleView } from "@/lib/desk/views";
import type { ArticleId } from "@/lib/foundation/ids";
import type { Outcome } from "@/lib/foundation/outcome";
import { withCurrent } from "./current-record";

/** What is answered to a command on an article: the article as it is now; beside a conflict over a stale version too. */
export async function answerArticle(actor: Actor, outcome: Outcome<ArticleId>, articleId?: ArticleId): Promise<Outcome<ArticleView>> {
  if (outcome.ok) return readArticle(actor, outcome.value);
  return articleId === undefined ? outcome : withCurrent(outcome, () => readArticle(actor, articleId));
}
