import { forbids, type Actor } from "@/lib/auth/actor";
import { openClaim } from "@/lib/claims/server/open-claim";
import { findEvidence } from "@/lib/evidence/server/read-evidence";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { getRatingScale, type StoredRating } from "@/lib/settings/server/read-rating-scale";
import type { GiveVerdict } from "../verdict";
import { judgeClaim } from "./judge-claim";

/**
 * Gives a claim its verdict, on the words as they stand now. Refused without justification, without a rating or without
 * evidence (unless it says that there is not enough), on words that are lost, and in states that take no verdict.
 */
export async function giveVerdict(actor: Actor, claimId: ClaimId, input: GiveVerdict): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "judge");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, input.version);
    if (!open.ok) return open;
    const rating = await ratingOf(tx, actor, input.rating ?? null);
    if (!rating.ok) return rating;
    const evidence = await findEvidence(tx, actor.newsroomId, [claimId]);
    const { evidenceState, outcome, justification = null } = input;
    const judged = await judgeClaim(tx, actor, open.value, { rating: rating.value, evidenceState, outcome, justification, evidence });
    return judged.ok ? done(claimId) : judged;
  });
}

async function ratingOf(tx: Tx, actor: Actor, key: string | null): Promise<Outcome<StoredRating | null>> {
  if (key === null) return done(null);
  const scale = await getRatingScale(tx, actor.newsroomId);
  const rating = scale.ratings.find((one) => one.key === key);
  if (rating) return done(rating);
  const keys = scale.ratings.map((one) => one.key);
  return refused("invalid", "rating-unknown", `There is no such rating. The scale has ${keys.join(", ")}.`, { ratings: keys });
}
