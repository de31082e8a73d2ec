import { expect, test } from "vitest";
import { openDesk, tell } from "./history";

/** The bounds on words, doubles and shares of claims are the command's (`npm run test:converge`); these hold in every history. */
test("after five people, kills and lost lines every copy reads as the log does, and no claim stands on wrong words", { timeout: 240_000 }, async () => {
  const desk = await openDesk();
  for (const seed of [1, 2]) {
    const { findings, notes } = await tell(desk, seed);
    expect({ seed, apart: findings.apart, wrong: findings.wrong, notes: findings.wrong > 0 ? notes : [] }).toEqual({ seed, apart: 0, wrong: 0, notes: [] });
    expect(findings.deeds).toBeGreaterThanOrEqual(500);
    expect(findings.words).toBeGreaterThan(100);
  }
});
