import { z } from "zod";
import { ARTICLE_STATES } from "@/lib/articles/article-state";
import { TEXT_DIRECTIONS, VERSION_REASONS } from "@/lib/articles/article";
import { ANCHOR_STATES, CLAIM_ORIGINS, CLAIM_TYPES } from "@/lib/claims/claim";
import { CLAIM_STATES } from "@/lib/claims/claim-state";
import { STANCES } from "@/lib/evidence/evidence";
import { ratingView } from "@/lib/settings/rating-scale";
import { blocker, type Blocker } from "@/lib/sign-off/gate";
import { SOURCE_KINDS, SOURCE_STANDINGS } from "@/lib/sources/source";
import { EVIDENCE_STATES, OUTCOMES } from "@/lib/verdicts/verdict";
import { ROLES } from "@/lib/newsroom/roles";

/**
 * What doors show: the shapes that reads return, that the API describes and that the screens use.
 * Every offset here counts code points of the canonical text at the `version` beside it.
 */

export const personRef = z.object({ id: z.string(), name: z.string() });
export type PersonRef = z.infer<typeof personRef>;

/** A day without time zone, as `2026-11-22`. */
export const day = z.iso.date();
/** A moment in UTC, as `2026-11-22T16:30:00.000Z`. */
export const moment = z.iso.datetime();

export const anchorState = z.enum(ANCHOR_STATES);
export const claimState = z.enum(CLAIM_STATES);
export const claimType = z.enum(CLAIM_TYPES);
export const claimOrigin = z.enum(CLAIM_ORIGINS);
export const sourceKind = z.enum(SOURCE_KINDS);
export const sourceStanding = z.enum(SOURCE_STANDINGS);
export const stance = z.enum(STANCES);
export const evidenceState = z.enum(EVIDENCE_STATES);
export const outcome = z.enum(OUTCOMES);
export const role = z.enum(ROLES);

export const occurrenceView = z.object({
  id: z.string(),
  /** For a lost occurrence: where it was. */
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  state: anchorState,
  /** The words that stand there now, when they are not the quote. */
  currentWords: z.string().nullable(),
  prefix: z.string(),
  suffix: z.string(),
});
export type OccurrenceView = z.infer<typeof occurrenceView>;

/** What of an occurrence is another one when only the text around it changed. */
export const placeView = occurrenceView.pick({ id: true, start: true, end: true, prefix: true, suffix: true });
export type PlaceView = z.infer<typeof placeView>;

export const claimantView = z.object({ id: z.string(), name: z.string(), address: z.string().nullable() });
export type ClaimantView = z.infer<typeof claimantView>;

export const appearanceView = z.object({
  address: z.string(),
  title: z.string().nullable(),
  on: day.nullable(),
  isFirst: z.boolean(),
});

export const quantityView = z.object({
  value: z.string(),
  unit: z.string().nullable(),
  currency: z.string().nullable(),
  period: z.string().nullable(),
  asOf: day.nullable(),
});

export const sourceView = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: sourceKind,
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  address: z.string().nullable(),
  publishedOn: day.nullable(),
  accessedOn: day.nullable(),
  standing: sourceStanding,
  /** In how many claims' evidence it stands. */
  uses: z.number().int(),
  archived: z.boolean(),
});
export type SourceView = z.infer<typeof sourceView>;

export const evidenceView = z.object({
  id: z.string(),
  version: z.number().int(),
  source: sourceView,
  excerpt: z.string(),
  locator: z.string().nullable(),
  stance,
  question: z.string().nullable(),
  by: personRef,
  at: moment,
});
export type EvidenceView = z.infer<typeof evidenceView>;

export { ratingView, type RatingView } from "@/lib/settings/rating-scale";

export const verdictView = z.object({
  id: z.string(),
  number: z.number().int(),
  rating: ratingView.nullable(),
  evidenceState,
  outcome,
  justification: z.string(),
  /** The words that the verdict (or its newest reaffirmation) was given for, one entry an occurrence. */
  words: z.array(z.string()),
  by: personRef,
  at: moment,
  reaffirmations: z.array(z.object({ by: personRef, at: moment })),
});
export type VerdictView = z.infer<typeof verdictView>;

export const signOffView = z.object({ id: z.string(), by: personRef, at: moment });

/** What this person may do with this claim now; null = may; otherwise the sentence that says why not. */
export const claimPermissions = z.object({
  edit: z.string().nullable(),
  judge: z.string().nullable(),
  sign: z.string().nullable(),
  return: z.string().nullable(),
  dismiss: z.string().nullable(),
  withdraw: z.string().nullable(),
});

export const claimView = z.object({
  id: z.string(),
  articleId: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  state: claimState,
  stateReason: z.string().nullable(),
  statement: z.string(),
  type: claimType,
  origin: claimOrigin,
  claimant: claimantView.nullable(),
  claimedOn: day.nullable(),
  appearances: z.array(appearanceView),
  quantity: quantityView.nullable(),
  note: z.string().nullable(),
  labels: z.array(z.string()),
  assignee: personRef.nullable(),
  occurrences: z.array(occurrenceView),
  evidence: z.array(evidenceView),
  verdict: verdictView.nullable(),
  signOff: signOffView.nullable(),
  /** Newest return with its reason, while the claim is returned. */
  returned: z.object({ by: personRef, at: moment, reason: z.string() }).nullable(),
  letStand: z.object({ by: personRef, at: moment, reason: z.string() }).nullable(),
  createdBy: personRef,
  createdAt: moment,
  may: claimPermissions,
});
export type ClaimView = z.infer<typeof claimView>;

