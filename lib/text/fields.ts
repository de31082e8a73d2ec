import { z } from "zod";
import { isId } from "@/lib/foundation/ids";
import { isStorable } from "./offsets";

/**
 * The kinds of field that every input is made of. Text is refused when PostgreSQL could not keep it as it is
 * (NUL, lone surrogates): what is hashed and signed must be what is stored.
 */

const UNSTORABLE = "This text holds characters that cannot be stored (NUL, or half of a surrogate pair).";

/** Text that must say something: not empty, not only white space; at most `max` UTF-16 units after trimming. */
export function requiredText(max: number): z.ZodString {
  return z.string().trim().min(1, "This must not be empty.").max(max, `At most ${max} characters.`).refine(isStorable, UNSTORABLE);
}

/** Text that may be absent: null, and empty or white space only, all mean that there is none. */
export function optionalText(max: number): z.ZodType<string | null, string | null> {
  return z
    .string()
    .trim()
    .max(max, `At most ${max} characters.`)
    .refine(isStorable, UNSTORABLE)
    .nullable()
    .transform((text) => (text === "" ? null : text));
}

/** Words as they stand in an article: not trimmed, so that they are found exactly. */
export function exactWords(max: number): z.ZodString {
  return z.string().min(1, "This must not be empty.").max(max, `At most ${max} characters.`).refine(isStorable, UNSTORABLE);
}

/** Words beside a quote, which may be none. */
export function surroundingWords(max: number): z.ZodString {
  return z.string().max(max, `At most ${max} characters.`).refine(isStorable, UNSTORABLE);
}

const ADDRESS_LENGTH = 2_000;

/** An http or https address. */
export const webAddress = z
  .string()
  .trim()
  .max(ADDRESS_LENGTH, `At most ${ADDRESS_LENGTH} characters.`)
  .refine(isStorable, UNSTORABLE)
  .refine(isWebAddress, "This must be an address that begins with http:// or https://.");

/** True for an absolute http or https address. */
export function isWebAddress(text: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** A day without time zone, as `2026-11-22`. */
export const day = z.iso.date();

/** An identifier as doors let it through: a lower-case UUID. Branded by the schema that uses it. */
export function identifier<T extends string>(): z.ZodType<T, string> {
  return z
    .string()
    .refine(isId, "This must be an identifier.")
    .transform((id) => id as T);
}

/** The number of the state that the caller has seen; a stale one is refused. */
export const seenVersion = z.number().int().min(1).max(2_147_483_647);
