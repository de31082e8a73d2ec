import { awaitState } from "@/lib/articles/server/await-state";
import { enterCheck } from "@/lib/articles/server/enter-check";
import { lockArticle, type LockedArticle } from "@/lib/articles/server/lock-article";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ArticleId, ClaimId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { CLAIM_LIMITS } from "../claim";
import { everywhere, recordWords } from "../find-words";
import type { TagClaim } from "../place";
import { guessType, suggestStatement } from "../suggest";
import { carryOccurrences } from "./carry-occurrences";
import { nameClaimant } from "./name-claimant";
import { recountCovered } from "./recount-covered";
import { refuseAssignee } from "./refuse-assignee";
import { refuseFrozen } from "./refuse-frozen";
import { resolvePlace, type Placed } from "./resolve-place";
import { insertClaim, insertOccurrences } from "./store";

/**
 * Tags words of the newest text as a claim (or, with `dismiss`, as not checkable) and moves an article from intake into
 * checking. A range of an editor's copy waits up to 2 s until its words are in the log. Refuses what `resolvePlace`
 * refuses, unknown claimants and assignees, and changes of an archived or published article.
 */
export async function tagClaim(actor: Actor, articleId: ArticleId, input: TagClaim): Promise<Outcome<ClaimId>> {
  const forbidden = forbids(actor, "tag") ?? (input.dismiss ? forbids(actor, "judge") : null);
  if (forbidden) return forbidden;
  if ("quote" in input && input.range) await awaitState(actor.newsroomId, articleId, input.range.stateVector);
  return command(actor.newsroomId, async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article || article.newsroomId !== actor.newsroomId) return refused("not-found", "article-unknown", "There is no such article.");
    const refusal = refuseFrozen(article) ?? (await refuseAssignee(tx, actor, input.assigneeId)) ?? (await refuseMore(tx, article));
    if (refusal) return refusal;
    await carryOccurrences(tx, article);
    const placed = await resolvePlace(tx, article, input);
    if (!placed.ok) return placed;
    const claimant = await nameClaimant(tx, actor, input);
    if (!claimant.ok) return claimant;
    return done(await write(tx, actor, article, { ...input, placed: placed.value, claimantId: claimant.value?.id ?? null }));
  });
}

async function refuseMore(tx: Tx, article: LockedArticle): Promise<Extract<Outcome<never>, { ok: false }> | null> {
  const claims = await tx.claim.count({ where: { newsroomId: article.newsroomId, articleId: article.id } });
  if (claims < CLAIM_LIMITS.claims) return null;
  return refused("invalid", "too-many-claims", `An article has at most ${CLAIM_LIMITS.claims} claims.`);
}

async function write(tx: Tx, actor: Actor, article: LockedArticle, input: TagClaim & { placed: Placed }): Promise<ClaimId> {
  const { head, words } = input.placed;
  const places = (input.allOccurrences ? everywhere(head.text, words) : [words]).slice(0, CLAIM_LIMITS.occurrences);
  const recorded = places.map((place) => ({ ...recordWords(head.text, place), carriedSeq: head.seq }));
  const quote = head.text.slice(words.start, words.end);
  const statement = input.statement ?? (suggestStatement(quote).slice(0, CLAIM_LIMITS.statement).toWellFormed());
  const state = input.dismiss ? "dismissed" : input.assigneeId ? "in_check" : "open";
  const { id } = await insertClaim(tx, {
    newsroomId: actor.newsroomId,
    articleId: article.id,
    createdById: actor.personId,
    statement,
    type: input.type ?? guessType(quote),
    origin: input.origin ?? (input.claimantId ? "attributed" : "own"),
    claimantId: input.claimantId ?? null,
    state,
    stateReason: input.dismiss?.reason ?? null,
    note: input.note ?? null,
    labels: input.labels ?? [],
    assigneeId: input.assigneeId ?? null,
  });
  await insertOccurrences(tx, { newsroomId: actor.newsroomId, articleId: article.id, claimId: id }, recorded);
  const concerned = { articleId: article.id, claimId: id };
  await recordEvent(tx, actor, concerned, { type: "claim-tagged", quote, statement, occurrences: recorded.length });
  if (input.assigneeId) await recordEvent(tx, actor, concerned, { type: "claim-assigned", personId: input.assigneeId });
  if (input.dismiss) await recordEvent(tx, actor, concerned, { type: "claim-dismissed", reason: input.dismiss.reason });
  await enterCheck(tx, actor, article);
  await recountCovered(tx, article);
  await announce(tx, { newsroomId: actor.newsroomId, articleId: article.id, kind: "claims", claimIds: [id] });
  return id;
}
