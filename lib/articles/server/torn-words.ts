import type * as Y from "yjs";

// Yjs knows words in pieces. Where the editor's comparison has cut several words in one go, here the rest is found of the
// first and the last one. What a person types letter by letter needs none: the letters follow each other.

/** Where the rest is looked for. */
export type Side = "left" | "right";

/** Words that came in one go: two or more, and too long to be a hasty hand's. */
export function areSeveral(words: string): boolean {
  return words.length >= 8 && /\S\s+\S/.test(words);
}

/** No word is longer than this (UTF-16 units); of an address that is, so much is enough. */
const REACH = 64;

// Most scripts' words, also those that are written without spaces.
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Of what stands on that side of some words, as much as belongs to the same word as their outermost letter; "" where they begin, or end, with a word of their own. */
export function restOfWord(words: string, beside: string, side: Side): string {
  const [before, after] = side === "left" ? [beside.slice(-REACH), words.slice(0, REACH)] : [words.slice(-REACH), beside.slice(0, REACH)];
  const meeting = before.length;
  const word = meeting === 0 || after === "" ? undefined : segmenter.segment(before + after).containing(meeting);
  if (!word || word.index === meeting) return "";
  return side === "left" ? before.slice(word.index) : after.slice(0, word.index + word.segment.length - meeting);
}

/** What stands on that side of an item: the words that `reads` tells of the items there (null = as if it were not there), up to where it answers false. */
export function textBeside(item: Y.Item, side: Side, reads: (item: Y.Item) => string | null | false): string {
  let text = "";
  for (let next = item[side]; next !== null && text.length < REACH; next = next[side]) {
    const words = reads(next);
    if (words === false) break;
    text = side === "left" ? (words ?? "") + text : text + (words ?? "");
  }
  return text;
}
