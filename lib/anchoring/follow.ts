import type { Survivor } from "./align";
import type { TextRange } from "./block";
import { inked, isBlank } from "./ink";

/** Recorded characters in a text: `at` is where they begin in the recorded words. */
export type Part = TextRange & { readonly at: number };

/** Where the survivors of a range stand. */
export type Followed = {
  readonly range: TextRange;
  /** The recorded characters in it, as pieces of the new text in its order. */
  readonly own: readonly Part[];
  /** Recorded characters that live on, but too far away to be in it. */
  readonly strays: readonly Part[];
  /** Where they stood: the range, or the strays that are followed because nothing of it is left. */
  readonly from: TextRange;
  /** How much of the recorded words is in it: by characters or by space-separated words, whichever is more (one long address is one word). */
  readonly share: number;
  /** True when at least one word of two or more letters or digits survived in one piece. */
  readonly word: boolean;
};

/** A surviving stretch of recorded words; `ink` counts its characters that are no white space, `isHome` says that it was in the range. */
export type Piece = { readonly before: number; readonly after: number; readonly length: number; readonly at: number; readonly ink: number; readonly isHome: boolean };

/** Two texts and what of the one lives on in the other, sorted by `before`. */
export type Course = { readonly before: string; readonly after: string; readonly survivors: readonly Survivor[] };

/** What is followed. `own` are the recorded words, when others have come between them or some have gone elsewhere; all of `range` otherwise. */
export type Followable = { readonly range: TextRange; readonly own?: readonly Part[] };

/**
 * The words that a range has become: from the first surviving character to the last, including what was put between
 * them and what replaced its first or last words, but nothing that was only inserted at its edges. At most
 * `tolerance` foreign characters for each own one, and only one when less than half of the range survived: where the
 * survivors were torn further apart, the part that holds together best. What replaced first or last words is in it only
 * while the range then holds no more than `atEdges` foreign characters for each own one.
 * Null when no recorded character but white space survived.
 */
export function follow(course: Course, { range, own = [{ ...range, at: 0 }] }: Followable, tolerance: number, atEdges = tolerance): Followed | null {
  const { before, after, survivors } = course;
  const pieces = piecesOf(before, survivors, own, range);
  if (pieces.length === 0) return null;
  const most = shareOf(before, own, pieces) >= 0.5 ? tolerance : 1;
  const kept = together(after, pieces, most);
  // What had gone elsewhere before is no loss of this change.
  const home = kept.filter((piece) => piece.isHome);
  const [shared, of] = home.length > 0 ? [home, own.filter((part) => isWithin(part, range))] : [kept, own];
  return {
    range: withReplacements(course, range, kept, Math.min(most, atEdges)),
    own: kept.map(partOf),
    strays: pieces.filter((piece) => piece.ink > 0 && !kept.includes(piece)).map(partOf),
    from: home.length > 0 ? range : { start: Math.min(...kept.map((piece) => piece.before)), end: Math.max(...kept.map((piece) => piece.before + piece.length)) },
    share: shareOf(before, of, shared),
    word: kept.some((piece) => holdsWord(before, piece)),
  };
}

/** A piece as a part of the new text. */
export function partOf({ at, after, length }: Piece): Part {
  return { at, start: after, end: after + length };
}

const isWithin = (part: TextRange, range: TextRange): boolean => part.start >= range.start && part.end <= range.end;

/** The surviving pieces of the recorded words in the order of the new text, without mere white space at the ends. */
function piecesOf(before: string, survivors: readonly Survivor[], own: readonly Part[], range: TextRange): Piece[] {
  const pieces: Piece[] = [];
  for (const part of own) {
    const { start, end } = part;
    const isHome = isWithin(part, range);
    for (let i = firstReaching(survivors, start); i < survivors.length; i += 1) {
      const survivor = survivors[i];
      if (!survivor || survivor.before >= end) break;
      let from = Math.max(start, survivor.before);
      let to = Math.min(end, survivor.before + survivor.length);
      // White space that a deletion left at the edge of a piece is nobody's; the words' own first and last characters stay.
      if (from !== start) while (from < to && isBlank(before.charCodeAt(from))) from += 1;
      if (to !== end) while (to > from && isBlank(before.charCodeAt(to - 1))) to -= 1;
      if (from < to) {
        const [after, at] = [survivor.after + from - survivor.before, part.at + from - start];
        pieces.push({ before: from, after, length: to - from, at, ink: inked(before, from, to), isHome });
      }
    }
  }
  pieces.sort((one, other) => one.after - other.after);
  while (pieces[0]?.ink === 0) pieces.shift();
  while (pieces.at(-1)?.ink === 0) pieces.pop();
  return pieces;
}

/**
 * All pieces when what stands between them is tolerable. Else those that were together until now with whatever else has come
 * near them; else, of these, the neighbouring ones with the greatest surplus of own characters. `pieces` in the order of the text.
 */
