import type { Survivor } from "./align";
import type { TextRange } from "./block";

/** Where the survivors of a range stand. */
export type Followed = {
  readonly range: TextRange;
  /** How much of the old range is in `range`: by characters or by space-separated words, whichever is more (one long address is one word). */
  readonly share: number;
  /** True when at least one word of two or more letters or digits survived in one piece. */
  readonly word: boolean;
};

type Piece = { readonly before: number; readonly after: number; readonly length: number; readonly own: number };

/**
 * The words that a range has become: from the first surviving character to the last, including what was put between
 * them and what replaced its first or last words, but nothing that was only inserted at its edges. At most
 * `tolerance` foreign characters for each own one, and only one when less than half of the range survived: where the
 * survivors were torn further apart, the part that holds together best. Null when no character but white space survived. `survivors` are sorted by `before`.
 */
export function follow(
  before: string,
  after: string,
  survivors: readonly Survivor[],
  range: TextRange,
  tolerance: number,
): Followed | null {
  const pieces = piecesOf(before, survivors, range);
  const most = shareOf(before, range, pieces) >= 0.5 ? tolerance : 1;
  const kept = together(after, pieces, most);
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return null;
  const start = first.after;
  const end = last.after + last.length;
  const own = kept.reduce((sum, piece) => sum + piece.own, 0);
  const room = most * own - (inked(after, start, end) - own);
  return {
    range: withReplacements(before, after, survivors, range, { start, end }, kept, room),
    share: shareOf(before, range, kept),
    word: kept.some((piece) => holdsWord(before, piece)),
  };
}

/** The surviving pieces of the range in the order of the new text, without pieces of mere white space at the ends. */
function piecesOf(before: string, survivors: readonly Survivor[], { start, end }: TextRange): Piece[] {
  const pieces: Piece[] = [];
  for (let i = firstReaching(survivors, start); i < survivors.length; i += 1) {
    const survivor = survivors[i];
    if (!survivor || survivor.before >= end) break;
    const from = Math.max(start, survivor.before);
    const to = Math.min(end, survivor.before + survivor.length);
    if (from >= to) continue;
    pieces.push({ before: from, after: survivor.after + from - survivor.before, length: to - from, own: inked(before, from, to) });
  }
  pieces.sort((one, other) => one.after - other.after);
  // White space at an edge belongs to the range only when the range's own edge came along with it.
  const isBlankEdge = (piece: Piece | undefined): boolean => piece !== undefined && piece.own === 0;
  while (isBlankEdge(pieces[0])) pieces.shift();
  while (isBlankEdge(pieces.at(-1))) pieces.pop();
  return pieces.map((piece) => trimmed(before, piece, piece.before !== start, piece.before + piece.length !== end));
}

/** Without the white space that a deletion left at the edges of a piece; the range's own first and last characters stay. */
function trimmed(before: string, piece: Piece, left: boolean, right: boolean): Piece {
  let { before: from, after, length } = piece;
  while (left && length > 0 && isBlank(before.charCodeAt(from))) {
    from += 1;
    after += 1;
    length -= 1;
  }
  while (right && length > 0 && isBlank(before.charCodeAt(from + length - 1))) length -= 1;
  return { before: from, after, length, own: piece.own };
}

/** All pieces when what stands between them is tolerable; else the neighbouring ones with the greatest surplus. */
function together(after: string, pieces: readonly Piece[], tolerance: number): readonly Piece[] {
  const gaps = pieces.map((piece, i) => {
    const previous = pieces[i - 1];
    return previous ? inked(after, previous.after + previous.length, piece.after) : 0;
  });
  const own = pieces.reduce((sum, piece) => sum + piece.own, 0);
  if (gaps.reduce((sum, gap) => sum + gap, 0) <= tolerance * own) return pieces;
  let best = { from: 0, to: 0, surplus: -Infinity };
  let from = 0;
  let surplus = 0;
  pieces.forEach((piece, i) => {
    const gap = gaps[i] ?? 0;
    if (i > 0 && surplus > gap) surplus -= gap;
    else {
      from = i;
      surplus = 0;
    }
    surplus += piece.own;
    if (surplus > best.surplus) best = { from, to: i, surplus };
  });
  return pieces.slice(best.from, best.to + 1);
}

