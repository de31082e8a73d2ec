/** How many checks passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One check that either holds or does not. */
export function single(holds: boolean): Tally {
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 };
}

/** All of them together. */
export function add(tallies: readonly Tally[]): Tally {
  const total = (of: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[of], 0);
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
}

/**
 * What a runner reported, made honest by its exit code: a run that failed without a failed test (a file that could not be
 * loaded, an error outside every test) failed, and so did a run in which nothing ran.
 */
export function honest(reported: Tally, exitCode: number): Tally {
  const nothingRan = reported.passed + reported.failed === 0;
  return (exitCode !== 0 && reported.failed === 0) || nothingRan ? { ...reported, failed: reported.failed + 1 } : reported;
}

/** The line that ends a test run: `12 passed, 0 failed`, with `, 3 skipped` when some were. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}

/** Reads the counts of Vitest's JSON report. */
export function readVitest(report: { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }): Tally {
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests };
}

/** Reads the counts of Playwright's JSON report. A journey that passed only when tried again has failed. */
export function readPlaywright({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
