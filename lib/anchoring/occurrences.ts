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
