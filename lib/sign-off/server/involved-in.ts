import { authorsOfWords } from "@/lib/articles/server/authors-of-words";
import type { LockedArticle } from "@/lib/articles/server/lock-article";
import type { Claim } from "@/lib/claims/server/read-claims";
import { findWordChangers } from "@/lib/claims/server/read-word-changers";
import { findEvidenceWorkers } from "@/lib/evidence/server/read-evidence";
import type { NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { StandingVerdict } from "@/lib/verdicts/server/read-verdicts";
import type { Involved } from "../exclusion";

type Text = Pick<LockedArticle, "id" | "headSeq" | "reporterId"> & { newsroomId: NewsroomId };

/**
 * Everybody who had a hand in a claim. Words count as changed by whoever the log says put them there after intake,
 * before the claim was tagged or after. The ranges must have been carried to the head.
 */
export async function involvedIn(tx: Tx, article: Text, claim: Claim, verdict: StandingVerdict): Promise<Involved> {
  const workers = await findEvidenceWorkers(tx, article.newsroomId, [claim.id]);
  const changers = await findWordChangers(tx, article.newsroomId, [claim.id]);
  const authors = await authorsOfWords(tx, article, claim.occurrences.filter((occurrence) => occurrence.state !== "lost"));
  return {
    judges: judgesOf(verdict),
    evidenceWorkers: workers.map((worker) => worker.personId),
    wordChangers: [...changers.map((changer) => changer.personId), ...authors],
    reporterId: article.reporterId,
  };
}

/** Whoever gave the verdict or said that it still holds. */
export function judgesOf(verdict: StandingVerdict): string[] {
  return [verdict.givenById, ...verdict.reaffirmations.map((one) => one.personId)];
}
