import { lockArticle, type LockedArticle } from "@/lib/articles/server/lock-article";
import type { Actor } from "@/lib/auth/actor";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import { carryOccurrences } from "./carry-occurrences";
import { findArticleOf, findClaim, type Claim } from "./read-claims";
import { refuseFrozen } from "./refuse-frozen";

/** A claim that may be changed, and its article under lock until the transaction ends. */
export type OpenClaim = { article: LockedArticle; claim: Claim };

/**
 * The first step of every command on a claim: takes the article's lock, carries the ranges to the newest text, and reads
 * the claim as it stands then. Refuses an unknown claim (also one of another newsroom), an archived or published
 * article, and with `claim-changed` a version that is not the one `seen`, or words that changed on the way: whoever
 * decides must have seen the words that are decided upon. What was carried stays carried in either case.
 */
export async function openClaim(tx: Tx, actor: Actor, claimId: ClaimId, seen?: number): Promise<Outcome<OpenClaim>> {
  const articleId = await findArticleOf(tx, actor.newsroomId, claimId);
  const article = articleId && (await lockArticle(tx, articleId));
  if (!article || article.newsroomId !== actor.newsroomId) return unknownClaim();
  const frozen = refuseFrozen(article);
  if (frozen) return frozen;
  const before = await findClaim(tx, actor.newsroomId, claimId);
  if (!before) return unknownClaim();
  if (seen !== undefined && seen !== before.version) return claimChanged(before);
  if (article.carriedSeq === article.headSeq) return done({ article, claim: before });
  await carryOccurrences(tx, article);
  const claim = await findClaim(tx, actor.newsroomId, claimId);
  if (!claim) return unknownClaim();
  return claim.version === before.version ? done({ article, claim }) : claimChanged(claim);
}

/** Refusal for an id that this newsroom does not have. */
export function unknownClaim(): Extract<Outcome<never>, { ok: false }> {
  return refused("not-found", "claim-unknown", "There is no such claim.");
}

/** Refusal of a stale version. Doors put the present claim beside it (`lib/desk/server/answer-claim.ts`). */
export function claimChanged(claim: Claim): Extract<Outcome<never>, { ok: false }> {
  return refused("conflict", "claim-changed", "Somebody else changed this claim meanwhile. Look at it as it is now, then decide again.", {
    claimId: claim.id,
    version: claim.version,
  });
}
