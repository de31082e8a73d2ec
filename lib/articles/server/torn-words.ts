import type * as Y from "yjs";

/** What stands directly on one side of some words and belongs to the same word as their first or last letter: half a word tells nobody anything. */
export type Side = "left" | "right";

/** Whether some words begin, or end, where white space need not be. */
export function mayBeTorn(words: string, side: Side): boolean {
  return (side === "left" ? /^\S/ : /\S$/).test(words);
}

/** Of what stands on that side, as much as goes on with the word. */
export function restOfWord(beside: string, side: Side): string {
  return (side === "left" ? /\S*$/ : /^\S*/).exec(beside)?.[0] ?? "";
}

/** The same for an item that stands in a text: over the items beside it of which `reads` tells the words (null = as if it were not there), up to where it answers false. */
export function restBeside(item: Y.Item, side: Side, reads: (item: Y.Item) => string | null | false): string {
  let rest = "";
  for (let next = item[side]; next !== null; next = next[side]) {
    const words = reads(next);
    if (words === null) continue;
    if (words === false) break;
    const part = restOfWord(words, side);
    rest = side === "left" ? part + rest : rest + part;
    if (part.length < words.length) break;
  }
  return rest;
}
