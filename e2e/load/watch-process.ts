import { readFileSync } from "node:fs";

/** Ticks of the clock a second, as Linux counts them for every program. */
const TICKS = 100;

/** What a process has used: seconds of processor, and its memory now and at most in MB. Reads /proc. */
export function usedBy(pid: number): { cpu: number; memory: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const times = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? NaN) / 1_024;
  return { cpu: (Number(times[11]) + Number(times[12])) / TICKS, memory: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
