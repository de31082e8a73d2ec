import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { lockArticle } from "./lock-article";
import { unknownArticle } from "./open-article";
import { writeArchived } from "./store";

/** Puts an article away: it leaves the queue, and neither its text nor its claims change until somebody takes it out again. */
export function archiveArticle(actor: Actor, articleId: ArticleId): Promise<Outcome<ArticleId>> {
  return putAway(actor, articleId, true);
}

/** Takes an article out of the archive. */
export function unarchiveArticle(actor: Actor, articleId: ArticleId): Promise<Outcome<ArticleId>> {
  return putAway(actor, articleId, false);
}

function putAway(actor: Actor, articleId: ArticleId, away: boolean): Promise<Outcome<ArticleId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "change-text");
    if (forbidden) return forbidden;
    const article = await lockArticle(tx, articleId);
    if (!article || article.newsroomId !== actor.newsroomId) return unknownArticle();
    if ((article.archivedAt !== null) === away) return done(articleId);
    await writeArchived(tx, article, away ? new Date() : null);
    await recordEvent(tx, actor, { articleId }, { type: away ? "article-archived" : "article-unarchived" });
    await announce(tx, { newsroomId: actor.newsroomId, articleId, kind: "article" });
    return done(articleId);
  });
}
