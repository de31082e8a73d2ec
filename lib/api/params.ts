import { z } from "@hono/zod-openapi";
import { EXPORT_FORMATS } from "@/lib/export/format";
import { isId, type ArticleId, type ClaimId, type EvidenceId, type OccurrenceId, type PersonId, type SourceId } from "@/lib/foundation/ids";

const id = <T extends string>(): z.ZodType<T, string> => z.string().refine(isId).transform((text) => text as T).openapi({ type: "string", format: "uuid" });

/** Every parameter that a path may name. What does not parse names nothing, so it is answered as 404. */
export const PARAMS = {
  articleId: id<ArticleId>(),
  claimId: id<ClaimId>(),
  occurrenceId: id<OccurrenceId>(),
  evidenceId: id<EvidenceId>(),
  sourceId: id<SourceId>(),
  personId: id<PersonId>(),
  itemId: id<string>(),
  tokenId: id<string>(),
  number: z.string().regex(/^[1-9]\d{0,8}$/).transform(Number).openapi({ type: "integer", minimum: 1 }),
  format: z.enum(EXPORT_FORMATS),
} as const;

export type ParamName = keyof typeof PARAMS;
export type ParamValue<Name extends ParamName> = z.output<(typeof PARAMS)[Name]>;

/** The names between braces in a path. */
export function paramNames(path: string): ParamName[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
    if (name === undefined || !(name in PARAMS)) throw new Error(`The path ${path} names a parameter that nobody reads.`);
    return name as ParamName;
  });
}

/** Reads a path's parameters; null when one of them cannot be the name of anything. */
export function readParams(path: string, raw: Record<string, string>): Record<string, unknown> | null {
  const read: Record<string, unknown> = {};
  for (const name of paramNames(path)) {
    const parsed = PARAMS[name].safeParse(raw[name]);
    if (!parsed.success) return null;
    read[name] = parsed.data;
  }
  return read;
}
