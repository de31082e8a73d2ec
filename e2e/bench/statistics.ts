/** Several measurements of one thing. */
export type Spread = { count: number; min: number; median: number; p95: number; max: number };

/** The spread of one or more numbers; percentiles by nearest rank. Throws on none: nothing measured is no result. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
  if (sorted.length === 0 || sorted.some((each) => !Number.isFinite(each))) throw new Error("A measurement is missing.");
  return { count: sorted.length, min: at(0), median: at(0.5), p95: at(0.95), max: at(1) };
}
