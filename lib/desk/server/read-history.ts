import { unknownArticle } from "@/lib/articles/server/open-article";
import { findArticle } from "@/lib/articles/server/read-articles";
import { findEntries, type Entry } from "@/lib/audit/server/read-entries";
import { beforeAndAfter, sentenceOf } from "@/lib/audit/sentences";
import { forbids, type Actor } from "@/lib/auth/actor";
import { findNames } from "@/lib/auth/server/read-people";
import { unknownClaim } from "@/lib/claims/server/open-claim";
import { findArticleOf, findClaimNames, type ClaimName } from "@/lib/claims/server/read-claims";
import type { ArticleId, ClaimId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import type { HistoryEntry } from "../views";

/** Who did what on an article and its claims, newest first. */
export function readArticleHistory(actor: Actor, articleId: ArticleId): Promise<Outcome<HistoryEntry[]>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    if (!(await findArticle(tx, actor.newsroomId, articleId))) return unknownArticle();
    return done(await tell(tx, actor, await findEntries(tx, actor.newsroomId, { articleId })));
  });
}

/** Who did what on one claim, newest first. */
export function readClaimHistory(actor: Actor, claimId: ClaimId): Promise<Outcome<HistoryEntry[]>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    if (!(await findArticleOf(tx, actor.newsroomId, claimId))) return unknownClaim();
    return done(await tell(tx, actor, await findEntries(tx, actor.newsroomId, { claimId })));
  });
}

async function tell(tx: Tx, actor: Actor, entries: readonly Entry[]): Promise<HistoryEntry[]> {
  const people = entries.flatMap(({ actorId, event }) => [actorId ?? [], "personId" in event ? (event.personId ?? []) : []].flat());
  const names = await findNames(tx, actor.newsroomId, people);
  const claims = await findClaimNames(tx, actor.newsroomId, entries.flatMap((entry) => entry.claimId ?? []));
  return entries.map((entry) => told(entry, names, entry.claimId === null ? null : (claims.get(entry.claimId) ?? null)));
}

function told({ id, at, actorId, event }: Entry, names: ReadonlyMap<string, string>, claim: ClaimName | null): HistoryEntry {
  const nameOf = (personId: string): string => names.get(personId) ?? "somebody";
  const who = actorId === null ? "Tickmark" : nameOf(actorId);
  return {
    id,
    at: at.toISOString(),
    by: actorId === null ? null : { id: actorId, name: nameOf(actorId) },
    kind: event.type,
    sentence: sentenceOf(event, { who, claim: claim && `claim ${claim.number}`, nameOf }),
    ...beforeAndAfter(event),
    claim,
  };
}
