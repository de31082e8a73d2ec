import type { ClaimView } from "@/lib/desk/views";

/** Why the tick is not to be had for this claim; null when it is. */
export function tickWhyNot(claim: ClaimView, needsEvidence: string): string | null {
  if (claim.may.judge !== null) return claim.may.judge;
  return claim.evidence.some((entry) => entry.stance === "supports") ? null : needsEvidence;
}
