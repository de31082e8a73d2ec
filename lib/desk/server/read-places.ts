import { unknownArticle } from "@/lib/articles/server/open-article";
import { forbids, type Actor } from "@/lib/auth/actor";
import { findMovedPlaces, type Place } from "@/lib/claims/server/read-places";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { caughtUp } from "./catch-up";

/** Places with the number of the text that their offsets count in. */
export type PlacesOfArticle = { version: number; places: Place[] };

/**
 * The places that moved after the text had this number. Whoever holds the claims as they stood in it knows with these where
 * all of them stand: thousands of claims need not be read again because somebody wrote a sentence above them.
 */
export function readPlaces(actor: Actor, articleId: ArticleId, after: number): Promise<Outcome<PlacesOfArticle>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const article = await caughtUp(tx, actor.newsroomId, articleId);
    return article ? done({ version: article.carriedSeq, places: await findMovedPlaces(tx, actor.newsroomId, articleId, after) }) : unknownArticle();
  });
}
