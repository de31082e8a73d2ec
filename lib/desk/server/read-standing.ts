import type { ClaimId, NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { AnchorState } from "@/lib/claims/claim";
import type { ClaimState } from "@/lib/claims/claim-state";
import type { VerdictOutcome } from "@/lib/verdicts/verdict";

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

/** The claims of these articles, withdrawn ones included, in one query. */
export async function readStandings(tx: Tx, newsroomId: NewsroomId, articleIds: readonly string[]): Promise<ClaimStanding[]> {
  if (articleIds.length === 0) return [];
  return tx.$queryRaw<ClaimStanding[]>`
    select c.id, c.article_id as "articleId", c.state::text as state, c.let_stand_at is not null as "letStand", c.assignee_id as "assigneeId",
      v.outcome::text as outcome, s.signer_id as "signerId",
      array(select distinct o.state::text from occurrence o where o.claim_id = c.id and o.removed_at is null) as anchors
    from claim c
      left join verdict v on v.claim_id = c.id and v.replaced_at is null
      left join sign_off s on s.claim_id = c.id and s.ended_at is null
    where c.newsroom_id = ${newsroomId}::uuid and c.article_id = any (${articleIds}::uuid[]) order by c.number`;
}
