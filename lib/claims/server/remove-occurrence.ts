import { forbids, type Actor } from "@/lib/auth/actor";
import type { ClaimId, OccurrenceId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import type { OnClaim } from "../claim";
import { refuseStep } from "../refuse-step";
import { openClaim } from "./open-claim";
import { recordWordsChanged, unknownOccurrence } from "./place-occurrence";
import type { Claim } from "./read-claims";
import { removeOccurrence as remove } from "./store";

/**
 * Gives up one place of a claim; the row stays for the history. The last one only goes when the verdict was to cut its
 * words and they are lost: any other claim without a place would be a claim about nothing, so it is withdrawn instead.
 */
export async function removeOccurrence(actor: Actor, claimId: ClaimId, occurrenceId: OccurrenceId, { version }: OnClaim): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "tag");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, version);
    if (!open.ok) return open;
    const { claim } = open.value;
    const refusal = refuseStep(claim.state, "revise");
    if (refusal) return refusal;
    const occurrence = claim.occurrences.find(({ id }) => id === occurrenceId);
    if (!occurrence) return unknownOccurrence();
    if (claim.occurrences.length === 1 && !(occurrence.state === "lost" && (await isCut(tx, claim)))) {
      return refused("conflict", "last-occurrence", "This is the claim's last place in the text. Withdraw the claim instead.");
    }
    await remove(tx, actor.newsroomId, occurrenceId);
    await recordWordsChanged(tx, actor, open.value, { type: "occurrence-removed", quote: occurrence.quote });
    return done(claimId);
  });
}

async function isCut(tx: Tx, claim: Claim): Promise<boolean> {
  return (await tx.verdict.count({ where: { claimId: claim.id, replacedAt: null, outcome: "cut" } })) > 0;
}
