import { forbids, type Actor } from "@/lib/auth/actor";
import { refuseStep } from "@/lib/claims/refuse-step";
import { openClaim } from "@/lib/claims/server/open-claim";
import type { ClaimId, SourceId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { unknownSource } from "@/lib/sources/server/change-source";
import { addSource } from "@/lib/sources/server/create-source";
import { findSource } from "@/lib/sources/server/read-sources";
import { EVIDENCE_LIMITS, type AttachEvidence } from "../evidence";
import { findEvidence } from "./read-evidence";
import { insertEvidence } from "./store";
import { workOnEvidence } from "./work-on-evidence";

/** Attaches a passage of a known or new source to a claim. Whoever does may not sign the claim. */
export async function attachEvidence(actor: Actor, claimId: ClaimId, input: AttachEvidence): Promise<Outcome<ClaimId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "tag");
    if (forbidden) return forbidden;
    const open = await openClaim(tx, actor, claimId, input.version);
    if (!open.ok) return open;
    const refusal = refuseStep(open.value.claim.state, "revise");
    if (refusal) return refusal;
    if ((await findEvidence(tx, actor.newsroomId, [claimId])).length >= EVIDENCE_LIMITS.items) {
      return refused("invalid", "too-much-evidence", `A claim has at most ${EVIDENCE_LIMITS.items} pieces of evidence.`);
    }
    const source = await sourceOf(tx, actor, input);
    if (!source.ok) return source;
    const { excerpt, locator = null, stance, question = null } = input;
    const of = { newsroomId: actor.newsroomId, claimId, createdById: actor.personId };
    await insertEvidence(tx, of, { sourceId: source.value.id, excerpt, locator, stance, question });
    await workOnEvidence(tx, actor, open.value, { type: "evidence-attached", source: source.value.title, excerpt, stance });
    return done(claimId);
  });
}

async function sourceOf(tx: Tx, actor: Actor, input: AttachEvidence): Promise<Outcome<{ id: SourceId; title: string }>> {
  if (input.source) return done({ id: await addSource(tx, actor, input.source), title: input.source.title });
  const known = input.sourceId && (await findSource(tx, actor.newsroomId, input.sourceId));
  return known ? done(known) : unknownSource();
}
