import type { Surroundings } from "./anchor";
import { inked } from "./ink";
import { occurrences } from "./occurrences";

/** Matching characters on one side that make it plausible that words came back to their place. */
const FITS = 8;
/** Words that are recognised by themselves when they stand only once: so many characters. Fewer are a number or a name like any other. */
const TELLING = 8;

/** How many characters (white space not counted) of the old surroundings stand around a place. */
export function agreement(text: string, start: number, end: number, { prefix, suffix }: Surroundings): number {
  let left = 0;
  while (left < prefix.length && left < start && prefix.charCodeAt(prefix.length - 1 - left) === text.charCodeAt(start - 1 - left)) left += 1;
  let right = 0;
  while (right < suffix.length && suffix.charCodeAt(right) === text.charCodeAt(end + right)) right += 1;
  return inked(prefix, prefix.length - left) + inked(suffix, 0, right);
}

/** Words that were lost, and what stood around them. */
export type Missing = { readonly quote: string; readonly surroundings: Surroundings };

/**
 * The place to which lost words have come back, when exactly they were put into the text at one of `candidates` and
 * nothing else is as likely: they stand only once and are telling, or their old surroundings are there and at no other
 * place. `others` are the other lost words that say the same: none of them may fit as well. Null when in doubt.
 */
export function comeBack(text: string, missing: Missing, candidates: readonly number[], others: readonly Missing[]): number | null {
  const { quote, surroundings } = missing;
  const score = (at: number, around = surroundings): number => agreement(text, at, at + quote.length, around);
  const best = candidates.reduce<number | null>((top, at) => (top === null || score(at) > score(top) ? at : top), null);
  if (best === null) return null;
  const fit = score(best);
  if (others.some((other) => !same(other.surroundings, surroundings) && score(best, other.surroundings) + FITS > fit)) return null;
  const places = occurrences(text, quote, 500);
  if (places.length >= 500) return null;
  if (places.length === 1 && (isTelling(quote) || fit >= FITS)) return best;
  return fit >= FITS && places.every((at) => at === best || score(at) + FITS <= fit) ? best : null;
}

function isTelling(quote: string): boolean {
  return inked(quote) >= TELLING;
}

const same = (one: Surroundings, other: Surroundings): boolean => one.prefix === other.prefix && one.suffix === other.suffix;
