import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { WithReason } from "@/lib/claims/claim";
import { refuseStep } from "@/lib/claims/refuse-step";
import { changeState } from "@/lib/claims/server/change-state";
import { openClaim } from "@/lib/claims/server/open-claim";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { findVerdict } from "@/lib/verdicts/server/read-verdicts";
import { judgesOf } from "./involved-in";
import { insertReturn } from "./store";

/**
 * Sends somebody else's claim back to its checker with a reason; a signature that stood ends. Whoever gave the verdict
 * changes it by giving another instead.
 */
export async function returnClaim(actor: Actor, claimId: ClaimId, { version, reason }: WithReason): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "sign");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, version);
    if (!open.ok) return open;
    const { article, claim } = open.value;
    const refusal = refuseStep(claim.state, "return");
    if (refusal) return refusal;
    const verdict = await findVerdict(tx, actor.newsroomId, claimId);
    if (!verdict) throw new Error(`Claim ${claimId} is ${claim.state} without having a verdict.`);
    if (judgesOf(verdict).includes(actor.personId)) {
      return refused("forbidden", "return-by-verdict-giver", "This is your own verdict. Give another one instead of returning it.");
    }
    await insertReturn(tx, { newsroomId: actor.newsroomId, claimId, verdictId: verdict.id, personId: actor.personId, reason });
    await recordEvent(tx, actor, { articleId: article.id, claimId }, { type: "claim-returned", reason });
    await changeState(tx, actor, open.value, { step: "return", ends: "returned", row: { stateReason: reason } });
    return done(claimId);
  });
}
