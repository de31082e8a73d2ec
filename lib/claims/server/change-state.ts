import { endArticleSignOff } from "@/lib/articles/server/end-article-sign-off";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/foundation/server/transaction";
import { nextClaimState, type ClaimStep } from "../claim-state";
import type { OpenClaim } from "./open-claim";
import { endSignatures, updateClaim, type ClaimRow } from "./store";

/** Why a signature ends: it is told in the claim's history. */
export type SignatureEnd = "words-changed" | "record-changed" | "evidence-changed" | "verdict-given" | "returned" | "withdrawn";

/**
 * Takes a step that `refuseStep` has allowed (throws otherwise): puts the claim into its next state with `row` beside
 * it, raises its version, ends its signature when the step leads away from `signed_off`, and ends the article's
 * sign-off, which stood for this claim's record too. `stateReason` is cleared unless `row` gives one.
 */
export async function changeState(
  tx: Tx,
  actor: Actor,
  { article, claim }: OpenClaim,
  change: { step: ClaimStep; ends?: SignatureEnd; row?: Partial<ClaimRow> },
): Promise<void> {
  const state = nextClaimState(claim.state, change.step);
  if (state === null) throw new Error(`A claim that is ${claim.state} cannot take the step ${change.step}.`);
  if (claim.state === "signed_off" && state !== "signed_off") {
    const reason = change.ends ?? "record-changed";
    const ended = await endSignatures(tx, [claim.id], reason);
    if (ended.length > 0) await recordEvent(tx, actor, { articleId: article.id, claimId: claim.id }, { type: "sign-off-ended", reason });
  }
  await updateClaim(tx, actor.newsroomId, claim, { ...(state === claim.state ? {} : { stateReason: null }), ...change.row, state });
  await endArticleSignOff(tx, actor, article);
  await announce(tx, { newsroomId: actor.newsroomId, articleId: article.id, kind: "claims", claimIds: [claim.id] });
}
