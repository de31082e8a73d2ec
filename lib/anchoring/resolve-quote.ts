import type { Surroundings } from "./anchor";
import type { TextRange } from "./block";
import { describe } from "./describe";
import { inked } from "./ink";
import { occurrences } from "./occurrences";
import { propose, type Proposal } from "./propose";
import { agreement } from "./recall";

/** Words to be found. `near` is a UTF-16 offset where they are believed to begin. */
export type WantedQuote = { readonly quote: string; readonly prefix?: string; readonly suffix?: string; readonly near?: number };

/** One place where the words stand, with what stands around it. */
export type Candidate = { readonly range: TextRange } & Surroundings;

/** `total` counts all places, `candidates` shows the first of them, best fit first. */
export type Resolved =
  | { readonly kind: "found"; readonly range: TextRange }
  | { readonly kind: "ambiguous"; readonly total: number; readonly candidates: readonly Candidate[] }
  | { readonly kind: "not-found"; readonly proposals: readonly Proposal[] };

/** More candidates than a person can look through are counted, not shown. */
export const MOST_CANDIDATES = 20;
/** By so many characters the context of one place must fit better than that of every other. */
const CLEARLY = 8;

/**
 * Finds exactly these words in a text: at the only place where they stand, at the place that begins at `near`, or at
 * the one whose surroundings fit clearly better than any other's (all of the given context, or eight characters more).
 * Anything else is for a person to decide: `ambiguous` with the candidates, or `not-found` with what looks like them.
 * No match cuts a character in two. Offsets are UTF-16. An empty quote is not found.
 */
export function resolveQuote(text: string, wanted: WantedQuote): Resolved {
  const { quote, prefix = "", suffix = "", near } = wanted;
  const places = occurrences(text, quote);
  const found = (start: number): Resolved => ({ kind: "found", range: { start, end: start + quote.length } });
  const [only] = places;
  if (only === undefined) return { kind: "not-found", proposals: propose(text, quote, near) };
  if (places.length === 1) return found(only);

  const most = inked(prefix) + inked(suffix);
  const fits = places.map((at) => ({ at, fit: most === 0 ? 0 : agreement(text, at, at + quote.length, { prefix, suffix }) }));
  const nearest = ({ at }: { at: number }): number => (near === undefined ? 0 : Math.abs(at - near));
  fits.sort((one, other) => other.fit - one.fit || nearest(one) - nearest(other) || one.at - other.at);
  const [best, next] = fits;
  if (best && next && best.fit > next.fit && (best.fit === most || best.fit >= next.fit + CLEARLY)) return found(best.at);
  if (near !== undefined && fits.some(({ at, fit }) => at === near && fit === best?.fit)) return found(near);

  const candidates = fits.slice(0, MOST_CANDIDATES).map(({ at }) => {
    const range = { start: at, end: at + quote.length };
    const around = describe(text, range);
    return { range, prefix: around.prefix, suffix: around.suffix };
  });
  return { kind: "ambiguous", total: places.length, candidates };
}
