import { endArticleSignOff } from "@/lib/articles/server/end-article-sign-off";
import type { LockedArticle } from "@/lib/articles/server/lock-article";
import type { AuditEvent } from "@/lib/audit/event";
import { recordEvent } from "@/lib/audit/server/record-event";
import type { ClaimId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { nextClaimState, type ClaimState } from "../claim-state";
import { endSignatures } from "./store";
import type { StoredOccurrence, WordsChange } from "./store-occurrences";

type Carried = { before: readonly StoredOccurrence[]; after: readonly StoredOccurrence[]; changes: readonly WordsChange[] };

/** The claims whose words changed, and the state that a verdict on other words leaves those in that have one. */
export function driftOf({ before, changes }: Pick<Carried, "before" | "changes">): { changed: ClaimId[]; states: ReadonlyMap<ClaimId, ClaimState> } {
  const claims = new Map(before.map((occurrence) => [occurrence.claimId, occurrence]));
  const changed = [...new Set(changes.map((change) => change.claimId))];
  const states = new Map<ClaimId, ClaimState>();
  for (const id of changed) {
    const claim = claims.get(id);
    const next = claim?.judged ? nextClaimState(claim.claimState, "drift") : null;
    if (next) states.set(id, next);
  }
  return { changed, states };
}

/**
 * What follows for claims whose words changed, beside their new state. One with a verdict needs a new check, and neither
 * its signature nor the article's outlives that, even when the words come back: a person has to say so. One audit entry a
 * claim that falls, however many keystrokes it took.
 */
export async function markDrift(tx: Tx, article: LockedArticle, { before, after, changes }: Carried, states: ReadonlyMap<ClaimId, ClaimState>): Promise<void> {
  const claims = new Map(before.map((occurrence) => [occurrence.claimId, occurrence]));
  // A claim that had fallen before has no signature that could end.
  const fallen = [...states].flatMap(([id, state]) => (state === claims.get(id)?.claimState ? [] : [id]));
  if (fallen.length > 0) await endSignatures(tx, fallen, "words-changed");
  if (states.size > 0) await endArticleSignOff(tx, { newsroomId: article.newsroomId, personId: null }, article);
  for (const id of fallen) {
    const ofClaim = changes.filter((change) => change.claimId === id);
    const first = ofClaim[0];
    const last = ofClaim.findLast((change) => change.occurrenceId === first?.occurrenceId);
    if (!first || !last) continue;
    await record(tx, article, first, { type: "recheck-needed", before: first.before, after: last.after });
  }
  await recordLosses(tx, article, { before, after, changes }, states);
}

/** Words that went, or came back, where no verdict stood: the history says it once. */
async function recordLosses(tx: Tx, article: LockedArticle, { before, after, changes }: Carried, judged: ReadonlyMap<ClaimId, ClaimState>): Promise<void> {
  for (const [index, now] of after.entries()) {
    const was = before[index];
    const change = changes.findLast((each) => each.occurrenceId === now.id);
    if (!was || !change || judged.has(now.claimId) || (was.state === "lost") === (now.state === "lost")) continue;
    if (now.state === "lost") await record(tx, article, change, { type: "words-lost", before: was.currentWords ?? was.quote });
    else await record(tx, article, change, { type: "words-restored", words: now.currentWords ?? now.quote });
  }
}

function record(tx: Tx, article: LockedArticle, by: WordsChange, event: AuditEvent): Promise<void> {
  return recordEvent(tx, { newsroomId: article.newsroomId, personId: by.personId }, { articleId: article.id, claimId: by.claimId }, event);
}
