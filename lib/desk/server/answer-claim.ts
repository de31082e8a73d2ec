import type { Actor } from "@/lib/auth/actor";
import type { ClaimId } from "@/lib/foundation/ids";
import type { Outcome } from "@/lib/foundation/outcome";
import type { ClaimView } from "../views";
import { readClaim } from "./read-claims";

/**
 * What doors answer to a command on a claim: the claim as it is now. A conflict over a stale version carries it too, as
 * `details.current`, so that the person can look and decide again.
 */
export async function answerClaim(actor: Actor, outcome: Outcome<ClaimId>): Promise<Outcome<ClaimView>> {
  if (outcome.ok) return readClaim(actor, outcome.value);
  const claimId = outcome.refusal.details?.["claimId"];
  if (outcome.refusal.kind !== "conflict" || typeof claimId !== "string") return outcome;
  const current = await readClaim(actor, claimId as ClaimId);
  if (!current.ok) return outcome;
  return { ok: false, refusal: { ...outcome.refusal, details: { ...outcome.refusal.details, current: current.value } } };
}
