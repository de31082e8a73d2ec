import type { ClaimOrigin, Quantity } from "@/lib/claims/claim";
import type { Stance } from "@/lib/evidence/evidence";
import type { EvidenceState, VerdictOutcome } from "@/lib/verdicts/verdict";
import { canonicalJson } from "./canonical-json";

/** Everything that a claim's signature covers. */
export type SignedRecord = {
  words: string;
  statement: string;
  origin: ClaimOrigin;
  claimant: { id: string; name: string; address: string | null } | null;
  quantity: Quantity | null;
  verdict: { id: string; ratingId: string | null; evidenceState: EvidenceState; outcome: VerdictOutcome; justification: string };
  evidence: readonly { id: string; sourceId: string; excerpt: string; locator: string | null; stance: Stance }[];
};

/** The record as one text, to be hashed: the same for the same record, whatever order its parts were read in. Takes what is signed and nothing beside it. */
export function signedText(record: SignedRecord): string {
  const { words, statement, origin, claimant, quantity, verdict } = record;
  const evidence = record.evidence.map(({ id, sourceId, excerpt, locator, stance }) => ({ id, sourceId, excerpt, locator, stance }));
  return canonicalJson({
    words,
    statement,
    origin,
    claimant: claimant && { id: claimant.id, name: claimant.name, address: claimant.address },
    quantity: quantity && { ...quantity },
    verdict: {
      id: verdict.id,
      ratingId: verdict.ratingId,
      evidenceState: verdict.evidenceState,
      outcome: verdict.outcome,
      justification: verdict.justification,
    },
    evidence: evidence.sort((one, other) => (one.id < other.id ? -1 : 1)),
  });
}
