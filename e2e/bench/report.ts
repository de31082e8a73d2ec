import { cpus, loadavg, totalmem } from "node:os";
import type { Measured } from "./measure-article";
import { MEASURES, type Measure, type Size } from "./sizes";
import { spreadOf } from "./statistics";

/** Where and when: figures mean nothing without it. */
export function machine(): string {
  const processors = cpus();
  const load = loadavg().map((each) => each.toFixed(1)).join(", ");
  return `${processors.length} cores (${processors[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB, load ${load}, Node ${process.version}, ${new Date().toISOString().slice(0, 16)}Z`;
}

/** The table of one size as lines, and what missed its bound. */
export function tableOf(size: Size, measured: Measured, runs: number): { lines: string[]; missed: string[] } {
  const title = `${size.words.toLocaleString("en")} words, ${size.claims.toLocaleString("en")} claims`;
  const missed: string[] = [];
  const lines = [`${title} (${runs} runs)`, row(["", "n", "min", "median", "p95", "max", "bound", ""])];
  for (const measure of Object.keys(MEASURES) as Measure[]) {
    const numbers = measured[measure];
    if (!numbers || (numbers.length === 0 && size.bounds[measure] === undefined)) continue;
    const { name, unit, judged } = MEASURES[measure];
    const spread = spreadOf(numbers);
    const bound = size.bounds[measure];
    const holds = bound === undefined || spread[judged] <= bound;
    if (!holds) missed.push(`${title}: ${name}: ${judged} ${round(spread[judged])} ${unit} is above ${bound} ${unit}`);
    const figures = [spread.min, spread.median, spread.p95, spread.max].map(round);
    lines.push(row([`${name}, ${unit}`, String(spread.count), ...figures, bound === undefined ? "–" : `${judged} ≤ ${bound}`, bound === undefined ? "" : holds ? "held" : "MISSED"]));
  }
  return { lines, missed };
}

function row([name = "", ...cells]: string[]): string {
  return `  ${name.padEnd(66)}${cells.map((cell, at) => (at < 5 ? cell.padStart(8) : `  ${cell.padEnd(15)}`)).join("")}`.trimEnd();
}

function round(number: number): string {
  return number < 100 ? number.toFixed(1) : number.toFixed(0);
}
