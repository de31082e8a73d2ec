import type { AuditEvent, AuditEventType } from "@/lib/audit/event";
import { nextClaimState, type ClaimState, type ClaimStep } from "@/lib/claims/claim-state";

/** What of a history tells how its claims stand: entries oldest first. */
export type Telling = { claimId: string | null; actorId: string | null; at: Date; event: AuditEvent };

/** How a claim stood at one moment. */
export type Standing = {
  state: ClaimState;
  verdict: { rating: string | null; evidenceState: string; outcome: string } | null;
  signedById: string | null;
};

/**
 * Which step of a claim each event tells of. A step that a state does not know left the claim as it was: evidence for a
 * claim that is in check already, or the end of a signature after the event that ended it.
 */
const STEPS: Partial<Record<AuditEventType, ClaimStep>> = {
  "claim-tagged": "revise",
  "claim-assigned": "start-check",
  "evidence-attached": "start-check",
  "evidence-changed": "start-check",
  "evidence-withdrawn": "start-check",
  "verdict-given": "report",
  "verdict-reaffirmed": "reaffirm",
  "claim-signed-off": "sign-off",
  "claim-returned": "return",
  "recheck-needed": "drift",
  "occurrence-added": "drift",
  "occurrence-moved": "drift",
  "occurrence-removed": "drift",
  "sign-off-ended": "revise",
  "claim-dismissed": "dismiss",
  "claim-reopened": "reopen",
  "claim-withdrawn": "withdraw",
};

/** The events that have a say in how a claim stands. */
export const STANDING_EVENTS = Object.keys(STEPS) as AuditEventType[];

/** How every claim stood at a moment (null: now), by its id; one that was not tagged yet is left out. */
export function claimsAt(entries: readonly Telling[], moment: Date | null): Map<string, Standing> {
  const claims = new Map<string, Standing>();
  for (const { claimId, actorId, at, event } of entries) {
    if (claimId === null || (moment !== null && at > moment)) continue;
    claims.set(claimId, after(claims.get(claimId) ?? { state: "open", verdict: null, signedById: null }, event, actorId));
  }
  return claims;
}

function after(claim: Standing, event: AuditEvent, actorId: string | null): Standing {
  const step = event.type === "claim-assigned" && event.personId === null ? undefined : STEPS[event.type];
  const state = (step && nextClaimState(claim.state, step)) ?? claim.state;
  return {
    state,
    verdict: event.type === "verdict-given" ? { rating: event.rating, evidenceState: event.evidenceState, outcome: event.outcome } : claim.verdict,
    signedById: state !== "signed_off" ? null : event.type === "claim-signed-off" ? actorId : claim.signedById,
  };
}

export type ClaimChange = { claimId: string; before: Standing | null; after: Standing | null };

/** The claims that stood otherwise at one moment than at the other. */
export function changesOfClaims(entries: readonly Telling[], from: Date | null, to: Date | null): ClaimChange[] {
  const [earlier, later] = [claimsAt(entries, from), claimsAt(entries, to)];
  const ids = new Set([...earlier.keys(), ...later.keys()]);
  const changes = [...ids].map((claimId) => ({ claimId, before: earlier.get(claimId) ?? null, after: later.get(claimId) ?? null }));
  return changes.filter(({ before, after: now }) => JSON.stringify(before) !== JSON.stringify(now));
}
