import type { Entry } from "@/lib/audit/server/read-entries";
import { beforeAndAfter, sentenceOf } from "@/lib/audit/sentences";
import { findNames } from "@/lib/auth/server/read-people";
import { findClaimNames, type ClaimName } from "@/lib/claims/server/read-claims";
import type { NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { HistoryEntry } from "../views";

/** Entries as sentences, with the names of people and claims, in the order given. */
export async function tellEntries(tx: Tx, newsroomId: NewsroomId, entries: readonly Entry[]): Promise<HistoryEntry[]> {
  const people = entries.flatMap(({ actorId, event }) => [actorId ?? [], "personId" in event ? (event.personId ?? []) : []].flat());
  const names = await findNames(tx, newsroomId, people);
  const claims = await findClaimNames(tx, newsroomId, entries.flatMap((entry) => entry.claimId ?? []));
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