/**
 * Words put in the place of the range's first or last ones belong to it ("4.1 per cent" became "5.2 per cent"): the
 * text between what stood directly beside the range and the first or last survivor. What was inserted where nothing of the range
 * went away does not belong, and neither does more than is tolerable.
 */
function withReplacements(
  before: string,
  after: string,
  survivors: readonly Survivor[],
  range: TextRange,
  core: TextRange,
  kept: readonly Piece[],
  tolerated: number,
): TextRange {
  let { start, end } = core;
  let room = tolerated;
  const first = kept[0];
  const last = kept.at(-1);
  if (first && first.before > range.start && inked(before, range.start, first.before) > 0) {
    const from = endOfNeighbourBefore(before, survivors, range.start);
    const cost = from !== null && from < start ? inked(after, from, start) : 0;
    if (from !== null && cost > 0 && cost <= room && !after.slice(from, start).includes("\n")) {
      start = skipBlanks(after, from, start);
      room -= cost;
    }
  }
  if (last && last.before + last.length < range.end && inked(before, last.before + last.length, range.end) > 0) {
    const to = startOfNeighbourAfter(before, after, survivors, range.end);
    const cost = to !== null && to > end ? inked(after, end, to) : 0;
    if (to !== null && cost > 0 && cost <= room && !after.slice(end, to).includes("\n")) end = skipBlanksBack(after, to, end);
  }
  return { start, end };
}

/** Where the character that stood directly before the range stands now (its end), null when it is gone. */
function endOfNeighbourBefore(before: string, survivors: readonly Survivor[], start: number): number | null {
  if (start === 0) return 0;
  const survivor = survivors[firstReaching(survivors, start - 1)];
  if (survivor && survivor.before <= start - 1) return survivor.after + start - survivor.before;
  return isBlank(before.charCodeAt(start - 1)) ? endOfNeighbourBefore(before, survivors, start - 1) : null;
}

/** Where the character that stood directly after the range stands now, null when it is gone. */
function startOfNeighbourAfter(before: string, after: string, survivors: readonly Survivor[], end: number): number | null {
  if (end >= before.length) return after.length;
  const survivor = survivors[firstReaching(survivors, end)];
  if (survivor && survivor.before <= end) return survivor.after + end - survivor.before;
  return isBlank(before.charCodeAt(end)) ? startOfNeighbourAfter(before, after, survivors, end + 1) : null;
}

/** Index of the first survivor that ends after `offset`. */
export function firstReaching(survivors: readonly Survivor[], offset: number): number {
  let low = 0;
  let high = survivors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const survivor = survivors[middle];
    if (survivor && survivor.before + survivor.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Characters of `[from, to)` that are not white space: what "how much" is measured in. */
export function inked(text: string, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (!isBlank(text.charCodeAt(i))) count += 1;
  return count;
}

/** By characters, or by space-separated words of which at least half lives on: whichever is more. */
function shareOf(before: string, range: TextRange, pieces: readonly Piece[]): number {
  const total = inked(before, range.start, range.end);
  if (total === 0) return 1;
  const own = pieces.reduce((sum, piece) => sum + piece.own, 0);
  let all = 0;
  let alive = 0;
  for (const match of before.slice(range.start, range.end).matchAll(/\S+/g)) {
    const from = range.start + match.index;
    const to = from + match[0].length;
    const left = pieces.reduce((sum, p) => sum + Math.max(0, Math.min(to, p.before + p.length) - Math.max(from, p.before)), 0);
    all += 1;
    if (left * 2 >= to - from) alive += 1;
  }
  return Math.max(own / total, alive / all);
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]+/gu;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

function holdsWord(before: string, { before: from, length }: Piece): boolean {
  for (const match of before.slice(from, from + length).matchAll(WORD)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (!LETTER.test(before.charAt(start - 1)) && !LETTER.test(before.charAt(end))) return true;
  }
  return false;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function skipBlanksBack(text: string, from: number, to: number): number {
  let at = from;
  while (at > to && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

export const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;
