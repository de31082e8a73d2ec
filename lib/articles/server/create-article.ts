import type { Node } from "@tiptap/pm/model";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { NewArticleDetails } from "../article";
import { createArticleText } from "./create-article-text";
import { findByExternalId } from "./read-articles";
import { insertArticle, lockExternalId } from "./store";

/** A new article: its text as ProseMirror JSON or node with the headline first, and what is said about it. */
export type NewArticle = { title: string; content: Node | object; details: NewArticleDetails };

/**
 * Brings an article in: details, the first text, version 1. Whoever brings it in as a reporter is its reporter, and so
 * may not sign its claims. Refused for an external id that another article of the newsroom has.
 */
export async function createArticle(actor: Actor, { title, content, details }: NewArticle): Promise<Outcome<ArticleId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "change-text");
    if (forbidden) return forbidden;
    const { newsroomId, personId } = actor;
    const { externalId = null, deadline, byline = null, publication = null, sourceUrl = null, language, direction } = details;
    if (externalId !== null) {
      await lockExternalId(tx, newsroomId, externalId);
      const known = await findByExternalId(tx, newsroomId, externalId);
      if (known) return refused("conflict", "external-id-taken", "There is already an article with this external id.", { articleId: known.id });
    }
    const id = await insertArticle(tx, {
      newsroomId, title, externalId, byline, publication, sourceUrl,
      createdById: personId,
      reporterId: actor.roles.includes("reporter") ? personId : null,
      ...(language === undefined ? {} : { language }),
      ...(direction === undefined ? {} : { direction }),
      ...(deadline ? { deadline: new Date(deadline) } : {}),
    });
    const text = await createArticleText(tx, id, { content, personId });
    if (!text.ok) return text;
    await recordEvent(tx, actor, { articleId: id }, { type: "article-brought-in", title: text.value.article.title });
    await announce(tx, { newsroomId, articleId: id, kind: "article" });
    return done(id);
  });
}
