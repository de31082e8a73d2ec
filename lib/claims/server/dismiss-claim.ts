import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { WithReason } from "../claim";
import { refuseStep } from "../refuse-step";
import { acceptWords } from "./accept-words";
import { changeState } from "./change-state";
import { openClaim } from "./open-claim";

/**
 * Dismisses a claim as not checkable, with a reason that exports show. A dismissal is for words as they stand: when they
 * change, the gate closes until the claim is dismissed once more on the new ones or reopened.
 */
export async function dismissClaim(actor: Actor, claimId: ClaimId, { version, reason }: WithReason): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "judge");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, version);
    if (!open.ok) return open;
    const { article, claim } = open.value;
    const refusal = refuseStep(claim.state, "dismiss");
    if (refusal) return refusal;
    await acceptWords(tx, article, claim);
    await recordEvent(tx, actor, { articleId: article.id, claimId }, { type: "claim-dismissed", reason });
    await changeState(tx, actor, open.value, { step: "dismiss", row: { stateReason: reason } });
    return done(claimId);
  });
}
