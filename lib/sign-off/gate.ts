import { z } from "zod";
import type { AnchorState } from "@/lib/claims/claim";
import type { ClaimState } from "@/lib/claims/claim-state";
import type { VerdictOutcome } from "@/lib/verdicts/verdict";

const BLOCKER_CODES = [
  "no-claims",
  "claim-open",
  "claim-returned",
  "claim-needs-recheck",
  "claim-disputed",
  "claim-not-signed",
  "occurrence-changed",
  "occurrence-lost",
  "change-requested",
  "words-not-cut",
  "unresolved",
] as const;
type BlockerCode = (typeof BLOCKER_CODES)[number];

/** One thing that stands between the article and its sign-off, as a sentence. */
export const blocker = z.object({ code: z.enum(BLOCKER_CODES), message: z.string(), claimIds: z.array(z.string()) });
export type Blocker = z.infer<typeof blocker>;

/** What the gate looks at of one claim. `occurrences` are those that nobody removed. */
export type GateClaim = {
  id: string;
  state: ClaimState;
  /** Of the newest verdict. */
  outcome: VerdictOutcome | null;
  letStand: boolean;
  occurrences: readonly AnchorState[];
};

/**
 * What is missing before the article can be signed off, in the order in which a desk would work it off; empty = the gate
 * is open. Computed, never stored. Every claim must be signed off, dismissed or withdrawn, and none of its words changed
 * or lost (a dismissed claim's may be lost: then nothing is left to check). A claim whose verdict is `cut` passes once its words are gone from the text, signed or not: there is nothing
 * left to sign. `change_requested` and `unresolved` block, signed or not, until the words change or an editor lets them stand.
 */
export function blockersOf(claims: readonly GateClaim[]): Blocker[] {
  if (!claims.some((claim) => claim.state !== "withdrawn")) {
    return [{ code: "no-claims", message: SENTENCES["no-claims"](0), claimIds: [] }];
  }
  const found = new Map<BlockerCode, string[]>();
  for (const claim of claims) {
    for (const code of codesOf(claim)) {
      const same = found.get(code);
      if (same) same.push(claim.id);
      else found.set(code, [claim.id]);
    }
  }
  return BLOCKER_CODES.flatMap((code) => {
    const claimIds = found.get(code);
    return claimIds ? [{ code, message: SENTENCES[code](claimIds.length), claimIds }] : [];
  });
}

function codesOf(claim: GateClaim): BlockerCode[] {
  const drift = openDrift(claim);
  if (claim.state === "withdrawn" || claim.state === "dismissed" || wasCut(claim)) return drift;
  return [STATE_BLOCKS[claim.state] ?? [], drift, outcomeBlocks(claim) ?? []].flat();
}

/** What decides about places that are not the recorded words any more. */
export type DriftingClaim = Pick<GateClaim, "state" | "outcome" | "occurrences">;

/** What became of the claim's words and waits for a person: it blocks here, and lies in the tray until it is settled. */
export function openDrift(claim: DriftingClaim): ("occurrence-changed" | "occurrence-lost")[] {
  if (claim.state === "withdrawn" || wasCut(claim)) return [];
  const changed = claim.occurrences.includes("changed") ? (["occurrence-changed"] as const) : [];
  // Not checkable were the words that stood there. For others nobody has said so; of words that are gone nothing is left to check.
  const lost = claim.state !== "dismissed" && claim.occurrences.includes("lost") ? (["occurrence-lost"] as const) : [];
  return [...changed, ...lost];
}

/** True when the verdict says that the words must go, nobody has sent it back, and they are gone from every place. */
export function wasCut(claim: DriftingClaim): boolean {
  return (
    claim.outcome === "cut" &&
    (claim.state === "reported" || claim.state === "signed_off" || claim.state === "needs_recheck") &&
    claim.occurrences.every((state) => state === "lost")
  );
}

const STATE_BLOCKS: Record<Exclude<ClaimState, "dismissed" | "withdrawn">, BlockerCode | null> = {
  open: "claim-open",
  in_check: "claim-open",
  reported: "claim-not-signed",
  signed_off: null,
  returned: "claim-returned",
  disputed: "claim-disputed",
  needs_recheck: "claim-needs-recheck",
};

function outcomeBlocks(claim: GateClaim): BlockerCode | null {
  // A claim that waits for a new verdict is told by its state; its old outcome says nothing more.
  if (claim.state !== "reported" && claim.state !== "signed_off") return null;
  if (claim.outcome === "cut") return "words-not-cut";
  if (claim.letStand) return null;
  if (claim.outcome === "change_requested") return "change-requested";
  return claim.outcome === "unresolved" ? "unresolved" : null;
}

const SENTENCES: Record<BlockerCode, (claims: number) => string> = {
  "no-claims": () => "No claim has been tagged yet.",
  "claim-open": (n) => (n === 1 ? "1 claim has no verdict yet." : `${n} claims have no verdict yet.`),
  "claim-returned": (n) => (n === 1 ? "1 claim was returned and waits for another verdict." : `${n} claims were returned and wait for another verdict.`),
  "claim-needs-recheck": (n) => (n === 1 ? "The words of 1 claim changed after its verdict." : `The words of ${n} claims changed after their verdicts.`),
  "claim-disputed": (n) => (n === 1 ? "1 claim is disputed." : `${n} claims are disputed.`),
  "claim-not-signed": (n) => (n === 1 ? "1 claim waits for a second person's signature." : `${n} claims wait for a second person's signature.`),
  "occurrence-changed": (n) => (n === 1 ? "1 claim stands on words that are not the recorded ones." : `${n} claims stand on words that are not the recorded ones.`),
  "occurrence-lost": (n) => (n === 1 ? "1 claim has lost its place in the text." : `${n} claims have lost their place in the text.`),
  "change-requested": (n) => (n === 1 ? "1 verdict asks for a change of the words." : `${n} verdicts ask for a change of the words.`),
  "words-not-cut": (n) => (n === 1 ? "1 verdict asks to cut words that still stand in the text." : `${n} verdicts ask to cut words that still stand in the text.`),
  unresolved: (n) => (n === 1 ? "1 claim is unresolved." : `${n} claims are unresolved.`),
};
