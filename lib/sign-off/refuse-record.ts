import type { AnchorState } from "@/lib/claims/claim";
import { refused, type Outcome } from "@/lib/foundation/outcome";
import { refuseLostWords } from "@/lib/verdicts/refuse-verdict";
import type { EvidenceState } from "@/lib/verdicts/verdict";

/** What of a record decides whether it can be signed. */
export type Signable = {
  occurrences: readonly AnchorState[];
  /** Whether the recorded words are those that the verdict was given for. */
  sameWords: boolean;
  evidenceState: EvidenceState;
  evidence: number;
};

/** Why nobody can sign this record as it stands; null = a second person can. */
export function refuseRecord({ occurrences, sameWords, evidenceState, evidence }: Signable): Extract<Outcome<never>, { ok: false }> | null {
  const lost = refuseLostWords(occurrences);
  if (lost) return lost;
  if (!sameWords || occurrences.includes("changed")) {
    return refused("conflict", "words-changed", "The words are no longer those of the verdict. A checker has to look at them again first.");
  }
  if (evidenceState !== "not_enough" && evidence === 0) {
    return refused("conflict", "verdict-without-evidence", "The evidence of this verdict was withdrawn. A checker has to look at it again first.");
  }
  return null;
}
