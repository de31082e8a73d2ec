import type { Node } from "@tiptap/pm/model";
import { likeness } from "@/lib/anchoring/likeness";
import { textBlocks, type TextBlock } from "@/lib/text/canonical";

/**
 * Where displaced words go back to: `between` the words that they stood between, `behind` the block, or what is left of it,
 * that they stood in, or as the `last` paragraph because nothing tells where that is.
 */
export const HOMES = ["between", "behind", "last"] as const;
export type HomeKind = (typeof HOMES)[number];
export type Home = { kind: "between" | "behind"; /** ProseMirror position. */ position: number; /** The words with the space that they lack there. */ words: string } | { kind: "last"; words: string };

/** So many characters on each side make a seam, or so many where the block was divided close by; fewer on both together make none that could be believed. UTF-16 units. */
const SEAMS = [24, 12];
const SHORTEST_SEAM = 8;
/** A block is believed to be what became of another from such a likeness on, if no other comes near. */
const ALIKE = 0.6;
const CLEARLY = 0.15;

/**
 * Looks for the home of displaced words. `place` is the text of the block where they stood: with them, when they had been stored
 * before they were swept away, without them, when they came too late; "" = not known. A seam that stands at several places
 * is none; where the block itself stands twice, merging has doubled it, and its first copy is the one that stays.
 */
export function homeOfWords(article: Node, { words, place }: { words: string; place: string }): Home {
  const blocks = textBlocks(article);
  const wanted = words.trim();
  return seamOf(blocks, wanted, place) ?? behindBlock(blocks, words, place) ?? { kind: "last", words: wanted };
}

/** The one place where the words before and after them meet now. */
function seamOf(blocks: readonly TextBlock[], words: string, place: string): Home | null {
  const at = place.indexOf(words);
  if (at < 0 || place.includes(words, at + 1)) return null;
  const [before, after] = [place.slice(0, at), place.slice(at + words.length)];
  const [tight, loose] = [before.trimEnd(), after.trimStart()];
  // Of the two spaces around them one went along, or both, or none.
  const sides = [[before, after], [before, loose], [tight, after], [tight, loose]] as const;
  for (const [left, right, reach] of SEAMS.flatMap((reach) => sides.map(([left, right]) => [left, right, reach] as const))) {
    const [head, tail] = [left.slice(-reach), right.slice(0, reach)];
    if (head.length + tail.length < SHORTEST_SEAM) continue;
    const found = blocks.flatMap((block) => placesOf(block.text, head + tail).map((start) => block.position + start + head.length));
    const [position] = found;
    if (position === undefined || found.length > 1) continue;
    return { kind: "between", position, words: before.slice(left.length) + words + after.slice(0, after.length - right.length) };
  }
  return null;
}

function behindBlock(blocks: readonly TextBlock[], words: string, place: string): Home | null {
  const found = place === "" ? undefined : (blocks.find(({ text }) => text.includes(place)) ?? mostAlike(blocks, place));
  if (!found) return null;
  const held = found.text.indexOf(place);
  const end = held < 0 ? found.text.length : held + place.length;
  const apart = /\s$/u.test(found.text.slice(0, end)) || /^[\s\p{P}]/u.test(words) ? "" : " ";
  const goesOn = /^[^\s\p{P}]/u.test(found.text.slice(end)) && !/\s$/u.test(words) ? " " : "";
  return { kind: "behind", position: found.position + end, words: apart + words + goesOn };
}

function mostAlike(blocks: readonly TextBlock[], place: string): TextBlock | undefined {
  const [best, next] = blocks.map((block) => ({ block, alike: likeness(block.text, place) })).sort((one, other) => other.alike - one.alike);
  return best && best.alike >= ALIKE && best.alike >= (next?.alike ?? 0) + CLEARLY ? best.block : undefined;
}

function placesOf(text: string, seam: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(seam); at >= 0; at = text.indexOf(seam, at + 1)) places.push(at);
  return places;
}
