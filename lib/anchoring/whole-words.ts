import type { TextRange } from "./block";

/** No word is longer than this (UTF-16 units); of an address that is, so much is enough. */
const REACH = 64;

// Most scripts' words, also those that are written without spaces.
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** The smallest range of whole words and numbers around a range. */
export function wholeWords(text: string, { start, end }: TextRange): TextRange {
  return { start: wordAround(text, start)?.start ?? start, end: wordAround(text, end)?.end ?? end };
}

/** The word that an index lies inside of; null when it lies at an edge of one or in none. */
function wordAround(text: string, index: number): TextRange | null {
  const from = Math.max(0, index - REACH);
  const word = segmenter.segment(text.slice(from, index + REACH)).containing(index - from);
  if (!word?.isWordLike || word.index === index - from) return null;
  return { start: from + word.index, end: from + word.index + word.segment.length };
}
