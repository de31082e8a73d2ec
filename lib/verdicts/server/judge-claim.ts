import { recordEvent } from "@/lib/audit/server/record-event";
import type { Actor } from "@/lib/auth/actor";
import { refuseStep } from "@/lib/claims/refuse-step";
import { acceptWords } from "@/lib/claims/server/accept-words";
import { changeState } from "@/lib/claims/server/change-state";
import type { OpenClaim } from "@/lib/claims/server/open-claim";
import { claimWords } from "@/lib/claims/words";
import type { Evidence } from "@/lib/evidence/server/read-evidence";
import { done, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import { sha256 } from "@/lib/text/server/hash";
import { refuseVerdict } from "../refuse-verdict";
import type { EvidenceState, VerdictOutcome } from "../verdict";
import { insertVerdict } from "./store";

/** A verdict as its giver worded it; `rating` is resolved already. */
export type Judgement = {
  rating: { id: string; label: string } | null;
  evidenceState: EvidenceState;
  outcome: VerdictOutcome;
  justification: string | null;
};

/**
 * Puts a verdict on an open claim, bound to the words as they stand now: changed words are recorded anew. It takes the
 * place of the one before, whose signature and whose permission to let the words stand end with it.
 */
export async function judgeClaim(tx: Tx, actor: Actor, open: OpenClaim, judged: Judgement & { evidence: readonly Evidence[] }): Promise<Outcome<null>> {
  const { article, claim } = open;
  const { rating, evidenceState, outcome, justification, evidence } = judged;
  const occurrences = claim.occurrences.map((occurrence) => occurrence.state);
  const refusal =
    refuseStep(claim.state, "report") ??
    refuseVerdict({ justification, evidenceState, hasRating: rating !== null, evidence: evidence.length, occurrences });
  if (refusal) return refusal;
  // Not enough evidence is no degree of truth: a rating beside it is not kept.
  const kept = evidenceState === "not_enough" ? null : rating;
  const words = claimWords(await acceptWords(tx, article, claim));
  const number = await insertVerdict(tx, {
    newsroomId: actor.newsroomId,
    claimId: claim.id,
    ratingId: kept?.id ?? null,
    evidenceState,
    outcome,
    justification: justification ?? "",
    words,
    wordsSha256: sha256(words),
    givenById: actor.personId,
  });
  await recordEvent(tx, actor, { articleId: article.id, claimId: claim.id }, {
    type: "verdict-given", number, rating: kept?.label ?? null, evidenceState, outcome, justification: justification ?? "",
  });
  await changeState(tx, actor, open, { step: "report", ends: "verdict-given", row: { letStand: null } });
  return done(null);
}
