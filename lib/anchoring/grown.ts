import type { Surroundings } from "./anchor";
import type { TextRange } from "./block";

/** The longest run of letters or digits that is looked at beside a range. */
const REACH = 64;
const WORD = /[\p{L}\p{N}\p{M}]$/u;

/**
 * The range widened to the whole words it has grown into, null when it has not. What is typed at an edge does not belong
 * to a range, unless it makes the last word another: an `0` after `$17` leaves the recorded words standing and the claim
 * wrong. An edge that lay inside a word when the words were recorded (`surroundings`) may go on lying inside one.
 */
export function grownRange(text: string, { start, end }: TextRange, quote: string, { prefix, suffix }: Surroundings): TextRange | null {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const atStart = isOneWord(left, quote) && !isOneWord(prefix, quote);
  const atEnd = isOneWord(quote, right) && !isOneWord(quote, suffix);
  if (!atStart && !atEnd) return null;
  const before = atStart ? (/(?:[\p{L}\p{N}\p{M}]|(?<=\p{N})[.,]|(?<![\p{L}\p{N}\p{M}])[-−])+$/u.exec(left)?.[0].length ?? 0) : 0;
  const after = atEnd ? (/^(?:[\p{L}\p{N}\p{M}]|[.,](?=\p{N}))+/u.exec(right)?.[0].length ?? 0) : 0;
  return { start: start - before, end: end + after };
}

/** Whether a reader would take the end of one and the start of the other for parts of one word or number. */
function isOneWord(left: string, right: string): boolean {
  if (WORD.test(left) && /^[\p{L}\p{N}\p{M}]/u.test(right)) return true;
  if (!/\p{N}[.,]?$/u.test(left)) return /(?:^|\s)[-−]$/u.test(left) && /^[\p{Sc}]?\p{N}/u.test(right);
  return (/\p{N}$/u.test(left) && /^[.,]\p{N}/u.test(right)) || (/\p{N}[.,]$/u.test(left) && /^\p{N}/u.test(right));
}
