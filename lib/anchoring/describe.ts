import type { Surroundings } from "./anchor";
import type { TextRange } from "./block";
import { firstCharacters, lastCharacters } from "./graphemes";

/** How much of the text around a quote is kept, in code points on each side. */
export const SURROUNDINGS = 32;

/** What a range says and what stands around it: enough to find it again. Throws when the range does not lie in the text. */
export function describe(text: string, range: TextRange): Surroundings & { readonly quote: string } {
  const { start, end } = range;
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new Error(`A range must lie in its text: ${start}–${end} of ${text.length}.`);
  }
  return { quote: text.slice(start, end), ...surroundingsOf(text, range) };
}

/** What stands around a range, at most 32 code points on each side, no character cut. */
export function surroundingsOf(text: string, { start, end }: TextRange): Surroundings {
  const reach = SURROUNDINGS * 4;
  return {
    prefix: lastCharacters(text.slice(Math.max(0, start - reach), start), SURROUNDINGS),
    suffix: firstCharacters(text.slice(end, end + reach), SURROUNDINGS),
  };
}
