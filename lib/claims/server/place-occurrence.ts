import { awaitState } from "@/lib/articles/server/await-state";
import type { AuditEvent } from "@/lib/audit/event";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ClaimId, OccurrenceId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, inNewsroom, type Tx } from "@/lib/foundation/server/transaction";
import { CLAIM_LIMITS } from "../claim";
import { nextClaimState } from "../claim-state";
import { recordWords } from "../find-words";
import type { PlaceOccurrence } from "../place";
import { refuseStep } from "../refuse-step";
import { changeState } from "./change-state";
import { openClaim, unknownClaim, type OpenClaim } from "./open-claim";
import { findArticleOf, type Occurrence } from "./read-claims";
import { recountCovered } from "./recount-covered";
import { resolvePlace } from "./resolve-place";
import { insertOccurrences, rewriteOccurrence } from "./store";

/**
 * Places a claim: with `occurrenceId`, moves that occurrence's edges or re-attaches a lost one; without, adds one more.
 * Either changes the claim's recorded words, so a claim with a verdict must be checked again.
 */
export async function placeOccurrence(actor: Actor, claimId: ClaimId, input: PlaceOccurrence, occurrenceId?: OccurrenceId): Promise<Outcome<ClaimId>> {
  const forbidden = forbids(actor, "tag");
  if (forbidden) return forbidden;
  if ("quote" in input && input.range) {
    const articleId = await inNewsroom(actor.newsroomId, (tx) => findArticleOf(tx, actor.newsroomId, claimId));
    if (!articleId) return unknownClaim();
    await awaitState(actor.newsroomId, articleId, input.range.stateVector);
  }
  return command(actor.newsroomId, async (tx) => {
    const open = await openClaim(tx, actor, claimId, input.claimVersion);
    if (!open.ok) return open;
    const refusal = refuseStep(open.value.claim.state, "revise");
    if (refusal) return refusal;
    return place(tx, actor, open.value, { input, occurrenceId });
  });
}

async function place(tx: Tx, actor: Actor, open: OpenClaim, change: { input: PlaceOccurrence; occurrenceId: OccurrenceId | undefined }): Promise<Outcome<ClaimId>> {
  const { article, claim } = open;
  const moved = claim.occurrences.find((occurrence) => occurrence.id === change.occurrenceId);
  if (change.occurrenceId !== undefined && !moved) return unknownOccurrence();
  if (!moved && claim.occurrences.length >= CLAIM_LIMITS.occurrences) {
    return refused("invalid", "too-many-occurrences", `A claim stands at most at ${CLAIM_LIMITS.occurrences} places.`);
  }
  const placed = await resolvePlace(tx, article, change.input);
  if (!placed.ok) return placed;
  const { head, words: range } = placed.value;
  const words = { ...recordWords(head.text, range), carriedSeq: head.seq };
  const others = claim.occurrences.filter((occurrence) => occurrence !== moved && occurrence.state !== "lost");
  if (others.some((occurrence) => occurrence.start === words.start && occurrence.end === words.end)) {
    return refused("conflict", "occurrence-exists", "The claim already stands on these words.");
  }
  if (moved && isSame(moved, words)) return done(claim.id);
  if (moved) await rewriteOccurrence(tx, actor.newsroomId, moved.id, words);
  else await insertOccurrences(tx, { newsroomId: actor.newsroomId, articleId: article.id, claimId: claim.id }, [words]);
  await recordWordsChanged(tx, actor, open, moved
    ? { type: "occurrence-moved", before: moved.quote, after: words.quote }
    : { type: "occurrence-added", quote: words.quote });
  return done(claim.id);
}

/** Tells it, and sends a claim with a verdict to be checked again: the verdict was given for other words. */
export async function recordWordsChanged(tx: Tx, actor: Actor, open: OpenClaim, event: AuditEvent): Promise<void> {
  const { article, claim } = open;
  await recordEvent(tx, actor, { articleId: article.id, claimId: claim.id }, event);
  const drifts = nextClaimState(claim.state, "drift") !== null;
  await changeState(tx, actor, open, { step: drifts ? "drift" : "revise", ends: "words-changed" });
  await recountCovered(tx, article);
}

/** Refusal for an occurrence that the claim does not have. */
export function unknownOccurrence(): Extract<Outcome<never>, { ok: false }> {
  return refused("not-found", "occurrence-unknown", "The claim has no such occurrence.");
}

function isSame(occurrence: Occurrence, words: { quote: string; start: number; end: number }): boolean {
  return occurrence.state === "attached" && occurrence.start === words.start && occurrence.end === words.end && occurrence.quote === words.quote;
}
