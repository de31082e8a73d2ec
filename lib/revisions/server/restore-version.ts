import { freezeVersion } from "@/lib/articles/server/freeze-version";
import { openArticle } from "@/lib/articles/server/open-article";
import { findVersion } from "@/lib/articles/server/read-versions";
import { replaceText } from "@/lib/articles/server/replace-text";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { articleSchema } from "@/lib/text/schema";

/** Makes a frozen version the text again, as one more change that leaves alone what stays; drift rules hold as for any other. */
export async function restoreVersion(actor: Actor, articleId: ArticleId, number: number): Promise<Outcome<ArticleId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "change-text");
    if (forbidden) return forbidden;
    const opened = await openArticle(tx, actor, articleId);
    if (!opened.ok) return opened;
    const article = opened.value;
    const version = await findVersion(tx, actor.newsroomId, articleId, number);
    if (!version) return refused("not-found", "version-unknown", "The article has no such version.");
    await carryOccurrences(tx, article);
    const target = articleSchema.nodeFromJSON(version.content);
    const replaced = await replaceText(tx, article, { target, personId: actor.personId });
    if (!replaced.ok) return replaced;
    if (!replaced.value.changed) return done(articleId);
    await carryOccurrences(tx, article);
    await freezeVersion(tx, article, { reason: "restored", note: null, personId: actor.personId });
    await recordEvent(tx, actor, { articleId }, { type: "version-restored", versionNumber: number });
    await announce(tx, { newsroomId: actor.newsroomId, articleId, kind: "article" });
    return done(articleId);
  });
}
