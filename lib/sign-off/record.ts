import { z } from "zod";

/**
 * The verified record of an article in one frozen text: everything that leaves the building is made from this and from
 * nothing else. Built under the article's lock (`server/build-record.ts`), stored whole with an article's sign-off and
 * parsed by this schema on the way in and on the way out. Offsets are code points of `version.text`.
 */
const person = z.strictObject({ id: z.string(), name: z.string() });
const moment = z.iso.datetime();
const day = z.iso.date();

export const recordedRating = z.strictObject({
  key: z.string(),
  label: z.string(),
  description: z.string(),
  /** 1 is the least true. */
  value: z.number().int(),
});

export const recordedSource = z.strictObject({
  id: z.string(),
  kind: z.enum(["person", "document", "recording", "dataset", "page"]),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  address: z.string().nullable(),
  publishedOn: day.nullable(),
  accessedOn: day.nullable(),
  standing: z.enum(["primary", "secondary"]),
});

export const recordedEvidence = z.strictObject({
  id: z.string(),
  source: recordedSource,
  excerpt: z.string(),
  locator: z.string().nullable(),
  stance: z.enum(["supports", "refutes", "context"]),
  question: z.string().nullable(),
});

export const recordedOccurrence = z.strictObject({
  id: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});

export const recordedVerdict = z.strictObject({
  id: z.string(),
  rating: recordedRating.nullable(),
  evidenceState: z.enum(["sufficient", "not_enough", "conflicting"]),
  outcome: z.enum(["confirmed", "change_requested", "cut", "unresolved", "on_author"]),
  justification: z.string(),
  by: person,
  at: moment,
  reaffirmedBy: z.array(z.strictObject({ by: person, at: moment })),
});

export const recordedClaim = z.strictObject({
  id: z.string(),
  number: z.number().int(),
  statement: z.string(),
  type: z.enum(["event", "numerical", "quotation", "causal", "position", "identity", "other"]),
  origin: z.enum(["own", "attributed"]),
  claimant: z.strictObject({ id: z.string(), name: z.string(), address: z.string().nullable() }).nullable(),
  claimedOn: day.nullable(),
  appearances: z.array(
    z.strictObject({ address: z.string(), title: z.string().nullable(), on: day.nullable(), isFirst: z.boolean() }),
  ),
  quantity: z
    .strictObject({
      value: z.string(),
      unit: z.string().nullable(),
      currency: z.string().nullable(),
      period: z.string().nullable(),
      asOf: day.nullable(),
    })
    .nullable(),
  labels: z.array(z.string()),
  /** In text order; a claim whose words were cut has none. */
  occurrences: z.array(recordedOccurrence),
  evidence: z.array(recordedEvidence),
  verdict: recordedVerdict,
  signOff: z.strictObject({ id: z.string(), by: person, at: moment, recordSha256: z.string() }),
  /** An editor let the words stand although the outcome asked for something else: shown by every export. */
  letStand: z.strictObject({ by: person, at: moment, reason: z.string() }).nullable(),
});
export type RecordedClaim = z.infer<typeof recordedClaim>;

export const dismissedClaim = z.strictObject({
  id: z.string(),
  number: z.number().int(),
  reason: z.string(),
  occurrences: z.array(recordedOccurrence),
});

export const articleRecord = z.strictObject({
  newsroom: z.strictObject({ id: z.string(), name: z.string(), publicAddress: z.string().nullable(), timeZone: z.string() }),
  article: z.strictObject({
    id: z.string(),
    title: z.string(),
    byline: z.string().nullable(),
    publication: z.string().nullable(),
    language: z.string(),
    direction: z.enum(["ltr", "rtl"]),
    sourceUrl: z.string().nullable(),
    externalId: z.string().nullable(),
  }),
  version: z.strictObject({
    id: z.string(),
    /** 1, 2, 3 … */
    number: z.number().int(),
    /** Sequence number of the text in the log. */
    seq: z.number().int(),
    text: z.string(),
    textSha256: z.string(),
    /** ProseMirror JSON of the frozen article. */
    content: z.unknown(),
    at: moment,
  }),
  /** The article's own sign-off; null when only single claims are signed. */
  signOff: z.strictObject({ by: person, at: moment }).nullable(),
  scale: z.array(recordedRating),
  /** Signed off only, in the order of the text. */
  claims: z.array(recordedClaim),
  dismissed: z.array(dismissedClaim),
  /** How many claims stand in the article without a signature and are therefore not here. */
  unsigned: z.number().int().nonnegative(),
});
export type ArticleRecord = z.infer<typeof articleRecord>;
