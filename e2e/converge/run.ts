import { parseArgs } from "node:util";
import { missedShares, percent, sum, type Findings } from "./findings";
import { tellAll } from "./tell-all";

/**
 * `npm run test:converge -- --seeds 150 --from 1`: seeded histories of five people who write one article at once, on a
 * real PostgreSQL and a network that the seed drives; every twentieth on real processes that are killed. `--verbose` tells
 * of every claim that is not right. Exits 1 when a bound is missed, with the command that tells the history again.
 */
const { values } = parseArgs({ options: { seeds: { type: "string", default: "20" }, from: { type: "string", default: "1" }, verbose: { type: "boolean", default: false } } });
const [seeds, from] = [Number(values.seeds), Number(values.from)];
if (!Number.isSafeInteger(seeds) || !Number.isSafeInteger(from) || seeds < 1 || from < 0) {
  console.error("--seeds is a number of histories, --from the first one's seed.");
  process.exit(2);
}

const started = performance.now();
const all: Findings[] = [];
let failed = 0;
await tellAll(Array.from({ length: seeds }, (_, at) => from + at), ({ seed, findings, faults, notes, told }) => {
  if (findings) all.push(findings);
  if (values.verbose) console.log(`seed ${seed} was told as ${told}`);
  if (faults.length > 0) {
    failed += 1;
    console.log(`seed ${seed}: ${faults.join(", ")}. Again: npm run test:converge -- --seeds 1 --from ${seed} --verbose`);
  }
  for (const note of values.verbose ? notes : notes.filter((each) => !each.startsWith("not right") && !each.startsWith("lost"))) console.log(`  seed ${seed}: ${note}`);
});
const total = sum(all);
const missed = missedShares(total);
const { deeds, updates, kills, words, displaced, silent, doubled, unmentioned, claims, together, ties, tiesRight, right, wrong, toAlike, lost, apart } = total;
console.log(
  `${seeds} histories in ${Math.round((performance.now() - started) / 1000)} s, ${deeds} deeds, ${updates} updates, ${kills} kills; copies apart ${apart}; ` +
    `saved words ${words}, displaced ${displaced}, silently gone ${silent}; doubled ${doubled}, unmentioned ${unmentioned}; ` +
    `claims ${claims}, together ${together} (and ${ties} that have stood twice, ${tiesRight} of them right): right ${percent(right, together)}, wrong ${wrong}, lost ${percent(lost, together)}; on words alike ${toAlike}; ` +
    (failed + missed.length === 0 ? "every bound was held" : [`${failed} histories failed`, ...missed].join("; ")),
);
process.exit(failed + missed.length === 0 ? 0 : 1);
