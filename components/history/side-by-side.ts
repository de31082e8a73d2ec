import { diffArrays } from "diff";

/** One row of two texts side by side: a paragraph that both have, one that changed, or one that only one side has. */
export type Row = { before: string | null; after: string | null; same: boolean };

/**
 * Two texts paragraph by paragraph. Paragraphs that went and paragraphs that came at the same place are shown beside
 * each other, so that what is left to compare word by word is short.
 */
export function sideBySide(before: string, after: string): Row[] {
  const rows: Row[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) {
      rows.push({ before: gone[at] ?? null, after: come[at] ?? null, same: false });
    }
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
