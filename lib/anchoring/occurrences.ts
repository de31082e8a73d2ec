import type { TextRange } from "./block";
import { isBoundary } from "./graphemes";

/**
 * Where `words` stand in `text`, in UTF-16 offsets, overlapping ones included, never cutting a character.
 * At most `most` places are answered; asking for one more than is needed tells whether there are more.
 */
export function occurrences(text: string, words: string, most = Infinity): number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < most; at = text.indexOf(words, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) places.push(at);
  }
  return places;
}

/**
 * The one place where exactly `words` stand around or inside `place`: what was changed and changed back, or what a
 * comparison saw a little displaced. Null when they stand there nowhere or at more than one place.
 */
export function exactWithin(text: string, place: TextRange, words: string): TextRange | null {
  const inside = place.end - place.start >= words.length;
  const from = Math.max(0, inside ? place.start : place.end - words.length);
  const window = text.slice(from, inside ? place.end : place.start + words.length);
  const found = occurrences(window, words, 2).map((at) => ({ start: from + at, end: from + at + words.length }));
  const [only] = found.filter(({ start, end }) => isBoundary(text, start) && isBoundary(text, end));
  return found.length === 1 && only ? only : null;
}
