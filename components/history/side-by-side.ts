import { diffArrays } from "diff";

/** One row of two texts side by side: a paragraph that both have, one that changed, or one that only one side has. */
export type Row = { before: string | null; after: string | null; same: boolean };

/** Paragraphs that share at least this part of their words are one paragraph that changed. */
const ALIKE = 0.35;
/** Beyond so many comparisons paragraphs are paired in order: a wholly new text has no pairs worth looking for. */
const MOST_COMPARISONS = 20_000;

/**
 * Two texts paragraph by paragraph. Of those that went and came at the same place, the ones that share most words are
 * shown beside each other, so that what is left to compare word by word is short.
 */
export function sideBySide(before: string, after: string): Row[] {
  const rows: Row[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = (): void => {
    rows.push(...pairUp(gone, come));
    gone = [];
    come = [];
  };
  for (const part of diffArrays(before.split("\n"), after.split("\n"))) {
    if (part.removed) gone.push(...part.value);
    else if (part.added) come.push(...part.value);
    else {
      settle();
      rows.push(...part.value.map((paragraph) => ({ before: paragraph, after: paragraph, same: true })));
    }
  }
  settle();
  return rows;
}

/** Pairs that keep the order of both sides and share the most words together. */
function pairUp(gone: readonly string[], come: readonly string[]): Row[] {
  if (gone.length * come.length > MOST_COMPARISONS) {
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({ before: gone[at] ?? null, after: come[at] ?? null, same: false }));
  }
  const [old, fresh] = [gone.map(wordsOf), come.map(wordsOf)];
  // best[i][j]: the most that gone from i and come from j on can share.
  const best = Array.from({ length: gone.length + 1 }, () => new Array<number>(come.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pair = (i: number, j: number): number => {
    const shared = likeness(old[i], fresh[j]);
    return shared < ALIKE ? 0 : shared + at(i + 1, j + 1);
  };
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = come.length - 1; j >= 0; j -= 1) row[j] = Math.max(at(i + 1, j), at(i, j + 1), pair(i, j));
  }
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < come.length) {
    const paired = i < gone.length && j < come.length && pair(i, j) > 0 && pair(i, j) >= at(i, j);
    const takesOld = paired || (i < gone.length && (j === come.length || at(i + 1, j) >= at(i, j + 1)));
    rows.push({ before: takesOld ? (gone[i] ?? null) : null, after: paired || !takesOld ? (come[j] ?? null) : null, same: false });
    if (takesOld) i += 1;
    if (paired || !takesOld) j += 1;
  }
  return rows;
}

function wordsOf(paragraph: string): Set<string> {
  return new Set(paragraph.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Shared words as a part of the shorter side's, so that a paragraph that grew or shrank still finds itself. */
function likeness(one: Set<string> | undefined, other: Set<string> | undefined): number {
  if (!one || !other || one.size === 0 || other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.min(one.size, other.size);
}

/** A stretch of rows: shown, or so many unchanged ones that only their number is. */
export type Stretch = { rows: Row[]; folded: boolean };

/** Folds long runs of unchanged paragraphs, leaving one on either side of what changed. */
export function foldUnchanged(rows: readonly Row[]): Stretch[] {
  const near = (at: number): boolean => [at - 1, at, at + 1].some((index) => rows[index]?.same === false);
  const stretches: Stretch[] = [];
  for (const [at, row] of rows.entries()) {
    const folded = !near(at);
    const last = stretches.at(-1);
    if (last?.folded === folded) last.rows.push(row);
    else stretches.push({ rows: [row], folded });
  }
  return stretches.map((stretch) => (stretch.folded && stretch.rows.length < 3 ? { ...stretch, folded: false } : stretch));
}
