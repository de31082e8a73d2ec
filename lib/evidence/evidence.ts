import { z } from "zod";
import type { SourceId } from "@/lib/foundation/ids";
import { createSourceInput } from "@/lib/sources/source";
import { identifier, optionalText, requiredText, seenVersion } from "@/lib/text/fields";

export const STANCES = ["supports", "refutes", "context"] as const;
export type Stance = (typeof STANCES)[number];

/** Lengths in UTF-16 units; items of one claim. */
export const EVIDENCE_LIMITS = { excerpt: 10_000, locator: 300, question: 1_000, items: 100 } as const;

/** Body of POST /claims/:id/evidence; exactly one of `source` (a new one) and `sourceId`. `version` is the claim's. */
export const attachEvidenceInput = z
  .strictObject({
    version: seenVersion.optional(),
    source: createSourceInput.optional(),
    sourceId: identifier<SourceId>().optional(),
    /** The exact passage. */
    excerpt: requiredText(EVIDENCE_LIMITS.excerpt),
    locator: optionalText(EVIDENCE_LIMITS.locator).optional(),
    stance: z.enum(STANCES),
    question: optionalText(EVIDENCE_LIMITS.question).optional(),
  })
  .refine((input) => (input.source === undefined) !== (input.sourceId === undefined), {
    message: "Give either a new source or the id of a known one.",
    path: ["source"],
  });
export type AttachEvidence = z.infer<typeof attachEvidenceInput>;

/** Body of PATCH /evidence/:id. `version` is the evidence item's own. */
export const changeEvidenceInput = z.strictObject({
  version: seenVersion.optional(),
  sourceId: identifier<SourceId>().optional(),
  excerpt: requiredText(EVIDENCE_LIMITS.excerpt).optional(),
  locator: optionalText(EVIDENCE_LIMITS.locator).optional(),
  stance: z.enum(STANCES).optional(),
  question: optionalText(EVIDENCE_LIMITS.question).optional(),
});
export type ChangeEvidence = z.infer<typeof changeEvidenceInput>;

/** Body of POST /evidence/:id/withdraw. `version` is the evidence item's own. */
export const withdrawEvidenceInput = z.strictObject({ version: seenVersion.optional() });
export type WithdrawEvidence = z.infer<typeof withdrawEvidenceInput>;
