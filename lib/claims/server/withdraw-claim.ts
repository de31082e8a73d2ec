import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { WithReason } from "../claim";
import { refuseStep } from "../refuse-step";
import { changeState } from "./change-state";
import { openClaim } from "./open-claim";
import { recountCovered } from "./recount-covered";

/** Withdraws a claim with a reason, for good: it leaves the gate and the exports, its history stays. Like dismissing, a checker's or an editor's. */
export async function withdrawClaim(actor: Actor, claimId: ClaimId, { version, reason }: WithReason): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "judge");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, version);
    if (!open.ok) return open;
    const refusal = refuseStep(open.value.claim.state, "withdraw");
    if (refusal) return refusal;
    await recordEvent(tx, actor, { articleId: open.value.article.id, claimId }, { type: "claim-withdrawn", reason });
    await changeState(tx, actor, open.value, { step: "withdraw", ends: "withdrawn", row: { stateReason: reason } });
    await recountCovered(tx, open.value.article);
    return done(claimId);
  });
}
