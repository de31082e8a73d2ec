import { Dice } from "./dice";

/** Where claims stand: spread evenly over the text, 3 to 26 words long, so that many overlap, some nest and a few run over two blocks. In text order. */
export function choosePlaces(text: string, claims: number, seed: number): { start: number; end: number }[] {
  const dice = new Dice(seed);
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const places: { start: number; end: number }[] = [];
  const taken = new Set<string>();
  while (places.length < claims) {
    const near = Math.floor((places.length / claims) * words.length) + dice.below(12);
    const first = words[Math.min(near, words.length - 2)];
    const last = words[Math.min(near + 2 + dice.below(24), words.length - 1)];
    if (!first || !last || taken.has(`${first.start}-${last.end}`)) continue;
    taken.add(`${first.start}-${last.end}`);
    places.push({ start: first.start, end: last.end });
  }
  return places.sort((a, b) => a.start - b.start || b.end - a.end);
}
