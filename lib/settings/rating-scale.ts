import { z } from "zod";
import { optionalText, requiredText, seenVersion } from "@/lib/text/fields";

/** Lengths in UTF-16 units; ratings of one scale. */
export const RATING_LIMITS = { key: 40, label: 60, description: 500, fewest: 2, most: 12 } as const;

const rating = z.strictObject({
  /** What the API says: `true`, `mostly_true` … */
  key: z.string().max(RATING_LIMITS.key).regex(/^[a-z][a-z0-9_]*$/, "A key is made of small letters, digits and underscores."),
  label: requiredText(RATING_LIMITS.label),
  /** 1 is the least true; the highest is the truest. */
  value: z.number().int().min(1).max(1_000),
  description: optionalText(RATING_LIMITS.description).optional(),
});

/** Body of PUT /rating-scale: the whole scale anew. Verdicts keep the rating that they were given. `version` is the scale's. */
export const changeRatingScaleInput = z.strictObject({
  version: seenVersion.optional(),
  ratings: z
    .array(rating)
    .min(RATING_LIMITS.fewest)
    .max(RATING_LIMITS.most)
    .refine((all) => new Set(all.map((one) => one.key)).size === all.length, "Two ratings have the same key.")
    .refine((all) => new Set(all.map((one) => one.value)).size === all.length, "Two ratings have the same value."),
});
export type ChangeRatingScale = z.infer<typeof changeRatingScaleInput>;

export const ratingView = z.object({ key: z.string(), label: z.string(), value: z.number().int(), description: z.string() });
export type RatingView = z.infer<typeof ratingView>;

/** A scale, the truest rating first. */
export const ratingScaleView = z.object({ version: z.number().int(), ratings: z.array(ratingView) });
export type RatingScaleView = z.infer<typeof ratingScaleView>;
