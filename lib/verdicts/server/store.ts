import { newId, type ClaimId, type NewsroomId, type PersonId, type VerdictId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { EvidenceState, VerdictOutcome } from "../verdict";

/** What words something was said about. */
export type Words = { words: string; wordsSha256: string };

/** Adds a verdict in the place of the standing one; the caller holds the article's lock. Answers its number within the claim. */
export async function insertVerdict(
  tx: Tx,
  verdict: Words & {
    newsroomId: NewsroomId;
    claimId: ClaimId;
    ratingId: string | null;
    evidenceState: EvidenceState;
    outcome: VerdictOutcome;
    justification: string;
    givenById: PersonId;
  },
): Promise<number> {
  const { newsroomId, claimId } = verdict;
  const { _max } = await tx.verdict.aggregate({ where: { newsroomId, claimId }, _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  await tx.verdict.updateMany({ where: { newsroomId, claimId, replacedAt: null }, data: { replacedAt: new Date() } });
  await tx.verdict.create({ data: { id: newId<VerdictId>(), number, ...verdict } });
  return number;
}

/** Adds that a verdict holds for these words too. */
export async function insertReaffirmation(
  tx: Tx,
  reaffirmation: Words & { newsroomId: NewsroomId; claimId: ClaimId; verdictId: VerdictId; personId: PersonId },
): Promise<void> {
  await tx.reaffirmation.create({ data: { id: newId(), ...reaffirmation } });
}
