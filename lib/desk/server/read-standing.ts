import type { ClaimId, NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { writtenRows } from "@/lib/foundation/server/written-rows";
import type { AnchorState } from "@/lib/claims/claim";
import type { ClaimState } from "@/lib/claims/claim-state";
import type { VerdictOutcome } from "@/lib/verdicts/verdict";
import { Prisma } from "@/prisma/generated/client";

/** What the queue needs to know of a claim. `anchors` names each state that one of its places is in, once. */
export type ClaimStanding = {
  id: ClaimId;
  articleId: string;
  state: ClaimState;
  letStand: boolean;
  assigneeId: string | null;
  outcome: VerdictOutcome | null;
  signerId: string | null;
  anchors: AnchorState[];
};

/** The claims of these articles, withdrawn ones included, in two queries. */
export async function readStandings(tx: Tx, newsroomId: NewsroomId, articleIds: readonly string[]): Promise<ClaimStanding[]> {
  if (articleIds.length === 0) return [];
  const claims = await writtenRows<Omit<ClaimStanding, "anchors">>(tx, Prisma.sql`
    select c.id, c.article_id as "articleId", c.state, c.let_stand_at is not null as "letStand", c.assignee_id as "assigneeId",
      v.outcome, s.signer_id as "signerId"
    from claim c
      left join verdict v on v.claim_id = c.id and v.replaced_at is null
      left join sign_off s on s.claim_id = c.id and s.ended_at is null
    where c.newsroom_id = ${newsroomId}::uuid and c.article_id = any (${articleIds}::uuid[]) order by c.number`);
  const anchors = await writtenRows<{ claimId: ClaimId; states: AnchorState[] }>(tx, Prisma.sql`
    select o.claim_id as "claimId", array_agg(distinct o.state) as states from occurrence o
    where o.newsroom_id = ${newsroomId}::uuid and o.article_id = any (${articleIds}::uuid[]) and o.removed_at is null group by o.claim_id`);
  const anchorsOf = new Map(anchors.map(({ claimId, states }) => [claimId, states]));
  return claims.map((claim) => ({ ...claim, anchors: anchorsOf.get(claim.id) ?? [] }));
}
