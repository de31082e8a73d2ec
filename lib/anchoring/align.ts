import { alignTokens, rarity } from "./align-tokens";
import { withMoves } from "./find-moves";
import { Grams } from "./grams";
import type { Run } from "./seeds";
import { Tokenizer, type Tokens } from "./tokens";

/** `length` UTF-16 units of the old text that are the same characters in the new one. */
export type Survivor = { readonly before: number; readonly after: number; readonly length: number };

/**
 * Which characters of `before` live on in `after`, and where: each list sorted by `before`, never overlapping on either side.
 * Found by comparing texts: exact where the texts tell, a reader's guess where the same words stand several times
 * (`Settler` says which).
 */
export type Alignment = {
  /** What kept its order: `after` rises too. */
  readonly inOrder: readonly Survivor[];
  /** With passages that were moved, which may have taken a few words from the pairs in order; `after` may jump back. */
  readonly withMoves: readonly Survivor[];
};

/** Pairs the characters of two texts. */
export function align(before: string, after: string): Alignment {
  const head = commonHead(before, after);
  const tail = commonTail(before, after, head);
  const b = before.slice(head, before.length - tail);
  const a = after.slice(head, after.length - tail);
  const middle = b === "" || a === "" ? { inOrder: [], withMoves: [] } : alignMiddle(b, a);
  const whole = (survivors: readonly Survivor[]): Survivor[] =>
    merged([
      { before: 0, after: 0, length: head },
      ...survivors.map((s) => ({ before: s.before + head, after: s.after + head, length: s.length })),
      { before: before.length - tail, after: after.length - tail, length: tail },
    ]);
  return { inOrder: whole(middle.inOrder), withMoves: whole(middle.withMoves) };
}

function alignMiddle(before: string, after: string): Alignment {
  const tokenizer = new Tokenizer();
  const b = { text: before, tokens: tokenizer.cut(before) };
  const a = { text: after, tokens: tokenizer.cut(after) };
  const grams = new Grams(b.tokens.ids, a.tokens.ids);
  const weights = rarity(b.tokens.ids, a.tokens.ids, tokenizer.size);
  const runs = alignTokens(grams, weights);
  const moved = withMoves(grams, runs, weights);
  return { inOrder: characters(b, a, runs), withMoves: characters(b, a, moved) };
}

type Cut = { readonly text: string; readonly tokens: Tokens };

/** Runs of tokens as runs of characters: white space inside a run, and what the gaps between two runs begin and end with alike. */
function characters({ text: before, tokens: b }: Cut, { text: after, tokens: a }: Cut, runs: readonly Run[]): Survivor[] {
  const found: Survivor[] = [];
  for (const run of runs) {
    for (let k = 0; k < run.length; k += 1) {
      const startB = b.starts[run.before + k] ?? 0;
      const startA = a.starts[run.after + k] ?? 0;
      found.push({ before: startB, after: startA, length: (b.ends[run.before + k] ?? 0) - startB });
    }
  }
  const whole: Survivor[] = [];
  let atB = 0;
  let atA = 0;
  const gap = (endB: number, endA: number): void => {
    if (endA < atA) return;
    const gapB = before.slice(atB, endB);
    const gapA = after.slice(atA, endA);
    const [head, tail] = alikeEnds(gapB, gapA);
    if (head > 0) whole.push({ before: atB, after: atA, length: head });
    if (tail > 0) whole.push({ before: endB - tail, after: endA - tail, length: tail });
  };
  // Only the space between two neighbours in both texts is compared: beyond a jump there is nothing to compare with.
  const sortedAfter = Int32Array.from(found.map((s) => s.after)).sort();
  const nextAfter = (end: number): number => {
    let low = 0;
    let high = sortedAfter.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sortedAfter[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return sortedAfter[low] ?? after.length;
  };
  for (const survivor of found) {
    if (nextAfter(atA) === survivor.after) gap(survivor.before, survivor.after);
    whole.push(survivor);
    atB = survivor.before + survivor.length;
    atA = survivor.after + survivor.length;
  }
  if (nextAfter(atA) === after.length) gap(before.length, after.length);
  return whole;
}

/**
 * How much two gaps begin and end alike. White space and whole words count; of a word that was changed ("cats", "cat";
 * "4.1", "4.2") the common part only when it is most of both, or "that" and "the" would pass for the same word.
 */
function alikeEnds(one: string, other: string): [head: number, tail: number] {
  let head = commonHead(one, other, false);
  let tail = commonTail(one, other, head, false);
  const rest = Math.max(one.length, other.length) - head - tail;
  const oneWord = !/\s/.test(one.trim()) && !/\s/.test(other.trim());
  if (rest > 0 && !(oneWord && rest <= head + tail)) {
    while (head > 0 && isLetter(one.charAt(head - 1))) head -= 1;
    while (tail > 0 && isLetter(one.charAt(one.length - tail))) tail -= 1;
  }
  return [head, tail];
}

/** Length of the common beginning; with `whole`, cut back to a white space so that no word is torn. */
function commonHead(one: string, other: string, whole = true): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  if (whole && (length < one.length || length < other.length)) {
    while (length > 0 && !isSpace(one.charCodeAt(length - 1))) length -= 1;
  }
  return length > 0 && isHighSurrogate(one.charCodeAt(length - 1)) ? length - 1 : length;
}

/** Length of the common end after `head` characters of both are spoken for; with `whole`, cut back to a white space. */
function commonTail(one: string, other: string, head: number, whole = true): number {
  const most = Math.min(one.length, other.length) - head;
  let length = 0;
  while (length < most && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)) length += 1;
  if (whole) while (length > 0 && !isSpace(one.charCodeAt(one.length - length))) length -= 1;
  return length > 0 && isLowSurrogate(one.charCodeAt(one.length - length)) ? length - 1 : length;
}

function merged(survivors: readonly Survivor[]): Survivor[] {
  const whole: Survivor[] = [];
  for (const s of survivors) {
    if (s.length === 0) continue;
    const last = whole.at(-1);
    if (last && last.before + last.length === s.before && last.after + last.length === s.after) {
      whole[whole.length - 1] = { ...last, length: last.length + s.length };
    } else whole.push(s);
  }
  return whole;
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 0xa0 || code === 0x3000;
const isLetter = (character: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(character);
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
