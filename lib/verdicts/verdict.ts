import { z } from "zod";
import { RATING_LIMITS } from "@/lib/settings/rating-scale";
import { optionalText, requiredText, seenVersion } from "@/lib/text/fields";

/** How far the evidence carries. `not_enough` is no degree of truth: it has no number and is never averaged. */
export const EVIDENCE_STATES = ["sufficient", "not_enough", "conflicting"] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** What the verdict means for the copy. */
export const OUTCOMES = ["confirmed", "change_requested", "cut", "unresolved", "on_author"] as const;
export type VerdictOutcome = (typeof OUTCOMES)[number];

/** Length in UTF-16 units. */
export const JUSTIFICATION_LENGTH = 10_000;

/** Body of POST /claims/:id/verdict. `rating` is a key of the newsroom's scale. A verdict without
 * justification is well-formed and refused by the command, which says what a justification is for. */
export const giveVerdictInput = z.strictObject({
  version: seenVersion.optional(),
  rating: z.string().max(RATING_LIMITS.key).nullable().optional(),
  evidenceState: z.enum(EVIDENCE_STATES),
  outcome: z.enum(OUTCOMES),
  justification: optionalText(JUSTIFICATION_LENGTH).optional(),
});
export type GiveVerdict = z.infer<typeof giveVerdictInput>;

/** Body of POST /claims/:id/tick: the common verdict in one step. */
export const tickInput = z.strictObject({ version: seenVersion.optional(), justification: requiredText(JUSTIFICATION_LENGTH).optional() });
export type Tick = z.infer<typeof tickInput>;
