import { forbids, type Actor } from "@/lib/auth/actor";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { CreateClaimant } from "../claim";
import { takeClaimant } from "./name-claimant";
import type { Claimant } from "./read-claims";

/** Adds a claimant; a known one of exactly this name and address is answered instead. */
export function createClaimant(actor: Actor, input: CreateClaimant): Promise<Outcome<Claimant>> {
  return command(actor.newsroomId, async (tx) => forbids(actor, "tag") ?? done(await takeClaimant(tx, actor, input)));
}
