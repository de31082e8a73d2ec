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

const occurrenceChange = z.object({ claimId: z.string(), occurrenceId: z.string(), before: z.string(), after: z.string() });

/** What a new text did, or would do, to every occurrence, and the two texts side by side. */
export const revisionView = z.object({
  version: z.number().int(),
  kept: z.array(occurrenceChange),
  moved: z.array(occurrenceChange),
  changed: z.array(occurrenceChange),
  lost: z.array(occurrenceChange),
  diff: z.array(z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() })),
});
export type RevisionView = z.infer<typeof revisionView>;
