import { z } from "zod";
import { newArticleDetails } from "@/lib/articles/article";
import { MAX_RAW_LENGTH, MAX_TITLE_LENGTH } from "@/lib/intake/check-incoming";

const body = {
  html: z.string().max(MAX_RAW_LENGTH.html + 1).optional(),
  markdown: z.string().max(MAX_RAW_LENGTH.markdown + 1).optional(),
  text: z.string().max(MAX_RAW_LENGTH.text + 1).optional(),
};
const title = z.string().max(MAX_TITLE_LENGTH);

const ONE_BODY = { message: "Give the text as exactly one of html, markdown and text." };
const hasOneBody = (input: { html?: string | undefined; markdown?: string | undefined; text?: string | undefined }): boolean =>
  [input.html, input.markdown, input.text].filter((each) => each !== undefined).length === 1;

/** Body of POST /articles. */
export const bringInInput = z
  .strictObject({ title: title.optional(), ...body, ...newArticleDetails.shape, repairTokenised: z.boolean().optional() })
  .refine(hasOneBody, ONE_BODY);
export type BringIn = z.infer<typeof bringInInput>;

/** Body of PUT /articles/:id/text: a whole new text. `version` is the number of the text that it was made from. */
export const reviseInput = z.strictObject({ title: title.optional(), ...body, version: z.number().int().min(0) }).refine(hasOneBody, ONE_BODY);
export type Revise = z.infer<typeof reviseInput>;

/** What a new text can do to a place of a claim, the worst first. */
export const REVISION_EFFECTS = ["lost", "changed", "moved", "restored", "kept"] as const;
export type RevisionEffect = (typeof REVISION_EFFECTS)[number];

const places = z.array(z.object({ claimId: z.string(), occurrenceId: z.string(), before: z.string(), after: z.string() }));

/**
 * What a new text did, or would do, to every occurrence, and the two texts side by side. An occurrence that was lost
 * before and still is, is in none of the lists.
 */
export const revisionView = z.object({
  version: z.number().int(),
  unchanged: z.boolean().describe("The new text is the present one, to the last heading, list, link and mark: nothing is applied."),
  kept: places.describe("The same words, in the order in which they stood."),
  moved: places.describe("The same words elsewhere."),
  changed: places.describe("Other words now."),
  lost: places.describe("Gone, or nobody can say at which of several places: not those that were lost before."),
  restored: places.describe("Lost before; the new text has brought their words back. `before` is empty."),
  diff: z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() })),
});
export type RevisionView = z.infer<typeof revisionView>;
