import type { Grams, Sides } from "./grams";

/** Two equal runs of tokens: `length` tokens from `before` on and from `after` on. */
export type Run = { readonly before: number; readonly after: number; readonly length: number };

/** A window of two token lists, ends excluded. */
export type Window = { readonly fromB: number; readonly toB: number; readonly fromA: number; readonly toA: number };

/**
 * Runs of `size` tokens (a power of two) that occur exactly once in each side of the window, grown as far as the tokens agree, longest
 * equal stretch once each, sorted by `before`. Their order on the other side is whatever it is: moves are among them.
 */
export function uniqueRuns(grams: Grams, window: Window, size: number): Run[] {
  const tokens = grams.of(1);
  const runsOf = grams.of(size);
  const inB = occurrences(runsOf.b, window.fromB, window.toB - size + 1);
  const inA = occurrences(runsOf.a, window.fromA, window.toA - size + 1);
  const runs: Run[] = [];
  // Of the run found last on each diagonal, where it ended: seeds inside a grown run are not grown again.
  const reached = new Map<number, number>();
  for (const [gram, at] of inB) {
    const to = inA.get(gram);
    if (at < 0 || to === undefined || to < 0) continue;
    const diagonal = to - at;
    if ((reached.get(diagonal) ?? -1) > at) continue;
    const run = grow(tokens, window, at, to);
    reached.set(diagonal, run.before + run.length);
    runs.push(run);
  }
  return runs.sort((one, other) => one.before - other.before);
}

/** The longest stretch of equal tokens through `b[at] = a[to]` inside the window. */
function grow({ b, a }: Sides, { fromB, toB, fromA, toA }: Window, at: number, to: number): Run {
  let start = 0;
  while (at - start > fromB && to - start > fromA && b[at - start - 1] === a[to - start - 1]) start += 1;
  let end = 0;
  while (at + end < toB && to + end < toA && b[at + end] === a[to + end]) end += 1;
  return { before: at - start, after: to - start, length: start + end };
}

/** Where each run stands, -1 when it stands more than once. */
function occurrences(runs: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i < to; i += 1) {
    const run = runs[i] ?? -1;
    places.set(run, places.has(run) ? -1 : i);
  }
  return places;
}

/** The heaviest set of runs that keep their order on both sides; overlaps are cut off the later run. */
export function inOrder(runs: readonly Run[]): Run[] {
  const best: number[] = [];
  const previous: number[] = [];
  // Weighted longest increasing subsequence over (after); few seeds remain after growing, and a Fenwick tree keeps it n log n.
  const order = [...new Set(runs.map((run) => run.after))].sort((x, y) => x - y);
  const rank = new Map(order.map((after, index) => [after, index + 1]));
  const tree: number[] = new Array<number>(order.length + 1).fill(-1);
  runs.forEach((run, index) => {
    let chosen = -1;
    for (let r = (rank.get(run.after) ?? 1) - 1; r > 0; r -= r & -r) {
      const candidate = tree[r] ?? -1;
      if (candidate >= 0 && (chosen < 0 || (best[candidate] ?? 0) > (best[chosen] ?? 0))) chosen = candidate;
    }
    previous.push(chosen);
    best.push(run.length + (chosen < 0 ? 0 : (best[chosen] ?? 0)));
    for (let r = rank.get(run.after) ?? 1; r <= order.length; r += r & -r) {
      const held = tree[r] ?? -1;
      if (held < 0 || (best[index] ?? 0) > (best[held] ?? 0)) tree[r] = index;
    }
  });
  let last = best.reduce((top, weight, index) => (top < 0 || weight > (best[top] ?? 0) ? index : top), -1);
  const kept: Run[] = [];
  for (; last >= 0; last = previous[last] ?? -1) {
    const run = runs[last];
    if (run) kept.unshift(run);
  }
  return withoutOverlap(kept);
}

function withoutOverlap(runs: readonly Run[]): Run[] {
  const clean: Run[] = [];
  let endB = 0;
  let endA = 0;
  for (const run of runs) {
    const cut = Math.max(0, endB - run.before, endA - run.after);
    if (cut >= run.length) continue;
    clean.push({ before: run.before + cut, after: run.after + cut, length: run.length - cut });
    endB = run.before + run.length;
    endA = run.after + run.length;
  }
  return clean;
}
