import type { Article } from "@/lib/articles/server/read-articles";
import type { Actor } from "@/lib/auth/actor";
import type { Claim } from "@/lib/claims/server/read-claims";
import { claimWords, splitWords } from "@/lib/claims/words";
import type { Evidence } from "@/lib/evidence/server/read-evidence";
import type { ClaimId, PersonId } from "@/lib/foundation/ids";
import type { StoredRating } from "@/lib/settings/server/read-rating-scale";
import { judgesOf } from "@/lib/sign-off/server/involved-in";
import type { Return, SignOff } from "@/lib/sign-off/server/read-sign-offs";
import type { Source } from "@/lib/sources/server/read-sources";
import type { StandingVerdict } from "@/lib/verdicts/server/read-verdicts";
import { claimPermissions } from "../claim-permissions";
import type { ClaimView, EvidenceView, PersonRef, VerdictView } from "../views";
import { sourceView } from "./source-view";

type OfClaim<T> = ReadonlyMap<ClaimId, T>;

/** Everything beside the claims' own rows that their views show, each read once for all of them. */
export type Beside = {
  evidence: OfClaim<readonly Evidence[]>;
  sources: ReadonlyMap<string, Source>;
  verdicts: OfClaim<StandingVerdict>;
  ratings: ReadonlyMap<string, StoredRating>;
  signOffs: OfClaim<SignOff>;
  returns: OfClaim<Return>;
  names: ReadonlyMap<string, string>;
  workers: OfClaim<readonly { personId: PersonId }[]>;
  changers: OfClaim<readonly { personId: PersonId }[]>;
};

/** A claim as this person sees it. */
export function claimViewOf(actor: Actor, article: Article, claim: Claim, beside: Beside): ClaimView {
  const by = (id: string): PersonRef => ({ id, name: beside.names.get(id) ?? "" });
  const verdict = beside.verdicts.get(claim.id);
  const signOff = beside.signOffs.get(claim.id);
  const returned = claim.state === "returned" ? beside.returns.get(claim.id) : undefined;
  const { id, articleId, number, version, state, stateReason, statement, type, origin, claimant, claimedOn, appearances, quantity, note, labels } = claim;
  return {
    id, articleId, number, version, state, stateReason, statement, type, origin, claimant, claimedOn, appearances, quantity, note, labels,
    assignee: claim.assigneeId && by(claim.assigneeId),
    occurrences: claim.occurrences.map(({ carriedSeq: _, ...occurrence }) => occurrence),
    evidence: (beside.evidence.get(id) ?? []).map((item) => evidenceView(item, beside.sources, by)),
    verdict: verdict ? verdictView(verdict, beside.ratings, by) : null,
    signOff: signOff ? { id: signOff.id, by: by(signOff.signerId), at: signOff.signedAt.toISOString() } : null,
    returned: returned ? { by: by(returned.personId), at: returned.at.toISOString(), reason: returned.reason } : null,
    letStand: claim.letStand && { by: by(claim.letStand.byId), at: claim.letStand.at.toISOString(), reason: claim.letStand.reason },
    createdBy: by(claim.createdById),
    createdAt: claim.createdAt.toISOString(),
    may: claimPermissions(actor, {
      article: { state: article.state, archived: article.archivedAt !== null },
      state,
      occurrences: claim.occurrences.map((occurrence) => occurrence.state),
      verdict: verdict ? { evidenceState: verdict.evidenceState, sameWords: verdict.words === claimWords(claim.occurrences) } : null,
      evidence: beside.evidence.get(id)?.length ?? 0,
      involved: {
        judges: verdict ? judgesOf(verdict) : [],
        evidenceWorkers: (beside.workers.get(id) ?? []).map((one) => one.personId),
        wordChangers: (beside.changers.get(id) ?? []).map((one) => one.personId),
        reporterId: article.reporterId,
      },
    }),
  };
}

function evidenceView(item: Evidence, sources: Beside["sources"], by: (id: string) => PersonRef): EvidenceView {
  const source = sources.get(item.sourceId);
  if (!source) throw new Error(`Evidence ${item.id} has no source.`);
  const { id, version, excerpt, locator, stance, question } = item;
  return { id, version, source: sourceView(source), excerpt, locator, stance, question, by: by(item.createdById), at: item.createdAt.toISOString() };
}

function verdictView(verdict: StandingVerdict, ratings: Beside["ratings"], by: (id: string) => PersonRef): VerdictView {
  const rating = verdict.ratingId === null ? undefined : ratings.get(verdict.ratingId);
  const { id, number, evidenceState, outcome, justification } = verdict;
  return {
    id, number, evidenceState, outcome, justification,
    rating: rating ? { key: rating.key, label: rating.label, value: rating.value, description: rating.description } : null,
    words: splitWords(verdict.words),
    by: by(verdict.givenById),
    at: verdict.givenAt.toISOString(),
    reaffirmations: verdict.reaffirmations.map((one) => ({ by: by(one.personId), at: one.at.toISOString() })),
  };
}
