import type { TextRange } from "./block";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** No character that a reader sees as one is longer than this in practice (family emoji: 25 units). */
const REACH = 64;

/**
 * True when no character, as a reader counts them, is cut at `index`: not a surrogate pair, not a letter from its
 * combining marks, not a joined emoji.
 */
export function isBoundary(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  const left = text.charCodeAt(index - 1);
  const right = text.charCodeAt(index);
  // Below U+0300 nothing combines; only CR LF would be one character.
  if (left < 0x300 && right < 0x300) return !(left === 13 && right === 10);
  const from = lineStart(text, Math.max(0, index - REACH), index);
  const window = text.slice(from, index + REACH);
  return segmenter.segment(window).containing(index - from)?.index === index - from;
}

/** The smallest range of whole characters around a range. */
export function wholeCharacters(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (!isBoundary(text, from)) from -= 1;
  while (!isBoundary(text, to)) to += 1;
  return { start: from, end: to };
}

/** The last `count` code points of `text`, or fewer, beginning with a whole character. */
export function lastCharacters(text: string, count: number): string {
  const window = text.slice(-2 * count - REACH);
  let from = window.length;
  for (let left = count; left > 0 && from > 0; left -= 1) from -= isLow(window.charCodeAt(from - 1)) && from > 1 ? 2 : 1;
  while (from < window.length && !isBoundary(window, from)) from += 1;
  return window.slice(from);
}

/** The first `count` code points of `text`, or fewer, ending with a whole character. */
export function firstCharacters(text: string, count: number): string {
  const window = text.slice(0, 2 * count + REACH);
  let to = 0;
  for (let left = count; left > 0 && to < window.length; left -= 1) to += isHigh(window.charCodeAt(to)) && to + 1 < window.length ? 2 : 1;
  while (to > 0 && !isBoundary(window, to)) to -= 1;
  return window.slice(0, to);
}

/** A break is always a boundary, so the window that is segmented begins after the last one where there is one. */
function lineStart(text: string, from: number, index: number): number {
  const line = text.lastIndexOf("\n", index - 1) + 1;
  if (line > from) return line;
  // Not in the middle of a pair: half a pair would be segmented as something else.
  return from > 0 && isLow(text.charCodeAt(from)) ? from - 1 : from;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
