import { z } from "zod";
import { day, identifier, optionalText, requiredText, seenVersion, webAddress } from "@/lib/text/fields";
import type { ClaimantId, PersonId } from "@/lib/foundation/ids";

export const CLAIM_TYPES = ["event", "numerical", "quotation", "causal", "position", "identity", "other"] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** `own`: our copy asserts it. `attributed`: our copy says that somebody else does. */
export const CLAIM_ORIGINS = ["own", "attributed"] as const;
export type ClaimOrigin = (typeof CLAIM_ORIGINS)[number];

/** `attached`: exactly the recorded words stand in the range. `changed`: other words do. `lost`: nobody can say where. */
export const ANCHOR_STATES = ["attached", "changed", "lost"] as const;
export type AnchorState = (typeof ANCHOR_STATES)[number];

/** Lengths in UTF-16 units, numbers of things. */
export const CLAIM_LIMITS = {
  statement: 2_000,
  note: 10_000,
  label: 60,
  labels: 20,
  appearances: 50,
  reason: 2_000,
  name: 300,
  quantityPart: 100,
  /** Words that one occurrence may cover. */
  quote: 10_000,
  /** Occurrences that one claim may have. */
  occurrences: 500,
  /** Claims of one article. */
  claims: 5_000,
} as const;

export const reason = requiredText(CLAIM_LIMITS.reason);

const claimant = z.strictObject({ name: requiredText(CLAIM_LIMITS.name), address: webAddress.nullable().optional() });

const appearance = z.strictObject({
  address: webAddress,
  title: optionalText(CLAIM_LIMITS.name).optional(),
  on: day.nullable().optional(),
  isFirst: z.boolean().optional(),
});

const quantity = z.strictObject({
  /** The number as written. */
  value: requiredText(CLAIM_LIMITS.quantityPart),
  unit: optionalText(CLAIM_LIMITS.quantityPart).optional(),
  /** ISO 4217. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "A currency is three capital letters, for instance EUR.")
    .nullable()
    .optional(),
  period: optionalText(CLAIM_LIMITS.quantityPart).optional(),
  asOf: day.nullable().optional(),
});

const labels = z
  .array(requiredText(CLAIM_LIMITS.label))
  .max(CLAIM_LIMITS.labels)
  .transform((all) => [...new Set(all)]);

/** What describes a claim besides its words; each part optional, `null` clears it. */
export const claimFields = {
  statement: requiredText(CLAIM_LIMITS.statement).optional(),
  type: z.enum(CLAIM_TYPES).optional(),
  origin: z.enum(CLAIM_ORIGINS).optional(),
  claimantId: identifier<ClaimantId>().nullable().optional(),
  claimant: claimant.optional(),
  note: optionalText(CLAIM_LIMITS.note).optional(),
  labels: labels.optional(),
  assigneeId: identifier<PersonId>().nullable().optional(),
};

/** Body of PATCH /claims/:id. `version` is the claim's version that the caller has seen. */
export const changeClaimInput = z.strictObject({
  version: seenVersion.optional(),
  ...claimFields,
  claimedOn: day.nullable().optional(),
  appearances: z.array(appearance).max(CLAIM_LIMITS.appearances).optional(),
  quantity: quantity.nullable().optional(),
});
export type ChangeClaim = z.infer<typeof changeClaimInput>;

/** Body of what needs a reason: dismiss, withdraw, return, let stand. */
export const withReasonInput = z.strictObject({ version: seenVersion.optional(), reason });
export type WithReason = z.infer<typeof withReasonInput>;

/** Body of what needs nothing: reopen, reaffirm, sign-off. */
export const onClaimInput = z.strictObject({ version: seenVersion.optional() });
export type OnClaim = z.infer<typeof onClaimInput>;

/** Body of POST /claimants. */
export const createClaimantInput = claimant;
export type CreateClaimant = z.infer<typeof createClaimantInput>;

export type Quantity = {
  value: string;
  unit: string | null;
  currency: string | null;
  period: string | null;
  asOf: string | null;
};
