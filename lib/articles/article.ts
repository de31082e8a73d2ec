import { z } from "zod";
import type { PersonId } from "@/lib/foundation/ids";
import { identifier, optionalText, seenVersion, webAddress } from "@/lib/text/fields";

export const TEXT_DIRECTIONS = ["ltr", "rtl"] as const;
export type TextDirection = (typeof TEXT_DIRECTIONS)[number];

export const VERSION_REASONS = ["intake", "sign_off", "revision", "restored", "request"] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

/** Lengths in UTF-16 units. */
export const ARTICLE_LIMITS = { byline: 300, publication: 300, externalId: 200, note: 2_000, title: 2_000 } as const;

const language = z
  .string()
  .max(35)
  .refine(isLanguageTag, "This must be a language tag, for instance en or pt-BR.")
  .transform((tag) => new Intl.Locale(tag).toString());

/** What may be said about an article besides its text; each part optional, `null` clears it. */
export const articleDetails = {
  byline: optionalText(ARTICLE_LIMITS.byline).optional(),
  publication: optionalText(ARTICLE_LIMITS.publication).optional(),
  language: language.optional(),
  direction: z.enum(TEXT_DIRECTIONS).optional(),
  sourceUrl: webAddress.nullable().optional(),
  /** A moment with its offset; kept in UTC. */
  deadline: z.iso.datetime({ offset: true }).nullable().optional(),
};

/** Details of a new article. */
export const newArticleDetails = z.strictObject({
  ...articleDetails,
  externalId: optionalText(ARTICLE_LIMITS.externalId).optional(),
});
export type NewArticleDetails = z.infer<typeof newArticleDetails>;

/** Body of PATCH /articles/:id. The headline is text and changes with the text. */
export const changeArticleInput = z.strictObject({
  detailsVersion: seenVersion.optional(),
  ...articleDetails,
  reporterId: identifier<PersonId>().nullable().optional(),
});
export type ChangeArticle = z.infer<typeof changeArticleInput>;

/** Body of POST /articles/:id/versions: freezes the text as it stands. */
export const freezeInput = z.strictObject({ note: optionalText(ARTICLE_LIMITS.note).optional() });
export type Freeze = z.infer<typeof freezeInput>;

/** Body of what needs nothing: archive, unarchive, restore, sign-off of an article. `version` is the text's number, refused when stale. */
export const onArticleInput = z.strictObject({ version: z.number().int().min(0).optional() });
export type OnArticle = z.infer<typeof onArticleInput>;

/** True for a well-formed BCP 47 tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== "";
  } catch {
    return false;
  }
}
