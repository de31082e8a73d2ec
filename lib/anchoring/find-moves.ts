import type { Grams } from "./grams";
import { uniqueRuns, type Run } from "./seeds";

/** Fewer tokens than this are no move but a coincidence, unless they are a whole line. */
const SEED = 4;
/** A move replaces in-order pairs that it contradicts only when it outweighs them this many times. */
const OUTWEIGHS = 2;

/**
 * Adds to an in-order pairing the runs that stand once on each side but in another order: passages that were moved.
 * Where a rewritten sentence was paired with the remains of a moved one by stray words, the longer run wins.
 * The answer is sorted by `before`; its `after` may jump back. It holds whatever reads alike: a run of four tokens can be
 * four characters, and who asks says which of them it believes.
 */
export function withMoves(grams: Grams, runs: readonly Run[], weights: Float32Array): Run[] {
  const { b, a } = grams.of(1);
  const to = new Int32Array(b.length).fill(-1);
  const from = new Int32Array(a.length).fill(-1);
  const pair = (before: number, after: number): void => {
    to[before] = after;
    from[after] = before;
  };
  const free = (before: number): void => {
    const after = to[before] ?? -1;
    if (after >= 0) from[after] = -1;
    to[before] = -1;
  };
  for (const run of runs) for (let k = 0; k < run.length; k += 1) pair(run.before + k, run.after + k);

  const weigh = (i: number): number => weights[b[i] ?? -1] ?? 1;
  const total = (run: Run): number => {
    let sum = 0;
    for (let k = 0; k < run.length; k += 1) sum += weigh(run.before + k);
    return sum;
  };
  const everything = { fromB: 0, toB: b.length, fromA: 0, toA: a.length };
  const candidates = uniqueRuns(grams, everything, SEED)
    .filter((run) => to[run.before] !== run.after || to[run.before + run.length - 1] !== run.after + run.length - 1)
    .map((run) => ({ run, weight: total(run) }))
    .sort((one, other) => other.weight - one.weight || one.run.before - other.run.before);

  for (const { run, weight } of candidates) {
    let contradicted = 0;
    for (let k = 0; k < run.length; k += 1) {
      const held = to[run.before + k] ?? -1;
      if (held === run.after + k) continue;
      if (held >= 0) contradicted += weigh(run.before + k);
      const holder = from[run.after + k] ?? -1;
      if (holder >= 0) contradicted += weigh(holder);
    }
    if (contradicted * OUTWEIGHS >= weight) continue;
    for (let k = 0; k < run.length; k += 1) {
      free(run.before + k);
      const holder = from[run.after + k] ?? -1;
      if (holder >= 0) free(holder);
      pair(run.before + k, run.after + k);
    }
  }
  return asRuns(to);
}

function asRuns(to: Int32Array): Run[] {
  const runs: Run[] = [];
  to.forEach((after, before) => {
    if (after < 0) return;
    const last = runs.at(-1);
    if (last && last.before + last.length === before && last.after + last.length === after) {
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    } else runs.push({ before, after, length: 1 });
  });
  return runs;
}
