import type { ClaimId, NewsroomId, PersonId, VerdictId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { EvidenceState, VerdictOutcome } from "../verdict";

export type Reaffirmation = { personId: PersonId; at: Date; words: string; wordsSha256: string };

/** The verdict that stands on a claim. `words` and `wordsSha256` are those of its newest reaffirmation, if it has any. */
export type StandingVerdict = {
  id: VerdictId;
  claimId: ClaimId;
  number: number;
  ratingId: string | null;
  evidenceState: EvidenceState;
  outcome: VerdictOutcome;
  justification: string;
  words: string;
  wordsSha256: string;
  givenById: PersonId;
  givenAt: Date;
  /** Oldest first. */
  reaffirmations: Reaffirmation[];
};

/** The standing verdicts of these claims, by claim; a claim without one is left out. */
export async function findVerdicts(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<Map<ClaimId, StandingVerdict>> {
  if (claimIds.length === 0) return new Map();
  const rows = await tx.verdict.findMany({
    where: { newsroomId, claimId: { in: [...claimIds] }, replacedAt: null },
    include: { reaffirmations: { select: { personId: true, at: true, words: true, wordsSha256: true }, orderBy: { id: "asc" } } },
  });
  return new Map(
    rows.map((row) => {
      const { id, number, ratingId, evidenceState, outcome, justification, givenAt } = row;
      const reaffirmations = row.reaffirmations.map((one) => ({ ...one, personId: one.personId as PersonId }));
      const { words, wordsSha256 } = reaffirmations.at(-1) ?? row;
      const claimId = row.claimId as ClaimId;
      const givenById = row.givenById as PersonId;
      return [claimId, { id: id as VerdictId, claimId, number, ratingId, evidenceState, outcome, justification, words, wordsSha256, givenById, givenAt, reaffirmations }];
    }),
  );
}

/** The verdict that stands on one claim, or null. */
export async function findVerdict(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<StandingVerdict | null> {
  return (await findVerdicts(tx, newsroomId, [claimId])).get(claimId) ?? null;
}
