import { refused, type Outcome } from "@/lib/foundation/outcome";
import type { AnchorState } from "@/lib/claims/claim";
import type { EvidenceState } from "./verdict";

/** What a verdict rests on. */
export type VerdictBasis = {
  justification: string | null;
  evidenceState: EvidenceState;
  hasRating: boolean;
  /** Items of evidence that stand. */
  evidence: number;
  occurrences: readonly AnchorState[];
};

/**
 * Why this is no verdict; null = it is one. It needs a justification, evidence (unless it says that there is not enough),
 * a rating (unless it says so), and words that stand somewhere: changed ones are taken as they stand now, lost ones are
 * nobody's to judge.
 */
export function refuseVerdict(basis: VerdictBasis): Extract<Outcome<never>, { ok: false }> | null {
  if (!basis.justification) {
    return refused("invalid", "verdict-without-justification", "A verdict needs a justification: one sentence on why the evidence leads to it.");
  }
  if (basis.evidenceState !== "not_enough" && basis.evidence === 0) {
    return refused("invalid", "verdict-without-evidence", "A verdict needs evidence. Attach a source, or say that there is not enough.");
  }
  if (basis.evidenceState !== "not_enough" && !basis.hasRating) {
    return refused("invalid", "verdict-without-rating", "A verdict needs a rating, unless there is not enough evidence for one.");
  }
  return refuseLostWords(basis.occurrences);
}

/** Refuses to judge or sign words that stand nowhere; null = they all stand. */
export function refuseLostWords(occurrences: readonly AnchorState[]): Extract<Outcome<never>, { ok: false }> | null {
  if (!occurrences.includes("lost") && occurrences.length > 0) return null;
  return refused("conflict", "words-lost", "The claim has lost words in the text. Attach them again where they stand now, or take that place away.");
}
