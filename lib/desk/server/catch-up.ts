import { lockArticle } from "@/lib/articles/server/lock-article";
import { findArticle, type Article } from "@/lib/articles/server/read-articles";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import type { ArticleId, NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";

/**
 * The article with its ranges carried to the newest text, so that what is shown is true of what stands there; null when
 * this newsroom has none such. Takes the lock only when something is missing, which is rare: whoever appends carries too.
 */
export async function caughtUp(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<Article | null> {
  const article = await findArticle(tx, newsroomId, articleId);
  if (!article || article.carriedSeq === article.headSeq) return article;
  const locked = await lockArticle(tx, articleId);
  if (locked) await carryOccurrences(tx, locked);
  return findArticle(tx, newsroomId, articleId);
}
