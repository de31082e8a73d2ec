import { isBoundary } from "./graphemes";

/**
 * Where `words` stand in `text`, in UTF-16 offsets, overlapping ones included, never cutting a character.
 * At most `most` places are answered; asking for one more than is needed tells whether there are more.
 */
export function occurrences(text: string, words: string, most = Infinity, from = 0, to = text.length): number[] {
  const places: number[] = [];
  if (words === "") return places;
  for (let at = text.indexOf(words, from); at >= 0 && at + words.length <= to && places.length < most; at = text.indexOf(words, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + words.length)) places.push(at);
  }
  return places;
}

/**
 * The one place where exactly `words` stand around or inside `place`: what was changed and changed back, or what a
 * comparison saw a little displaced. Null when they stand there nowhere or at more than one place.
 */
export function exactWithin(text: string, place: { readonly start: number; readonly end: number }, words: string): { start: number; end: number } | null {
  const inside = place.end - place.start >= words.length;
  const from = inside ? place.start : place.end - words.length;
  const to = inside ? place.end : place.start + words.length;
  const [at, another] = occurrences(text, words, 2, Math.max(0, from), to);
  return at === undefined || another !== undefined ? null : { start: at, end: at + words.length };
}
