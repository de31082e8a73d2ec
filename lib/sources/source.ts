import { z } from "zod";
import { day, optionalText, requiredText, seenVersion, webAddress } from "@/lib/text/fields";

export const SOURCE_KINDS = ["person", "document", "recording", "dataset", "page"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SOURCE_STANDINGS = ["primary", "secondary"] as const;
export type SourceStanding = (typeof SOURCE_STANDINGS)[number];

/** Lengths in UTF-16 units. */
export const SOURCE_LIMITS = { title: 500, name: 300, found: 50 } as const;

const bibliography = {
  author: optionalText(SOURCE_LIMITS.name).optional(),
  publisher: optionalText(SOURCE_LIMITS.name).optional(),
  address: webAddress.nullable().optional(),
  publishedOn: day.nullable().optional(),
  accessedOn: day.nullable().optional(),
  standing: z.enum(SOURCE_STANDINGS).optional(),
};

/** Body of POST /sources, and `source` of new evidence. */
export const createSourceInput = z.strictObject({ kind: z.enum(SOURCE_KINDS), title: requiredText(SOURCE_LIMITS.title), ...bibliography });
export type CreateSource = z.infer<typeof createSourceInput>;

/** Body of PATCH /sources/:id: corrects bibliographic data; ends no signature. */
export const changeSourceInput = z.strictObject({
  version: seenVersion.optional(),
  kind: z.enum(SOURCE_KINDS).optional(),
  title: requiredText(SOURCE_LIMITS.title).optional(),
  ...bibliography,
});
export type ChangeSource = z.infer<typeof changeSourceInput>;
