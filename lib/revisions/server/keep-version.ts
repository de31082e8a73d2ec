import type { Freeze } from "@/lib/articles/article";
import { freezeVersion } from "@/lib/articles/server/freeze-version";
import { openArticle } from "@/lib/articles/server/open-article";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";

/** Freezes the text as it stands as the article's next version and answers its number. */
export async function keepVersion(actor: Actor, articleId: ArticleId, { note = null }: Freeze): Promise<Outcome<number>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "tag");
    if (forbidden) return forbidden;
    const article = await openArticle(tx, actor, articleId);
    if (!article.ok) return article;
    await carryOccurrences(tx, article.value);
    const { number } = await freezeVersion(tx, article.value, { reason: "request", note, personId: actor.personId });
    await recordEvent(tx, actor, { articleId }, { type: "version-frozen", versionNumber: number, reason: "request", note });
    await announce(tx, { newsroomId: actor.newsroomId, articleId, kind: "article" });
    return done(number);
  });
}
