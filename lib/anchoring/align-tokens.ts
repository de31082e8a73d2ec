import { diffArrays } from "diff";
import type { Grams, Sides } from "./grams";
import { inOrder, uniqueRuns, type Run, type Window } from "./seeds";

/** Above this many cells a window is cut up by shorter unique runs instead of being solved exactly (about 0.1 s, 12 MB). */
const MOST_CELLS = 12_000_000;
/** What it is worth that a match continues the one before it: more than an ordinary word, so runs stay together. */
const CONTINUES = 6;

/**
 * The best in-order pairing of two token lists, as runs sorted on both sides.
 * Unique runs of eight tokens are fixed first (patience diff); what lies between is solved exactly: the pairing with the
 * greatest weight, where a rare token weighs more than a common one and a pair that continues a run weighs extra.
 * That prefers what a reader would call the same sentence to the scattered commas and articles of a shortest edit.
 */
export function alignTokens(grams: Grams, weights: Float32Array): Run[] {
  const { b, a } = grams.of(1);
  const runs: Run[] = [];
  solve({ grams, weights, out: runs }, { fromB: 0, toB: b.length, fromA: 0, toA: a.length }, 8);
  return joined(runs);
}

/** Weight of each token: 1 for the commonest, growing with the logarithm of its rarity. */
export function rarity(b: Int32Array, a: Int32Array, kinds: number): Float32Array {
  const counts = new Float32Array(kinds);
  for (const id of b) counts[id] = (counts[id] ?? 0) + 1;
  for (const id of a) counts[id] = (counts[id] ?? 0) + 1;
  const all = b.length + a.length;
  return counts.map((count) => 1 + Math.log2(all / Math.max(1, count)) / 3);
}

type Work = { readonly grams: Grams; readonly weights: Float32Array; readonly out: Run[] };

function solve(work: Work, window: Window, size: number): void {
  const { grams, weights, out } = work;
  const { fromB, toB, fromA, toA } = window;
  const cells = (toB - fromB) * (toA - fromA);
  if (cells === 0) return;
  if (size === 0) {
    if (cells <= MOST_CELLS) exact(grams.of(1), window, weights, out);
    else shortestEdit(grams.of(1), window, out);
    return;
  }
  const next = size > 1 && cells > MOST_CELLS ? size >> 1 : 0;
  let atB = fromB;
  let atA = fromA;
  const deeper = (endB: number, endA: number): void => {
    const inner = { fromB: atB, toB: endB, fromA: atA, toA: endA };
    const small = (endB - atB) * (endA - atA) <= MOST_CELLS;
    solve(work, inner, small ? 0 : next);
  };
  for (const run of inOrder(uniqueRuns(grams, window, size))) {
    deeper(run.before, run.after);
    out.push(run);
    atB = run.before + run.length;
    atA = run.after + run.length;
  }
  deeper(toB, toA);
}

function exact({ b, a }: Sides, { fromB, toB, fromA, toA }: Window, weights: Float32Array, out: Run[]): void {
  const width = toA - fromA;
  const height = toB - fromB;
  const SKIP_B = 1;
  const PAIR = 2;
  const RUN = 4;
  const steps = new Uint8Array((height + 1) * (width + 1));
  let above = new Float32Array(width + 1);
  let aboveRun = new Float32Array(width + 1).fill(-Infinity);
  let here = new Float32Array(width + 1);
  let hereRun = new Float32Array(width + 1).fill(-Infinity);
  for (let i = 1; i <= height; i += 1) {
    const id = b[fromB + i - 1] ?? -1;
    const weight = weights[id] ?? 1;
    const row = i * (width + 1);
    for (let j = 1; j <= width; j += 1) {
      let score = here[j - 1] ?? 0;
      let step = 0;
      const up = above[j] ?? 0;
      if (up > score) {
        score = up;
        step = SKIP_B;
      }
      if (a[fromA + j - 1] === id) {
        const fresh = above[j - 1] ?? 0;
        const going = (aboveRun[j - 1] ?? -Infinity) + CONTINUES;
        const pair = weight + Math.max(fresh, going);
        hereRun[j] = pair;
        if (going >= fresh) step |= RUN;
        if (pair >= score) {
          score = pair;
          step |= PAIR;
        }
      } else hereRun[j] = -Infinity;
      here[j] = score;
      steps[row + j] = step;
    }
    [above, here] = [here, above];
    [aboveRun, hereRun] = [hereRun, aboveRun];
    here[0] = 0;
    hereRun[0] = -Infinity;
  }
  const found: Run[] = [];
  let i = height;
  let j = width;
  let inRun = false;
  while (i > 0 && j > 0) {
    const step = steps[i * (width + 1) + j] ?? 0;
    if (inRun || step & PAIR) {
      found.push({ before: fromB + i - 1, after: fromA + j - 1, length: 1 });
      inRun = (step & RUN) !== 0;
      i -= 1;
      j -= 1;
    } else if (step & SKIP_B) i -= 1;
    else j -= 1;
  }
  out.push(...found.reverse());
}

/** For long windows without one unique token (one paragraph a thousand times): shortest edit, given up when it is long. */
function shortestEdit({ b, a }: Sides, { fromB, toB, fromA, toA }: Window, out: Run[]): void {
  const changes = diffArrays([...b.subarray(fromB, toB)], [...a.subarray(fromA, toA)], { maxEditLength: 1500, timeout: 2000 });
  let before = fromB;
  let after = fromA;
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) out.push({ before, after, length: count });
    if (!added) before += count;
    if (!removed) after += count;
  }
}

function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && last.before + last.length === run.before && last.after + last.length === run.after) {
      whole[whole.length - 1] = { ...last, length: last.length + run.length };
    } else whole.push(run);
  }
  return whole;
}
