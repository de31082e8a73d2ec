import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { OnClaim } from "../claim";
import { refuseStep } from "../refuse-step";
import { changeState } from "./change-state";
import { openClaim } from "./open-claim";

/** Takes a dismissal back: the claim is open and must be checked. */
export async function reopenClaim(actor: Actor, claimId: ClaimId, { version }: OnClaim): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "judge");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, version);
    if (!open.ok) return open;
    const refusal = refuseStep(open.value.claim.state, "reopen");
    if (refusal) return refusal;
    await recordEvent(tx, actor, { articleId: open.value.article.id, claimId }, { type: "claim-reopened" });
    await changeState(tx, actor, open.value, { step: "reopen" });
    return done(claimId);
  });
}
