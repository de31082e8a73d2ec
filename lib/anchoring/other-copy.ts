import type { Anchor } from "./anchor";
import type { BlockList } from "./block-list";
import { inked } from "./ink";
import { occurrences } from "./occurrences";
import type { Standing } from "./register";

/** An anchor of fewer characters than this is never called one of the words that were doubled. */
const TELLING = 8;
/** So many characters of the doubled words stand in or around the anchor's words, or these may be others that only read alike. */
const SHARED = 15;

/**
 * Words that merging had left twice (`doubles`) are one and the same words: when one copy is taken away, an anchor that stood
 * on it stands on the other, if exactly its words stand there and nowhere else, with what was doubled along with them. Null
 * for words that were never doubled: where those stand too they are somebody else's.
 */
export function onOtherCopy(was: Anchor, doubles: readonly string[], list: BlockList): Standing | null {
  const { quote } = was;
  if (was.state !== "attached" || inked(quote) < TELLING) return null;
  const known = doubles.filter((words) => isAmong(quote, words));
  if (known.length === 0) return null;
  const { text } = list;
  const [at, ...more] = occurrences(text, quote, 2);
  if (at === undefined || more.length > 0) return null;
  if (quote.length < SHARED && !known.some((words) => standsAmong(text, at, quote, words))) return null;
  const [start, end] = [list.pointAt(at), list.pointAt(at + quote.length)];
  return start && end ? { anchor: { ...was, range: { start, end } } } : null;
}

function isAmong(quote: string, words: string): boolean {
  return words.includes(quote) || quote.includes(words) || (quote.length > SHARED && (words.includes(quote.slice(0, SHARED)) || words.includes(quote.slice(-SHARED))));
}

/** Whether the quote at this place of the text stands among the doubled words, as it does in them. */
function standsAmong(text: string, at: number, quote: string, words: string): boolean {
  const before = words.indexOf(quote);
  const from = Math.max(0, before - SHARED);
  const around = words.slice(from, before + quote.length + SHARED);
  return before >= 0 && around.length >= SHARED && text.startsWith(around, at - (before - from));
}
