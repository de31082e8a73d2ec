import type { Guess } from "@/lib/intake/tokenised/repair-tokenised";
import { codePointToUtf16 } from "@/lib/text/offsets";

/** A stretch of the repaired text: plain words, or a place that was guessed and may be turned over. */
export type Stretch = { words: string; guess: null } | { words: string; guess: { index: number; turned: boolean; other: string; reason: Guess["reason"] } };

/**
 * The repaired text cut at its guesses, with those in `turned` replaced by their alternative. Two guesses may share the
 * word between them (`a - b - c`); that word stays with the first, because only the spaces around the marks differ.
 */
export function stretchesOf(repaired: { text: string; guesses: readonly Guess[] }, turned: ReadonlySet<number>): Stretch[] {
  const { text, guesses } = repaired;
  const stretches: Stretch[] = [];
  let at = 0;
  for (const [index, guess] of guesses.entries()) {
    const start = codePointToUtf16(text, guess.start);
    const end = codePointToUtf16(text, guess.end);
    if (start === null || end === null || end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) stretches.push({ words: text.slice(at, from), guess: null });
    const chosen = text.slice(from, end);
    const alternative = guess.alternative.slice(from - start);
    const isTurned = turned.has(index);
    stretches.push({
      words: isTurned ? alternative : chosen,
      guess: { index, turned: isTurned, other: isTurned ? chosen : alternative, reason: guess.reason },
    });
    at = end;
  }
  if (at < text.length) stretches.push({ words: text.slice(at), guess: null });
  return stretches;
}

/** The text that these stretches make, its paragraphs apart by a blank line as plain text has them. */
export function textOfStretches(stretches: readonly Stretch[]): string {
  return stretches
    .map((stretch) => stretch.words)
    .join("")
    .replaceAll("\n", "\n\n");
}
