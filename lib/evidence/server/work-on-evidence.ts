import type { AuditEvent } from "@/lib/audit/event";
import { recordEvent } from "@/lib/audit/server/record-event";
import type { Actor } from "@/lib/auth/actor";
import { changeState } from "@/lib/claims/server/change-state";
import type { OpenClaim } from "@/lib/claims/server/open-claim";
import type { Tx } from "@/lib/foundation/server/transaction";
import { rememberWork } from "./store";

/**
 * What every piece of work on a claim's evidence does besides: it is told, it excludes its author from signing, it
 * begins the check of an open claim, and ends the signature that stood for other evidence.
 */
export async function workOnEvidence(tx: Tx, actor: Actor, open: OpenClaim, event: AuditEvent): Promise<void> {
  const { article, claim } = open;
  await rememberWork(tx, { newsroomId: actor.newsroomId, claimId: claim.id, personId: actor.personId });
  await recordEvent(tx, actor, { articleId: article.id, claimId: claim.id }, event);
  await changeState(tx, actor, open, { step: claim.state === "open" ? "start-check" : "revise", ends: "evidence-changed" });
}
