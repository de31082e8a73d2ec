import { expect, test } from "vitest";
import { faultsOf, missedShares, sum, type Findings } from "./findings";
import { openDesk, tell } from "./history";
import { VIRTUAL_GROUND } from "./server";

// The short form of `npm run test:converge`: what must not happen in any history does not happen in these.

/** None of them is a twentieth, which is told on real processes. */
const SEEDS = Array.from({ length: 25 }, (_, at) => (at < 19 ? at + 1 : at + 2));

test("whatever five people, the network and dying servers do, no saved word goes silently and no claim stands on other words", async () => {
  const desk = await openDesk();
  const all: Findings[] = [];
  const faults: string[] = [];
  for (const seed of SEEDS) {
    const { findings, notes } = await tell(desk, seed, VIRTUAL_GROUND);
    all.push(findings);
    if (faultsOf(findings).length > 0) faults.push(`seed ${seed}: ${faultsOf(findings).join(", ")}`, ...notes);
  }
  expect(faults).toEqual([]);
  expect(missedShares(sum(all))).toEqual([]);
}, 600_000);
