import type { EvidenceState, VerdictOutcome } from "@/lib/verdicts/verdict";

/** A verdict as it stands in the form, complete or not. */
export type TypedVerdict = { rating: string | null; evidenceState: EvidenceState; outcome: VerdictOutcome; justification: string };
