import { countEntries } from "@/lib/audit/server/read-entries";
import { unknownArticle } from "@/lib/articles/server/open-article";
import type { Article } from "@/lib/articles/server/read-articles";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { caughtUp } from "./catch-up";

/**
 * Another one after everything that is decided about an article or its claims and after every change of its words: the
 * history only grows, and so does the log. Read before what it stands for, so that it is never younger.
 */
export async function stampOf(tx: Tx, { id, carriedSeq }: Pick<Article, "id" | "carriedSeq">): Promise<string> {
  return `${carriedSeq}-${await countEntries(tx, id)}`;
}

/** The stamp as it is now: whoever holds claims with the same one need not read them again. */
export function readStamp(actor: Actor, articleId: ArticleId): Promise<Outcome<{ stamp: string }>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const article = await caughtUp(tx, actor.newsroomId, articleId);
    return article ? done({ stamp: await stampOf(tx, article) }) : unknownArticle();
  });
}
