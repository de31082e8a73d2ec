import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import type { Actor } from "@/lib/auth/actor";
import type { ClaimantId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { CreateClaimant } from "../claim";
import { findClaimant, findSameClaimant } from "./read-claimants";
import type { Claimant } from "./read-claims";
import { insertClaimant } from "./store";

type Named = { claimantId?: ClaimantId | null | undefined; claimant?: CreateClaimant | undefined };

/**
 * The claimant that an input names, by id or as a new record (a known one of exactly this name and address is taken
 * again); null clears it, undefined leaves it. Refuses an unknown id, and both at once.
 */
export async function nameClaimant(tx: Tx, actor: Actor, input: Named): Promise<Outcome<Claimant | null | undefined>> {
  if (input.claimant === undefined) {
    if (input.claimantId === undefined || input.claimantId === null) return done(input.claimantId);
    const known = await findClaimant(tx, actor.newsroomId, input.claimantId);
    return known ? done(known) : refused("not-found", "claimant-unknown", "There is no such claimant.");
  }
  if (input.claimantId !== undefined && input.claimantId !== null) {
    return refused("invalid", "claimant-twice", "Give either a new claimant or the id of a known one.");
  }
  return done(await takeClaimant(tx, actor, input.claimant));
}

/** The claimant of exactly this name and address; added when there is none yet. */
export async function takeClaimant(tx: Tx, actor: Actor, { name, address = null }: CreateClaimant): Promise<Claimant> {
  const known = await findSameClaimant(tx, actor.newsroomId, { name, address });
  if (known) return known;
  const id = await insertClaimant(tx, actor.newsroomId, { name, address });
  await recordEvent(tx, actor, {}, { type: "claimant-created", claimantId: id, name });
  await announce(tx, { newsroomId: actor.newsroomId, articleId: null, kind: "claims" });
  return { id, name, address };
}
