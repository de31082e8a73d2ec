import { forbids, type Actor } from "@/lib/auth/actor";
import { openClaim } from "@/lib/claims/server/open-claim";
import { findEvidence, type Evidence } from "@/lib/evidence/server/read-evidence";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { getRatingScale } from "@/lib/settings/server/read-rating-scale";
import { findSource } from "@/lib/sources/server/read-sources";
import { suggestJustification } from "../suggest-justification";
import type { Tick } from "../verdict";
import { judgeClaim } from "./judge-claim";

/**
 * The tick mark: the common verdict in one step. On a claim with a supporting excerpt it gives the truest rating,
 * sufficient evidence, confirmed, and as justification what the excerpt says unless another one is given.
 */
export async function tickClaim(actor: Actor, claimId: ClaimId, input: Tick): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "judge");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, input.version);
    if (!open.ok) return open;
    const evidence = await findEvidence(tx, actor.newsroomId, [claimId]);
    const support: Evidence | undefined = evidence.find((item) => item.stance === "supports");
    if (!support) return refused("invalid", "tick-without-support", "The tick needs a supporting excerpt. Attach one first.");
    const [rating] = (await getRatingScale(tx, actor.newsroomId)).ratings;
    if (!rating) return refused("conflict", "no-rating-scale", "The newsroom has no rating scale yet. An admin can set one.");
    const source = await findSource(tx, actor.newsroomId, support.sourceId);
    const justification = input.justification ?? suggestJustification(source?.title ?? "", support);
    const judged = await judgeClaim(tx, actor, open.value, { rating, evidenceState: "sufficient", outcome: "confirmed", justification, evidence });
    return judged.ok ? done(claimId) : judged;
  });
}
