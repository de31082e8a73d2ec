import type { ProseMirrorRange } from "./ranges";
import type { ClaimMark, PlacedMark } from "./claim-mark";
import type { TextIndex } from "./text-index";

/** How many underlines may stand below each other before they start again at the top; article-text.module.css knows each. */
const LANES = 4;

/** What this copy carried: where each occurrence stands, and the start that the server had told when it was placed there. */
export type Carried = { ranges: ReadonlyMap<string, ProseMirrorRange>; told: ReadonlyMap<string, number> };

/**
 * Where the server's ranges stand in this copy, which may hold words that the server had not seen when it answered:
 * where this copy carried them to, when the server says nothing new and the words still stand there; else exactly where
 * it said, if they stand there; else where they were carried to all the same, or at the one place that has these words
 * between these neighbours. Otherwise what this copy has is kept, or nothing is painted: the next answer is only moments
 * away, and a wrong underline is worse than a late one.
 */
export function placeMarks(marks: readonly ClaimMark[], index: TextIndex, { ranges, told }: Carried): PlacedMark[] {
  const placed: Omit<PlacedMark, "lane">[] = [];
  for (const mark of marks) {
    const range = find(mark, index, ranges.get(mark.occurrenceId), told.get(mark.occurrenceId) === mark.start);
    if (range && range.from < range.to) placed.push({ ...mark, ...range });
  }
  return withLanes(placed);
}

function find(mark: ClaimMark, index: TextIndex, own: ProseMirrorRange | undefined, isOldNews: boolean): ProseMirrorRange | null {
  const start = index.utf16(mark.start);
  const { words, prefix, suffix } = mark;
  const ownHolds = own !== undefined && index.text.slice(index.index(own.from), index.index(own.to)) === words;
  // A start of before somebody wrote above it may by now point at a copy of the same words.
  if (isOldNews && ownHolds) return own;
  if (stands(index.text, start, mark)) return between(index, start, words.length);
  if (ownHolds) return own;
  const near = index.text.indexOf(prefix + words + suffix);
  if (near >= 0 && index.text.indexOf(prefix + words + suffix, near + 1) < 0) return between(index, near + prefix.length, words.length);
  const only = index.text.indexOf(words);
  if (only >= 0 && index.text.indexOf(words, only + 1) < 0) return between(index, only, words.length);
  return own ?? null;
}

function stands(text: string, start: number, { words, prefix, suffix }: ClaimMark): boolean {
  if (!text.startsWith(words, start)) return false;
  // One neighbour is enough: the other may be being typed at this moment.
  return text.slice(Math.max(0, start - prefix.length), start) === prefix || text.startsWith(suffix, start + words.length);
}

function between(index: TextIndex, start: number, length: number): ProseMirrorRange | null {
  const from = index.position(start);
  const to = index.position(start + length);
  return from === null || to === null ? null : { from, to };
}

/** Gives marks that overlap different lanes, so that their underlines stack; a longer one lies further out. */
export function withLanes(marks: readonly Omit<PlacedMark, "lane">[]): PlacedMark[] {
  const sorted = [...marks].sort((a, b) => a.from - b.from || b.to - a.to || (a.occurrenceId < b.occurrenceId ? -1 : 1));
  const ends: number[] = [];
  return sorted.map((mark) => {
    let lane = ends.findIndex((end) => end <= mark.from);
    if (lane < 0) lane = ends.length;
    ends[lane] = mark.to;
    return { ...mark, lane: lane % LANES };
  });
}
