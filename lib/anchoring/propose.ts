import search from "approx-string-match";
import type { TextRange } from "./block";
import { wholeCharacters } from "./graphemes";
import { wholeWords } from "./whole-words";

/** A place that looks like the words, for a person to judge: nothing is ever attached to it by itself. */
export type Proposal = { readonly range: TextRange; readonly words: string; readonly likeness: number };

/** Above this share of characters to change, two sentences only share a subject. */
const MOST_ERRORS = 0.4;
/** A person compares a handful. */
const MOST_PROPOSALS = 5;
/** Characters of the text times characters of the quote that are compared for one proposal: a twentieth of a second, which nobody feels. */
const MOST_WORK = 200_000_000;
/** What has been proposed is blanked out with a character that no text holds. */
const SPENT = "\uFFFF";

/**
 * Places whose words look like the quote (`likeness` 1 = the same, 0 = nothing alike), best first, the nearer to `near`
 * first among equals, never overlapping, in whole words. At most five. For a person to choose from:
 * a likeness of 0.9 may be "fell to 6.9 %" for "fell to 4.1 %". In a text as long as a book a quote of a page is looked
 * for around `near` alone.
 */
export function propose(text: string, quote: string, near = 0): Proposal[] {
  const proposals: Proposal[] = [];
  if (quote.trim() === "") return proposals;
  const errors = Math.floor(quote.length * MOST_ERRORS);
  const reach = Math.max(quote.length, Math.floor(MOST_WORK / quote.length / 2));
  const from = Math.max(0, near - reach);
  let left = text.slice(from, near + reach);
  while (proposals.length < MOST_PROPOSALS) {
    const best = bestOf(search(left, quote, errors), quote.length, near - from);
    if (!best || best.start >= best.end) break;
    const found = { start: from + best.start, end: from + best.end };
    // Where exactly the quote stands nobody has to guess at its edges.
    const range = wholeCharacters(text, best.errors === 0 ? found : wholeWords(text, found));
    proposals.push({ range, words: text.slice(range.start, range.end), likeness: 1 - best.errors / quote.length });
    const [start, end] = [Math.max(0, range.start - from), range.end - from];
    left = left.slice(0, start) + SPENT.repeat(Math.min(end, left.length) - start) + left.slice(end);
  }
  return proposals;
}

type Match = ReturnType<typeof search>[number];

/** The match with the fewest errors; among these one as long as the quote, and the nearest. */
function bestOf(matches: readonly Match[], length: number, near: number): Match | null {
  return matches.reduce<Match | null>((top, match) => {
    if (!top || match.errors < top.errors) return match;
    const closer = Math.abs(match.start - near) - Math.abs(top.start - near);
    const fitting = Math.abs(match.end - match.start - length) - Math.abs(top.end - top.start - length);
    return match.errors === top.errors && (fitting < 0 || (fitting === 0 && closer < 0)) ? match : top;
  }, null);
}
