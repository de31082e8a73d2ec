import { z } from "zod";
import { exactWords, seenVersion, surroundingWords } from "@/lib/text/fields";
import { CLAIM_LIMITS, claimFields, reason } from "./claim";

/** Context beside a quote, in UTF-16 units; what is longer than needed is accepted. */
const SURROUNDING = 1_000;
/** Base64 of a Yjs relative position, of a state vector. */
const POSITION = 1_000;
const STATE_VECTOR = 200_000;

const base64 = (max: number): z.ZodString => z.string().max(max).regex(/^[A-Za-z0-9+/]*={0,2}$/, "This must be base64.");
const offset = z.number().int().min(0).max(2_147_483_647);

/** One of two ways to name words: a quote with what stands around it, or code points of a numbered text. */
const quotePlace = {
  quote: exactWords(CLAIM_LIMITS.quote),
  prefix: surroundingWords(SURROUNDING).optional(),
  suffix: surroundingWords(SURROUNDING).optional(),
  /** Where an editor had the words, as Yjs relative positions, and the state of its copy: for transport only. */
  range: z.strictObject({ start: base64(POSITION), end: base64(POSITION), stateVector: base64(STATE_VECTOR) }).optional(),
};
const offsetsPlace = { start: offset, end: offset, version: z.number().int().min(0) };

export const byQuote = z.strictObject(quotePlace);
export const byOffsets = z.strictObject(offsetsPlace);

/** Where an occurrence stands: body of the occurrence routes. */
export const placeInput = z.union([byQuote, byOffsets]);
export type Place = z.infer<typeof placeInput>;

const occurrenceExtras = { claimVersion: seenVersion.optional() };
/** Body of POST and PATCH of occurrences: a place, and the claim's version that the caller has seen. */
export const placeOccurrenceInput = z.union([z.strictObject({ ...quotePlace, ...occurrenceExtras }), z.strictObject({ ...offsetsPlace, ...occurrenceExtras })]);
export type PlaceOccurrence = z.infer<typeof placeOccurrenceInput>;

const tagExtras = {
  ...claimFields,
  /** Not checkable: the claim is created as dismissed, with this reason. */
  dismiss: z.strictObject({ reason }).optional(),
  /** One occurrence at each place where exactly these words stand, the named place first. */
  allOccurrences: z.boolean().optional(),
};

/** Body of POST /articles/:id/claims. */
export const tagClaimInput = z.union([z.strictObject({ ...quotePlace, ...tagExtras }), z.strictObject({ ...offsetsPlace, ...tagExtras })]);
export type TagClaim = z.infer<typeof tagClaimInput>;
