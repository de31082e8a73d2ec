import type { Article } from "@/lib/articles/server/read-articles";
import { isSettled } from "@/lib/claims/claim-state";
import { blockersOf, type Blocker } from "@/lib/sign-off/gate";
import type { ArticleSummary, PersonRef, ProgressView } from "../views";
import type { ClaimStanding } from "./read-standing";

/** Whose names a summary shows: reporter, assignees, signers, without doubles. */
export function peopleOf(article: Article, claims: readonly ClaimStanding[]): string[] {
  return [...new Set([article.reporterId, ...claims.flatMap((claim) => [claim.assigneeId, claim.signerId])])].filter((id) => id !== null);
}

/** What stands between the article and its sign-off. */
export function blockersFor(claims: readonly ClaimStanding[]): Blocker[] {
  return blockersOf(claims.map(({ id, state, outcome, letStand, anchors }) => ({ id, state, outcome, letStand, occurrences: anchors })));
}

/** An article as the queue shows it. */
export function articleSummary(article: Article, claims: readonly ClaimStanding[], names: ReadonlyMap<string, string>): ArticleSummary {
  const { id, title, byline, publication, state, language, direction } = article;
  return {
    id, title, byline, publication, state, language, direction,
    deadline: article.deadline?.toISOString() ?? null,
    archived: article.archivedAt !== null,
    words: article.wordCount,
    progress: progressOf(article, claims),
    people: peopleOf(article, claims).map((personId): PersonRef => ({ id: personId, name: names.get(personId) ?? "" })),
    blockers: blockersFor(claims),
    createdAt: article.createdAt.toISOString(),
  };
}

function progressOf(article: Article, claims: readonly ClaimStanding[]): ProgressView {
  const live = claims.filter((claim) => claim.state !== "withdrawn");
  return {
    claims: live.length,
    signedOff: live.filter((claim) => claim.state === "signed_off").length,
    settled: live.filter((claim) => isSettled(claim.state)).length,
    needRecheck: live.filter((claim) => claim.state === "needs_recheck").length,
    sentences: article.sentenceCount,
    sentencesConsidered: article.sentencesCovered,
  };
}
