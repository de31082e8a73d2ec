import { endArticleSignOff } from "@/lib/articles/server/end-article-sign-off";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { OpenClaim } from "./open-claim";
import { updateClaim } from "./store";

/** Writes that an editor lets the words stand; who may, and when, is decided in lib/sign-off. The claim's signature is not touched. */
export async function allowWords(tx: Tx, actor: Actor, { article, claim }: OpenClaim, reason: string): Promise<void> {
  await recordEvent(tx, actor, { articleId: article.id, claimId: claim.id }, { type: "words-let-stand", reason });
  await updateClaim(tx, actor.newsroomId, claim, { letStand: { byId: actor.personId, at: new Date(), reason } });
  await endArticleSignOff(tx, actor, article);
  await announce(tx, { newsroomId: actor.newsroomId, articleId: article.id, kind: "claims", claimIds: [claim.id] });
}
