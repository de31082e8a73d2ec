import type { ClaimId, NewsroomId, PersonId, VerdictId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { writtenRows } from "@/lib/foundation/server/written-rows";
import { Prisma } from "@/prisma/generated/client";
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
  const verdicts = await writtenRows<Omit<StandingVerdict, "givenAt" | "reaffirmations"> & { givenAt: string }>(tx, Prisma.sql`
    select v.id, v.claim_id as "claimId", v.number, v.rating_id as "ratingId", v.evidence_state as "evidenceState", v.outcome, v.justification,
      v.words, v.words_sha256 as "wordsSha256", v.given_by_id as "givenById", v.given_at as "givenAt"
    from verdict v
    where v.newsroom_id = ${newsroomId}::uuid and v.claim_id = any (${claimIds}::uuid[]) and v.replaced_at is null`);
  const reaffirmations = await writtenRows<Omit<Reaffirmation, "at"> & { verdictId: VerdictId; at: string }>(tx, Prisma.sql`
    select r.verdict_id as "verdictId", r.person_id as "personId", r.at, r.words, r.words_sha256 as "wordsSha256" from reaffirmation r
    where r.newsroom_id = ${newsroomId}::uuid and r.claim_id = any (${claimIds}::uuid[]) order by r.id`);
  const again = Map.groupBy(reaffirmations, (one) => one.verdictId);
  return new Map(
    verdicts.map(({ givenAt, ...verdict }) => {
      const reaffirmed = (again.get(verdict.id) ?? []).map(({ personId, at, words, wordsSha256 }): Reaffirmation => ({ personId, at: new Date(at), words, wordsSha256 }));
      const { words, wordsSha256 } = reaffirmed.at(-1) ?? verdict;
      return [verdict.claimId, { ...verdict, words, wordsSha256, givenAt: new Date(givenAt), reaffirmations: reaffirmed }];
    }),
  );
}

/** The verdict that stands on one claim, or null. */
export async function findVerdict(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<StandingVerdict | null> {
  return (await findVerdicts(tx, newsroomId, [claimId])).get(claimId) ?? null;
}
