import type * as Y from "yjs";

// Words that Yjs knows in pieces: the rest of a word, of which only the first or the last letters are in hand. Half a word tells nobody anything.

/** Where the rest is looked for. */
export type Side = "left" | "right";

/** Whether some words begin, or end, where white space need not be. */
export function mayBeTorn(words: string, side: Side): boolean {
  return (side === "left" ? /^\S/ : /\S$/).test(words);
}

/** Of what stands on that side, as much as goes on with the word. */
export function restOfWord(beside: string, side: Side): string {
  return (side === "left" ? /\S*$/ : /^\S*/).exec(beside)?.[0] ?? "";
}

/**
 * The same for an item that stands in a text: over the items beside it, whose words `reads` tells (null = as if it were not
 * there), up to where it answers false.
 */
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
