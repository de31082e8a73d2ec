import { unknownArticle } from "@/lib/articles/server/open-article";
import { forbids, type Actor } from "@/lib/auth/actor";
import { unknownClaim } from "@/lib/claims/server/open-claim";
import { countClaims, findArticleOf, findClaim, findClaimsOfArticle, findFirstClaims } from "@/lib/claims/server/read-claims";
import type { ArticleId, ClaimId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { ClaimView } from "../views";
import { caughtUp } from "./catch-up";
import { claimViews } from "./claim-views";
import { stampOf } from "./read-stamp";

/** Claims with the number of the text that their offsets count in, the stamp of it all, and how many the article has. */
export type ClaimsOfArticle = { version: number; stamp: string; total: number; claims: ClaimView[] };

/** Every claim of an article in text order, or the first so many: a screen is filled long before thousands have been read. */
export function readClaims(actor: Actor, articleId: ArticleId, first?: number): Promise<Outcome<ClaimsOfArticle>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const article = await caughtUp(tx, actor.newsroomId, articleId);
    if (!article) return unknownArticle();
    const stamp = await stampOf(tx, article);
    const claims = first === undefined ? await findClaimsOfArticle(tx, actor.newsroomId, articleId) : await findFirstClaims(tx, actor.newsroomId, articleId, first);
    const total = first === undefined ? claims.length : await countClaims(tx, actor.newsroomId, articleId);
    return done({ version: article.carriedSeq, stamp, total, claims: await claimViews(tx, actor, article, claims) });
  });
}

/** One claim. */
export function readClaim(actor: Actor, claimId: ClaimId): Promise<Outcome<ClaimView>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const articleId = await findArticleOf(tx, actor.newsroomId, claimId);
    const article = articleId && (await caughtUp(tx, actor.newsroomId, articleId));
    const claim = article && (await findClaim(tx, actor.newsroomId, claimId));
    const [view] = claim ? await claimViews(tx, actor, article, [claim]) : [];
    return view ? done(view) : unknownClaim();
  });
}
