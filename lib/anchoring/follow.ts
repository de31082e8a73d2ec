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

/** How far a range may reach to hold its survivors together. */
export type Reach = {
  /** Characters of others that are tolerated for each own one. */
  readonly foreign: number;
  /** Whether a small part that was moved out of the order draws the range after it. */
  readonly stragglers: boolean;
};

type Piece = { readonly before: number; readonly after: number; readonly length: number; readonly own: number };

/**
 * The words that a range has become: from the first surviving character to the last, including what was put between
 * them and what replaced its first or last words, but nothing that was only inserted at its edges. Where the
 * survivors were torn further apart than `reach` allows, the part that holds together best. Null when no character but white space survived. `survivors` are sorted by `before`.
 */
export function follow(
  before: string,
  after: string,
  survivors: readonly Survivor[],
  range: TextRange,
  reach: Reach,
): Followed | null {
  const all = piecesOf(before, survivors, range);
  const pieces = reach.stragglers ? all : withoutStragglers(all);
  if (pieces.length === 0) return null;
  const kept = together(after, pieces, reach.foreign);
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return null;
  const own = kept.reduce((sum, piece) => sum + piece.own, 0);
  const start = first.after;
  const end = last.after + last.length;
  const total = inked(before, range.start, range.end);
  const room = reach.foreign * own - (inked(after, start, end) - own);
  return {
    range: withReplacements(before, after, survivors, range, { start, end }, kept, room),
    share: Math.max(total === 0 ? 1 : own / total, wordShare(before, range, kept)),
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

/** The pieces that kept their order, when they are at least two thirds of what survived; else all. Pieces come sorted by `after`. */
function withoutStragglers(pieces: readonly Piece[]): readonly Piece[] {
  const weight: number[] = [];
  const previous: number[] = [];
  pieces.forEach((piece, i) => {
    let chosen = -1;
    for (let j = 0; j < i; j += 1) {
      const other = pieces[j];
      if (other && other.before < piece.before && (weight[j] ?? 0) > (weight[chosen] ?? 0)) chosen = j;
    }
    previous.push(chosen);
    weight.push(piece.own + (weight[chosen] ?? 0));
  });
  const heaviest = Math.max(...weight);
  if (heaviest * 3 < 2 * pieces.reduce((sum, piece) => sum + piece.own, 0)) return pieces;
  const kept: Piece[] = [];
  for (let i = weight.indexOf(heaviest); i >= 0; i = previous[i] ?? -1) {
    const piece = pieces[i];
    if (piece) kept.unshift(piece);
  }
  return kept;
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

/** Share of the range's space-separated words of which at least half lives on. */
function wordShare(before: string, range: TextRange, pieces: readonly Piece[]): number {
  let all = 0;
  let alive = 0;
  for (const match of before.slice(range.start, range.end).matchAll(/\S+/g)) {
    const from = range.start + match.index;
    const to = from + match[0].length;
    const left = pieces.reduce((sum, p) => sum + Math.max(0, Math.min(to, p.before + p.length) - Math.max(from, p.before)), 0);
    all += 1;
    if (left * 2 >= to - from) alive += 1;
  }
  return all === 0 ? 1 : alive / all;
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