export { blocker, type Blocker };

export const gateView = z.object({ open: z.boolean(), blockers: z.array(blocker) });
export type GateView = z.infer<typeof gateView>;

export const progressView = z.object({
  claims: z.number().int(),
  signedOff: z.number().int(),
  settled: z.number().int(),
  needRecheck: z.number().int(),
  sentences: z.number().int(),
  sentencesConsidered: z.number().int(),
});
export type ProgressView = z.infer<typeof progressView>;

export const articleSummary = z.object({
  id: z.string(),
  title: z.string(),
  byline: z.string().nullable(),
  publication: z.string().nullable(),
  state: z.enum(ARTICLE_STATES),
  deadline: moment.nullable(),
  language: z.string(),
  direction: z.enum(TEXT_DIRECTIONS),
  archived: z.boolean(),
  words: z.number().int(),
  progress: progressView,
  /** Reporter, assignees and signers, without doubles. */
  people: z.array(personRef),
  blockers: z.array(blocker),
  createdAt: moment,
});
export type ArticleSummary = z.infer<typeof articleSummary>;

export const articleView = articleSummary.extend({
  /** Sequence number of the text below: what `start`, `end` and a new revision's `version` refer to. */
  version: z.number().int(),
  /** Canonical text at `version`. */
  text: z.string(),
  /** Optimistic lock of the details (byline, deadline …). */
  detailsVersion: z.number().int(),
  sourceUrl: z.string().nullable(),
  externalId: z.string().nullable(),
  reporter: personRef.nullable(),
  createdBy: personRef,
  gate: gateView,
  signOff: signOffView.extend({ versionNumber: z.number().int() }).nullable(),
  /** Number of the newest frozen version. */
  versionNumber: z.number().int(),
  may: z.object({
    changeText: z.string().nullable(),
    tag: z.string().nullable(),
    judge: z.string().nullable(),
    signOff: z.string().nullable(),
  }),
});
export type ArticleView = z.infer<typeof articleView>;

export const versionView = z.object({
  id: z.string(),
  number: z.number().int(),
  version: z.number().int(),
  title: z.string(),
  textSha256: z.string(),
  reason: z.enum(VERSION_REASONS),
  note: z.string().nullable(),
  by: personRef,
  at: moment,
  /** How many claims somebody signed in this text, whether or not the signatures stand still. */
  claimsSigned: z.number().int(),
  /** The last sign-off of the whole article in this text, standing or since ended. */
  signOff: signOffView.nullable(),
});
export type VersionView = z.infer<typeof versionView>;

const claimName = z.object({ id: z.string(), number: z.number().int(), statement: z.string() });

/** One line of a history: what happened, by whom, as a finished sentence in the interface's language. */
export const historyEntry = z.object({
  id: z.string(),
  at: moment,
  by: personRef.nullable(),
  kind: z.string(),
  sentence: z.string(),
  /** Old and new words or values, where the event has them. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  claim: claimName.nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A part of a history, newest first. */
export const historyPage = z.object({
  entries: z.array(historyEntry),
  /** The id to ask with for what happened before (`before`); null when that is all. */
  earlier: z.string().nullable(),
});
export type HistoryPage = z.infer<typeof historyPage>;

/** How a claim stood at one moment, as its history tells it: rating, evidence state and outcome are those that were given then. */
export const claimThen = z.object({
  state: claimState,
  verdict: z.object({ rating: z.string().nullable(), evidenceState: z.string(), outcome: z.string() }).nullable(),
  signedBy: personRef.nullable(),
});
export type ClaimThen = z.infer<typeof claimThen>;

/** Two texts of an article side by side, and what changed in claims and verdicts from one's freezing to the other's. */
export const comparisonView = z.object({
  /** Null is the text as it stands now. */
  from: versionView.nullable(),
  to: versionView.nullable(),
  /** The words, run by run; null when they were not asked for. */
  changes: z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() })).nullable(),
  /** Claims that stood otherwise at the two moments, by number; null where a claim was not tagged yet. */
  claims: z.array(z.object({ claim: claimName, before: claimThen.nullable(), after: claimThen.nullable() })),
  /** What happened to claims in between, newest first. */
  entries: z.array(historyEntry),
  /** How many older ones of them were too many for this answer. */
  entriesLeftOut: z.number().int(),
});
export type ComparisonView = z.infer<typeof comparisonView>;

export const trayItemView = z.object({
  id: z.string(),
  kind: z.enum(["displaced_words", "doubled_block"]),
  words: z.string(),
  place: z.string(),
  author: personRef.nullable(),
  at: moment,
});
export type TrayItemView = z.infer<typeof trayItemView>;

export const meView = z.object({
  person: personRef.extend({ email: z.string() }),
  newsroom: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  roles: z.array(role),
});
export type MeView = z.infer<typeof meView>;
