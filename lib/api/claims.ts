import { z } from "zod";
import { changeClaimInput, createClaimantInput, onClaimInput, withReasonInput } from "@/lib/claims/claim";
import { placeOccurrenceInput, tagClaimInput } from "@/lib/claims/place";
import { changeClaim } from "@/lib/claims/server/change-claim";
import { createClaimant } from "@/lib/claims/server/create-claimant";
import { dismissClaim } from "@/lib/claims/server/dismiss-claim";
import { placeOccurrence } from "@/lib/claims/server/place-occurrence";
import { removeOccurrence } from "@/lib/claims/server/remove-occurrence";
import { reopenClaim } from "@/lib/claims/server/reopen-claim";
import { tagClaim } from "@/lib/claims/server/tag-claim";
import { withdrawClaim } from "@/lib/claims/server/withdraw-claim";
import { answerClaim } from "@/lib/desk/server/answer-claim";
import { readClaim, readClaims } from "@/lib/desk/server/read-claims";
import { readClaimHistory } from "@/lib/desk/server/read-history";
import { readPlaces } from "@/lib/desk/server/read-places";
import { readClaimants } from "@/lib/desk/server/read-sources";
import { claimantView, claimView, historyEntry, placeView } from "@/lib/desk/views";
import { done } from "@/lib/foundation/outcome";
import { claimChange } from "./claim-change";
import { endpoint, type Endpoint } from "./endpoint";
import { afterQuery, firstQuery, wordsQuery } from "./queries";

const tag = "Claims";

export const CLAIMS: Endpoint[] = [
  endpoint({
    method: "get", path: "/articles/{articleId}/claims", tag, summary: "Every claim of an article in text order, or the `first` of them and how many there are in `total`; offsets count in the text of `version`",
    query: firstQuery,
    answer: z.object({ version: z.number().int(), stamp: z.string(), total: z.number().int(), claims: z.array(claimView) }),
    run: ({ actor, params, query }) => readClaims(actor, params.articleId, query.first),
  }),
  endpoint({
    method: "get", path: "/articles/{articleId}/places", tag, summary: "Where the words of claims stand in the text of `version`: those places that moved, or got other neighbours, since the text of `after`; all of them without it",
    query: afterQuery,
    answer: z.object({ version: z.number().int(), places: z.array(placeView) }),
    run: ({ actor, params, query }) => readPlaces(actor, params.articleId, query.after ?? 0),
  }),
  endpoint({
    method: "post", path: "/articles/{articleId}/claims", tag, status: 201,
    summary: "Tag words as a claim: by a quote with its context, or by offsets of a numbered text",
    body: tagClaimInput,
    answer: claimView,
    etag: versionOf,
    run: async ({ actor, params, body }) => answerClaim(actor, await tagClaim(actor, params.articleId, body)),
  }),
  endpoint({
    method: "get", path: "/claims/{claimId}", tag, summary: "One claim",
    answer: claimView,
    etag: versionOf,
    run: ({ actor, params }) => readClaim(actor, params.claimId),
  }),
  claimChange({ method: "patch", path: "/claims/{claimId}", tag, summary: "Describe a claim", body: changeClaimInput, change: changeClaim }),
  endpoint({
    method: "get", path: "/claims/{claimId}/history", tag, summary: "Who did what on a claim, newest first",
    answer: z.object({ entries: z.array(historyEntry) }),
    run: async ({ actor, params }) => {
      const entries = await readClaimHistory(actor, params.claimId);
      return entries.ok ? done({ entries: entries.value }) : entries;
    },
  }),
  claimChange({
    method: "post", path: "/claims/{claimId}/occurrences", tag, summary: "Add one more place of the claim in the text",
    body: placeOccurrenceInput, ifMatch: "claimVersion", change: placeOccurrence,
  }),
  endpoint({
    method: "patch", path: "/claims/{claimId}/occurrences/{occurrenceId}", tag, summary: "Move an occurrence's edges, or attach a lost one again",
    body: placeOccurrenceInput, ifMatch: "claimVersion",
    answer: claimView,
    etag: versionOf,
    run: async ({ actor, params, body }) => answerClaim(actor, await placeOccurrence(actor, params.claimId, body, params.occurrenceId)),
  }),
  endpoint({
    method: "delete", path: "/claims/{claimId}/occurrences/{occurrenceId}", tag, summary: "Give up one place of the claim",
    body: onClaimInput, ifMatch: "version",
    answer: claimView,
    etag: versionOf,
    run: async ({ actor, params, body }) => answerClaim(actor, await removeOccurrence(actor, params.claimId, params.occurrenceId, body)),
  }),
  claimChange({ method: "post", path: "/claims/{claimId}/dismiss", tag, summary: "Dismiss a claim as not checkable", body: withReasonInput, change: dismissClaim }),
  claimChange({ method: "post", path: "/claims/{claimId}/reopen", tag, summary: "Take a dismissal back", body: onClaimInput, change: reopenClaim }),
  claimChange({ method: "post", path: "/claims/{claimId}/withdraw", tag, summary: "Withdraw a claim for good", body: withReasonInput, change: withdrawClaim }),
  endpoint({
    method: "get", path: "/claimants", tag: "Claimants", summary: "Who says things, by name",
    query: wordsQuery,
    answer: z.object({ claimants: z.array(claimantView) }),
    run: async ({ actor, query }) => {
      const claimants = await readClaimants(actor, query.q);
      return claimants.ok ? done({ claimants: claimants.value }) : claimants;
    },
  }),
  endpoint({
    method: "post", path: "/claimants", tag: "Claimants", summary: "Add a claimant; a known one of this name and address is answered instead", status: 201,
    body: createClaimantInput,
    answer: claimantView,
    run: ({ actor, body }) => createClaimant(actor, body),
  }),
];

function versionOf({ version }: { version: number }): number {
  return version;
}
