import search from "approx-string-match";
import type { TextRange } from "./block";
import { wholeCharacters } from "./graphemes";

/** A place that looks like the words, for a person to judge: nothing is ever attached to it by itself. */
export type Proposal = { readonly range: TextRange; readonly words: string; readonly likeness: number };

/** Above this share of characters to change, two sentences only share a subject. */
const MOST_ERRORS = 0.4;
/** A person compares a handful. */
const MOST_PROPOSALS = 5;
/** What has been proposed is blanked out with a character that no text holds. */
const SPENT = "\uFFFF";

/**
 * Places whose words look like the quote (`likeness` 1 = the same, 0 = nothing alike), best first, the nearer to `near`
 * first among equals, never overlapping, whole characters. At most five. For a person to choose from:
 * a likeness of 0.9 may be "fell to 6.9 %" for "fell to 4.1 %".
 */
export function propose(text: string, quote: string, near = 0): Proposal[] {
  const proposals: Proposal[] = [];
  const errors = Math.floor(quote.length * MOST_ERRORS);
  let left = text;
  while (proposals.length < MOST_PROPOSALS && quote.trim() !== "") {
    const matches = search(left, quote, errors);
    const best = matches.reduce<(typeof matches)[number] | null>((top, match) => {
      if (!top || match.errors < top.errors) return match;
      const closer = Math.abs(match.start - near) - Math.abs(top.start - near);
      const fitting = Math.abs(match.end - match.start - quote.length) - Math.abs(top.end - top.start - quote.length);
      return match.errors === top.errors && (fitting < 0 || (fitting === 0 && closer < 0)) ? match : top;
    }, null);
    if (!best || best.start >= best.end) break;
    const range = wholeCharacters(text, best);
    proposals.push({ range, words: text.slice(range.start, range.end), likeness: 1 - best.errors / quote.length });
    left = left.slice(0, range.start) + SPENT.repeat(range.end - range.start) + left.slice(range.end);
  }
  return proposals;
}
