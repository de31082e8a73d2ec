import type { ClaimView } from "@/lib/desk/views";
import { openDrift } from "@/lib/sign-off/gate";

export const FILTERS = ["all", "mine", "open", "waiting", "recheck", "lost", "withdrawn"] as const;
export type Filter = (typeof FILTERS)[number];

/** In the order of the text: by the first place, and what has lost every place by where it stood. */
export function inTextOrder(claims: readonly ClaimView[]): ClaimView[] {
  const placed = claims.map((claim) => ({ claim, start: Math.min(...claim.occurrences.map((place) => place.start), Infinity) }));
  return placed.sort((a, b) => a.start - b.start || a.claim.number - b.claim.number).map(({ claim }) => claim);
}

/** Its words are not the recorded ones, or gone, and somebody has yet to settle it: as long as the gate says so. */
export function isAdrift({ state, verdict, occurrences }: ClaimView): boolean {
  return openDrift({ state, outcome: verdict?.outcome ?? null, occurrences: occurrences.map((place) => place.state) }).length > 0;
}

/** It waits for a signature, and this person may give it. */
export function waitsForMe(claim: ClaimView): boolean {
  return claim.state === "reported" && claim.may.sign === null;
}

/** It waits for somebody to check it, and this person may. */
export function needsCheck(claim: ClaimView): boolean {
  return ["open", "in_check", "returned", "needs_recheck"].includes(claim.state) && claim.may.judge === null;
}

export function fits(claim: ClaimView, filter: Filter, personId: string): boolean {
  if (filter === "withdrawn") return claim.state === "withdrawn";
  if (claim.state === "withdrawn") return false;
  switch (filter) {
    case "all":
      return true;
    case "mine":
      return claim.assignee?.id === personId || claim.createdBy.id === personId;
    case "open":
      return ["open", "in_check", "returned"].includes(claim.state);
    case "waiting":
      return waitsForMe(claim);
    case "recheck":
      return claim.state === "needs_recheck";
    case "lost":
      return isAdrift(claim);
  }
}

/** The claim after (or before) one, going round; the first one when there is none to start from. */
export function neighbour(claims: readonly ClaimView[], from: string | null, by: 1 | -1): ClaimView | null {
  const at = claims.findIndex((claim) => claim.id === from);
  if (at < 0) return claims[by === 1 ? 0 : claims.length - 1] ?? null;
  return claims[(at + by + claims.length) % claims.length] ?? null;
}
