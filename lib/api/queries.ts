import { z } from "zod";
import { isId } from "@/lib/foundation/ids";

/** Words to look for; nothing finds everything. */
export const wordsQuery = z.strictObject({ q: z.string().max(200).optional() });

/** A switch in an address. */
export const flag = z.enum(["true", "false", "1", "0"]).transform((value) => value === "true" || value === "1");

/** Only so many, the first in the order of the answer. */
export const firstQuery = z.strictObject({ first: z.string().regex(/^[1-9]\d{0,3}$/, "must be a number from 1 to 9999").transform(Number).optional() });

/** Only what became another one after the text had this number. */
export const afterQuery = z.strictObject({ after: z.string().regex(/^\d{1,9}$/, "must be the number of a text").transform(Number).optional() });

/** The number of a frozen version in an address. */
export const versionNumber = z.string().regex(/^[1-9]\d{0,8}$/, "must be the number of a version").transform(Number);

/** The number of a frozen version in an address, or `now` for the text as it stands. */
export const versionOrNow = z
  .string()
  .regex(/^(now|[1-9]\d{0,8})$/, "must be the number of a version, or now")
  .transform((side) => (side === "now" ? side : Number(side)));

/** Only what a history tells before one of its entries. */
export const beforeQuery = z.strictObject({ before: z.string().refine(isId, "must be the id of an entry").optional() });
