/** An article of this size and how long things may take in it: milliseconds, and megabytes for the heap. What has no bound is printed and judged by nobody. */
export type Size = {
  words: number;
  claims: number;
  bounds: Partial<Record<Measure, number>>;
};

/** Judged by their median, `key` by its 95th percentile, `heap` by its greatest. */
export type Measure = "open" | "whole" | "asked" | "tag" | "stored" | "key" | "keyCarried" | "remote" | "remoteCarried" | "heap";

export const MEASURES: Record<Measure, { name: string; unit: "ms" | "MB"; judged: "median" | "p95" | "max" }> = {
  open: { name: "navigation to a text one can work in, claims in view underlined", unit: "ms", judged: "median" },
  whole: { name: "navigation to every claim underlined", unit: "ms", judged: "median" },
  asked: { name: "key “c” to the words standing out", unit: "ms", judged: "median" },
  tag: { name: "“Tag claim” to its words underlined in the text", unit: "ms", judged: "median" },
  stored: { name: "“Tag claim” to the stored claim’s underline", unit: "ms", judged: "median" },
  key: { name: "keystroke to paint, while writing", unit: "ms", judged: "p95" },
  keyCarried: { name: "of that, all claims carried through the keystroke", unit: "ms", judged: "median" },
  remote: { name: "somebody else’s keystroke to paint", unit: "ms", judged: "median" },
  remoteCarried: { name: "of that, all claims carried through it", unit: "ms", judged: "median" },
  heap: { name: "JavaScript heap after collecting garbage", unit: "MB", judged: "max" },
};

const CARRIED = { keyCarried: 1, remoteCarried: 1 };

export const SIZES: readonly Size[] = [
  { words: 2_000, claims: 150, bounds: { open: 1_000, asked: 100, tag: 100, key: 32, remote: 100, heap: 250, ...CARRIED } },
  { words: 10_000, claims: 500, bounds: { open: 1_000, asked: 100, tag: 100, key: 32, remote: 100, heap: 250, ...CARRIED } },
  { words: 50_000, claims: 2_000, bounds: { open: 1_500, key: 32, remote: 100, heap: 250, ...CARRIED } },
  { words: 100_000, claims: 5_000, bounds: { open: 2_500, key: 50, remote: 100, heap: 250, ...CARRIED } },
];
