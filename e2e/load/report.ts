import { spreadOf } from "../bench/statistics";
import type { Run } from "./run-once";
import type { Scenario } from "./scenarios";

const MEASURES = ["acknowledgement", "propagation"] as const;

/** A scenario's runs as lines, and what missed its bound: the median of the runs' 95th percentiles is judged, and a fault of any kind is one. */
export function tableOf({ name, bounds }: Scenario, runs: readonly Run[]): { lines: string[]; missed: string[] } {
  const missed = runs.flatMap((run) => [...new Set(run.faults)].map((fault) => `${name}: ${fault} (${run.faults.filter((each) => each === fault).length}×)`));
  const lines = [`${name} (${runs.length} runs)`];
  for (const [nth, run] of runs.entries()) {
    const times = MEASURES.map((measure) => `${measure} ${round(run[measure].median)}/${round(run[measure].p95)}/${round(run[measure].max)}`).join(", ");
    const { server, typing } = run;
    lines.push(`  run ${nth + 1}: ${run.operations} letters; median/p95/max in ms: ${times}; server ${percent(server.cpu)} of a core, ${Math.round(server.memory)} MB (at most ${Math.round(server.peak)}); typing process ${percent(typing.cpu)}, its clock ${round(typing.late)} ms late at p95`);
  }
  for (const measure of MEASURES) {
    const { min, median, max } = spreadOf(runs.map((run) => run[measure].p95));
    const bound: number | undefined = bounds[measure];
    const verdict = bound === undefined ? "" : median <= bound ? `, bound ${bound}: held` : `, bound ${bound}: MISSED`;
    if (bound !== undefined && median > bound) missed.push(`${name}: ${measure} p95 ${round(median)} ms is above ${bound} ms`);
    lines.push(`  ${measure} p95, ms: min ${round(min)}, median ${round(median)}, max ${round(max)}${verdict}`);
  }
  return { lines, missed };
}

function round(number: number): string {
  return number < 100 ? number.toFixed(1) : number.toFixed(0);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
