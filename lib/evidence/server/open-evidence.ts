import type { Actor } from "@/lib/auth/actor";
import { refuseStep } from "@/lib/claims/refuse-step";
import { openClaim, type OpenClaim } from "@/lib/claims/server/open-claim";
import type { EvidenceId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import { findEvidenceItem, type Evidence } from "./read-evidence";

/**
 * The first step of every command on an evidence item: opens its claim (see `openClaim`) and reads the item under the
 * lock. Refuses an unknown or withdrawn item, and with `evidence-changed` a version that is not the one `seen`.
 */
export async function openEvidence(tx: Tx, actor: Actor, id: EvidenceId, seen?: number): Promise<Outcome<OpenClaim & { item: Evidence }>> {
  const found = await findEvidenceItem(tx, actor.newsroomId, id);
  if (!found) return unknownEvidence();
  const open = await openClaim(tx, actor, found.claimId);
  if (!open.ok) return open;
  const item = await findEvidenceItem(tx, actor.newsroomId, id);
  if (!item) return unknownEvidence();
  if (seen !== undefined && seen !== item.version) {
    return refused("conflict", "evidence-changed", "Somebody else changed this evidence meanwhile. Look at it as it is now, then decide again.", {
      claimId: item.claimId,
      version: item.version,
    });
  }
  return refuseStep(open.value.claim.state, "revise") ?? done({ ...open.value, item });
}

function unknownEvidence(): Extract<Outcome<never>, { ok: false }> {
  return refused("not-found", "evidence-unknown", "There is no such evidence, or it was withdrawn.");
}
