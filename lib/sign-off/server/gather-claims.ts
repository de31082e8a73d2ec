import { findClaimsOfArticle, type Claim } from "@/lib/claims/server/read-claims";
import type { ArticleId, NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { findVerdicts, type StandingVerdict } from "@/lib/verdicts/server/read-verdicts";
import type { GateClaim } from "../gate";

/** The article's claims in text order with their standing verdicts: what the gate and the record look at. */
export async function gatherClaims(
  tx: Tx,
  of: { newsroomId: NewsroomId; articleId: ArticleId },
): Promise<{ claim: Claim; verdict: StandingVerdict | null }[]> {
  const claims = await findClaimsOfArticle(tx, of.newsroomId, of.articleId);
  const verdicts = await findVerdicts(tx, of.newsroomId, claims.map((claim) => claim.id));
  return claims.map((claim) => ({ claim, verdict: verdicts.get(claim.id) ?? null }));
}

/** A claim as the gate sees it. */
export function gateClaim({ claim, verdict }: { claim: Claim; verdict: Pick<StandingVerdict, "outcome"> | null }): GateClaim {
  return {
    id: claim.id,
    state: claim.state,
    outcome: verdict?.outcome ?? null,
    letStand: claim.letStand !== null,
    occurrences: claim.occurrences.map((occurrence) => occurrence.state),
  };
}
