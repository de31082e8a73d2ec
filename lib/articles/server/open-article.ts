import type { Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import { lockArticle, type LockedArticle } from "./lock-article";

/** The article under lock until the transaction ends. Refuses an unknown one (also one of another newsroom) and an archived one. */
export async function openArticle(tx: Tx, actor: Actor, articleId: ArticleId): Promise<Outcome<LockedArticle>> {
  const article = await lockArticle(tx, articleId);
  if (!article || article.newsroomId !== actor.newsroomId) return unknownArticle();
  if (article.archivedAt === null) return done(article);
  return refused("conflict", "article-archived", "The article is archived. Take it out of the archive first.");
}

/** Refusal for an id that this newsroom does not have. */
export function unknownArticle(): Extract<Outcome<never>, { ok: false }> {
  return refused("not-found", "article-unknown", "There is no such article.");
}
