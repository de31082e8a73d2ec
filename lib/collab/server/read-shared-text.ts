import { headState } from "@/lib/articles/server/head-text";
import { unknownArticle } from "@/lib/articles/server/open-article";
import { findArticle } from "@/lib/articles/server/read-articles";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { refused, done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { SCHEMA_VERSION } from "@/lib/text/schema";

/**
 * The newest shared text as one Yjs update, for a page that shows it while its line is still being opened. Refuses an
 * editor that names another schema, as the line does: it would delete what it does not know just by opening the article.
 */
export function readSharedText(actor: Actor, articleId: ArticleId, schema: number | undefined): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    if (schema !== undefined && schema !== SCHEMA_VERSION) return refused("conflict", "schema-other", "This page is of another release. Load it again.");
    const article = await findArticle(tx, actor.newsroomId, articleId);
    return article ? done(await headState(tx, articleId)) : unknownArticle();
  });
}