export function together(after: string, pieces: readonly Piece[], tolerance: number): readonly Piece[] {
  const gaps = pieces.map((piece, i) => {
    const previous = pieces[i - 1];
    return previous ? inked(after, previous.after + previous.length, piece.after) : 0;
  });
  const isTolerable = (from: number, to: number): boolean => {
    let [own, foreign] = [0, 0];
    for (let i = from; i <= to; i += 1) {
      own += pieces[i]?.ink ?? 0;
      if (i > from) foreign += gaps[i] ?? 0;
    }
    return foreign <= tolerance * own;
  };
  if (isTolerable(0, pieces.length - 1)) return pieces;
  const isHome = (piece: Piece): boolean => piece.isHome && piece.ink > 0;
  const away = pieces.some((piece) => !piece.isHome) && pieces.some(isHome);
  let first = away ? pieces.findIndex(isHome) : 0;
  let last = away ? pieces.findLastIndex(isHome) : pieces.length - 1;
  if (isTolerable(first, last)) {
    while (first > 0 && isTolerable(first - 1, last)) first -= 1;
    while (last < pieces.length - 1 && isTolerable(first, last + 1)) last += 1;
    return pieces.slice(first, last + 1);
  }
  let best = { from: first, to: first, surplus: -Infinity };
  let from = first;
  let surplus = 0;
  for (let i = first; i <= last; i += 1) {
    const gap = gaps[i] ?? 0;
    if (i > first && surplus > gap) surplus -= gap;
    else {
      from = i;
      surplus = 0;
    }
    surplus += pieces[i]?.ink ?? 0;
    if (surplus > best.surplus) best = { from, to: i, surplus };
  }
  return pieces.slice(best.from, best.to + 1);
}

/**
 * Words put in the place of the range's first or last ones belong to it ("4.1 per cent" became "5.2 per cent"): the
 * text between what stood directly beside the range and the first or last survivor; and they stay in it from then on. What was inserted where nothing
 * of the range went away does not belong, and neither does more than is tolerable or another paragraph.
 */
function withReplacements({ before, after, survivors }: Course, range: TextRange, kept: readonly Piece[], tolerance: number): TextRange {
  let start = kept[0]?.after ?? 0;
  let end = Math.max(start, ...kept.slice(-1).map((piece) => piece.after + piece.length));
  const ours = kept.reduce((sum, piece) => sum + piece.ink, 0);
  let room = tolerance * ours - (inked(after, start, end) - ours);
  const home = kept.filter((piece) => piece.isHome);
  if (home.length === 0) return { start, end };
  const first = home.reduce((one, piece) => Math.min(one, piece.before), range.end);
  const last = home.reduce((one, piece) => Math.max(one, piece.before + piece.length), range.start);
  const fits = (from: number, to: number): number => {
    const cost = from < to && !after.slice(from, to).includes("\n") ? inked(after, from, to) : 0;
    return cost <= room ? cost : 0;
  };
  if (inked(before, range.start, first) > 0) {
    const held = firstWithin(survivors, range.start, first);
    let from = held !== null && inked(after, held, start) > 0 ? held : (endOfNeighbourBefore(before, survivors, range.start) ?? start);
    const cost = fits(from, start);
    while (cost > 0 && isBlank(after.charCodeAt(from))) from += 1;
    if (cost > 0) start = from;
    room -= cost;
  }
  if (inked(before, last, range.end) > 0) {
    const held = lastWithin(survivors, last, range.end);
    let to = held !== null && inked(after, end, held) > 0 ? held : (startOfNeighbourAfter(before, after, survivors, range.end) ?? end);
    const cost = fits(end, to);
    while (cost > 0 && isBlank(after.charCodeAt(to - 1))) to -= 1;
    if (cost > 0) end = to;
  }
  return { start, end };
}

/** Where the first surviving character of `[from, to)` stands now. */
function firstWithin(survivors: readonly Survivor[], from: number, to: number): number | null {
  const survivor = survivors[firstReaching(survivors, from)];
  return survivor && survivor.before < to ? survivor.after + Math.max(0, from - survivor.before) : null;
}

/** Where the last surviving character of `[from, to)` ends now. */
function lastWithin(survivors: readonly Survivor[], from: number, to: number): number | null {
  const index = firstReaching(survivors, to);
  const survivor = [survivors[index], survivors[index - 1]].find((s) => s && s.before < to);
  return survivor && survivor.before + survivor.length > from ? survivor.after + Math.min(to - survivor.before, survivor.length) : null;
}

/** Where the last character before the range that is no white space stands now (its end, with the white space that came along), null when it is gone. */
function endOfNeighbourBefore(before: string, survivors: readonly Survivor[], start: number): number | null {
  for (let at = start; at > 0; at -= 1) {
    const survivor = survivors[firstReaching(survivors, at - 1)];
    if (survivor && survivor.before <= at - 1) return survivor.after + at - survivor.before;
    if (!isBlank(before.charCodeAt(at - 1))) return null;
  }
  return 0;
}

/** The same for the first character after the range. */
function startOfNeighbourAfter(before: string, after: string, survivors: readonly Survivor[], end: number): number | null {
  for (let at = end; at < before.length; at += 1) {
    const survivor = survivors[firstReaching(survivors, at)];
    if (survivor && survivor.before <= at) return survivor.after + at - survivor.before;
    if (!isBlank(before.charCodeAt(at))) return null;
  }
  return after.length;
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

/** By characters, or by space-separated words of which at least half lives on: whichever is more. */
function shareOf(before: string, own: readonly TextRange[], pieces: readonly Piece[]): number {
  const total = own.reduce((sum, part) => sum + inked(before, part.start, part.end), 0);
  if (total === 0) return 1;
  let all = 0;
  let alive = 0;
  for (const part of own) {
    for (const match of before.slice(part.start, part.end).matchAll(/\S+/g)) {
      const from = part.start + match.index;
      const to = from + match[0].length;
      const left = pieces.reduce((sum, p) => sum + Math.max(0, Math.min(to, p.before + p.length) - Math.max(from, p.before)), 0);
      all += 1;
      if (left * 2 >= to - from) alive += 1;
    }
  }
  return Math.max(pieces.reduce((sum, piece) => sum + piece.ink, 0) / total, alive / all);
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
