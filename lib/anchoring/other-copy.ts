import type { Anchor } from "./anchor";
import type { BlockList } from "./block-list";
import { inked } from "./ink";
import { occurrences } from "./occurrences";
import type { Standing } from "./register";

/** So many characters of a claim among doubled words make it one of the words that were doubled. */
const TELLING = 8;
const SHARED = 15;

/**
 * Words that merging had left twice (`doubles`) are one and the same words: when a person keeps one copy of them, an anchor
 * that stood on the other one stands on it, if exactly its words stand there and nowhere else. Null for any other words: where
 * those stand too they are somebody else's.
 */
export function onOtherCopy(was: Anchor, doubles: readonly string[], list: BlockList): Standing | null {
  const { quote } = was;
  if (was.state !== "attached" || inked(quote) < TELLING || !doubles.some((words) => isAmong(quote, words))) return null;
  const [at, ...more] = occurrences(list.text, quote, 2);
  const start = at === undefined || more.length > 0 ? null : list.pointAt(at);
  const end = at === undefined ? null : list.pointAt(at + quote.length);
  return start && end ? { anchor: { ...was, range: { start, end } } } : null;
}

function isAmong(quote: string, words: string): boolean {
  return words.includes(quote) || quote.includes(words) || (quote.length > SHARED && (words.includes(quote.slice(0, SHARED)) || words.includes(quote.slice(-SHARED))));
}
