import { parseArgs } from "node:util";
import { startDesk } from "./desk";
import { measureArticle } from "./measure-article";
import { machine, tableOf } from "./report";
import { SIZES } from "./sizes";
import { stopOnSignal } from "../support/stop-on-signal";

/**
 * `npm run bench`: how the checking screen feels in long articles, on the production build with its own database, in a
 * real browser. `-- --only 2000,10000` names sizes by their words, `--runs N` says how often (5), `--quick` is the two
 * smaller sizes, twice. Exits 1 when a bound is missed.
 */
const { values } = parseArgs({ options: { only: { type: "string" }, runs: { type: "string" }, quick: { type: "boolean", default: false } } });
const wanted = values.only?.split(",").map(Number) ?? (values.quick ? [2_000, 10_000] : SIZES.map((size) => size.words));
const sizes = SIZES.filter((size) => wanted.includes(size.words));
const runs = Number(values.runs ?? (values.quick ? 2 : 5));
if (sizes.length < wanted.length || !(runs >= 1)) {
  console.error(`Sizes are ${SIZES.map((size) => size.words).join(", ")} words; runs are at least 1.`);
  process.exit(2);
}

const missed: string[] = [];
console.log(machine());
const starting = startDesk();
stopOnSignal(async () => (await starting).stop());
const desk = await starting;
try {
  for (const size of sizes) {
    const table = tableOf(size, await measureArticle(desk, size, runs), runs);
    console.log(["", ...table.lines].join("\n"));
    missed.push(...table.missed);
  }
} finally {
  await desk.stop();
}
console.log(["", machine(), missed.length === 0 ? "Every bound was held." : `${missed.length} bounds were missed:`, ...missed.map((each) => `  ${each}`)].join("\n"));
process.exit(missed.length === 0 ? 0 : 1);
