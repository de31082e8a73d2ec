import { forbids, type Actor } from "@/lib/auth/actor";
import { searchClaimants } from "@/lib/claims/server/read-claimants";
import { findClaimNames, type ClaimName } from "@/lib/claims/server/read-claims";
import { findUses } from "@/lib/evidence/server/read-evidence";
import type { SourceId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { unknownSource } from "@/lib/sources/server/change-source";
import { findSource, searchSources } from "@/lib/sources/server/read-sources";
import type { ClaimantView, SourceView } from "../views";
import { sourceView } from "./source-view";

/** One use of a source: the claim, and the passage used for it. */
export type SourceUse = { claim: ClaimName; articleId: string; evidenceId: string; excerpt: string; locator: string | null; stance: string };

/** Sources that are not archived, by title; with words, those that hold them. */
export function readSources(actor: Actor, words = ""): Promise<Outcome<SourceView[]>> {
  return command(actor.newsroomId, async (tx) => forbids(actor, "read") ?? done((await searchSources(tx, actor.newsroomId, words)).map(sourceView)));
}

/** One source, archived or not, with everything that it is used for. */
export function readSource(actor: Actor, id: SourceId): Promise<Outcome<SourceView & { usedFor: SourceUse[] }>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const source = await findSource(tx, actor.newsroomId, id);
    if (!source) return unknownSource();
    const uses = await findUses(tx, actor.newsroomId, id);
    const claims = await findClaimNames(tx, actor.newsroomId, uses.map((use) => use.claimId));
    const usedFor = uses.flatMap(({ id: evidenceId, claimId, articleId, excerpt, locator, stance }) => {
      const claim = claims.get(claimId);
      return claim ? [{ claim, articleId, evidenceId, excerpt, locator, stance }] : [];
    });
    return done({ ...sourceView(source), usedFor });
  });
}

/** Claimants by name; with words, those whose name holds them. */
export function readClaimants(actor: Actor, words = ""): Promise<Outcome<ClaimantView[]>> {
  return command(actor.newsroomId, async (tx) => forbids(actor, "read") ?? done(await searchClaimants(tx, actor.newsroomId, words)));
}
