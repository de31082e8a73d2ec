import { parseArgs } from "node:util";
import { machine } from "../bench/report";
import { stopOnSignal } from "../support/stop-on-signal";
import { startOwnProduct } from "./own-product";
import { prepare } from "./prepare";
import { tableOf } from "./report";
import { runOnce, type Run } from "./run-once";
import { SCENARIOS, WARM_UP, type Scenario } from "./scenarios";

/**
 * `npm run test:load`: many people type at once against the product as it is served, tickets by the API. `-- --runs 3`,
 * `--seconds 60`, `--only desk,crowd`, `--fraction 0.2` for a machine that has other work (fewer people and articles), `--profile FOLDER` writes the server's processor profile there. Exits 1 when a
 * bound is missed.
 */
const { values } = parseArgs({ options: { runs: { type: "string", default: "3" }, seconds: { type: "string", default: "60" }, only: { type: "string" }, fraction: { type: "string", default: "1" }, profile: { type: "string" } } });
const [runs, seconds, fraction] = [Number(values.runs), Number(values.seconds), Number(values.fraction)];
const names = (values.only?.split(",") ?? Object.keys(SCENARIOS)).filter((name): name is keyof typeof SCENARIOS => name in SCENARIOS);
if (!(runs >= 1) || !(seconds >= 1) || !(fraction > 0 && fraction <= 1) || names.length === 0) {
  console.error(`--runs and --seconds are numbers from 1, --fraction is up to 1, --only names some of ${Object.keys(SCENARIOS).join(", ")}.`);
  process.exit(2);
}

console.log(machine());
const missed: string[] = [];
const starting = startOwnProduct({ name: "load", ...(values.profile !== undefined && { node: ["--cpu-prof", `--cpu-prof-dir=${values.profile}`] }) });
stopOnSignal(async () => (await starting).stop());
const own = await starting;
try {
  for (const name of names) {
    const scenario = shrink(SCENARIOS[name], fraction);
    const people = await prepare(scenario);
    const told: Run[] = [];
    for (let nth = 0; nth < runs; nth += 1) {
      told.push(await runOnce({ origin: own.product.origin, people, rate: scenario.rate, warmUpSeconds: WARM_UP, seconds }, own.product.process.pid ?? 0));
    }
    const table = tableOf(scenario, told);
    console.log(table.lines.join("\n"));
    missed.push(...table.missed);
  }
} catch (error) {
  missed.push(error instanceof Error ? error.message : String(error));
} finally {
  const code = await own.stop();
  if (code !== 0) missed.push(`the server ended with ${String(code)}:\n${own.product.words()}`);
}
console.log([machine(), ...missed, missed.length === 0 ? `${names.length * runs} runs of ${seconds} s: every bound was held` : `${names.length * runs} runs of ${seconds} s: ${missed.length} bounds were missed`].join("\n"));
process.exit(missed.length === 0 ? 0 : 1);

function shrink(scenario: Scenario, by: number): Scenario {
  if (by === 1) return scenario;
  const [people, articles] = [Math.max(2, Math.round(scenario.people * by)), Math.max(1, Math.round(scenario.articles * by))];
  return { ...scenario, people, articles, name: `a part of “${scenario.name}”: ${people} people, ${articles} articles` };
}
