import { forbids, type Actor } from "@/lib/auth/actor";
import type { WithReason } from "@/lib/claims/claim";
import { allowWords } from "@/lib/claims/server/allow-words";
import { openClaim } from "@/lib/claims/server/open-claim";
import type { ClaimId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { findVerdict } from "@/lib/verdicts/server/read-verdicts";

/**
 * An editor lets words stand although their verdict asks for a change or leaves them unresolved, with a reason that
 * every export shows. It holds for this verdict on these words; another verdict, or other words, end it.
 */
export async function letWordsStand(actor: Actor, claimId: ClaimId, { version, reason }: WithReason): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "adjudicate");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, version);
    if (!open.ok) return open;
    const { claim } = open.value;
    const verdict = await findVerdict(tx, actor.newsroomId, claimId);
    const asksForMore = verdict?.outcome === "change_requested" || verdict?.outcome === "unresolved";
    if (!asksForMore || (claim.state !== "reported" && claim.state !== "signed_off")) {
      return refused("conflict", "nothing-to-let-stand", "Words are let stand when their verdict asks for a change or leaves them unresolved. This one does not.");
    }
    await allowWords(tx, actor, open.value, reason);
    return done(claimId);
  });
}
