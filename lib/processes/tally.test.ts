import { expect, test } from "vitest";
import { add, honest, lastLine, readPlaywright, readVitest, single } from "./tally";

test("the last line names what was skipped only when something was", () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(lastLine({ passed: 12, failed: 1, skipped: 3 })).toBe("12 passed, 1 failed, 3 skipped");
});

test("a run that failed without a failed test counts as a failure", () => {
  expect(honest({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  expect(honest({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
});

test("a run in which nothing ran counts as a failure", () => {
  expect(honest({ passed: 0, failed: 0, skipped: 4 }, 0).failed).toBe(1);
});

test("reports of different runners add up", () => {
  const vitest = readVitest({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1 });
  const playwright = readPlaywright({ stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } });
  expect(add([vitest, playwright, single(true), single(false)])).toEqual({ passed: 8, failed: 3, skipped: 2 });
});
