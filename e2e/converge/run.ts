import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { closeDatabase } from "@/lib/foundation/server/database";
import { startThrowawayPostgres } from "@/lib/processes/database/embedded-postgres";
import { prepareDatabase } from "@/lib/processes/database/prepare-database";
import { appUrlFor } from "@/lib/processes/database/roles";
import { faultsOf, missedShares, percent, sum, type Findings } from "./findings";
import { openDesk, tell } from "./history";

/**
 * `npm run test:converge -- --seeds 150 --from 1`: seeded histories of five people who write one article at once, on a
 * real PostgreSQL and a network that the seed drives. `--verbose` tells of every claim that is not right. Exits 1 when a
 * bound is missed, with the command that tells the history again.
 */
const { values } = parseArgs({ options: { seeds: { type: "string", default: "20" }, from: { type: "string", default: "1" }, verbose: { type: "boolean", default: false } } });
const [seeds, from] = [Number(values.seeds), Number(values.from)];
if (!Number.isSafeInteger(seeds) || !Number.isSafeInteger(from) || seeds < 1 || from < 0) {
  console.error("--seeds is a number of histories, --from the first one's seed.");
  process.exit(2);
}

const started = performance.now();
const cluster = await startThrowawayPostgres();
const secret = randomBytes(32).toString("base64url");
Object.assign(process.env, { DATABASE_URL: cluster.url, APP_DATABASE_URL: appUrlFor(cluster.url, secret), AUTH_SECRET: secret, NODE_ENV: "test", LOG_LEVEL: "silent" });
await prepareDatabase(cluster.url, appUrlFor(cluster.url, secret));
const desk = await openDesk();
const all: Findings[] = [];
let failed = 0;
for (let seed = from; seed < from + seeds; seed += 1) {
  const { faults, notes } = await history(seed);
  if (faults.length > 0) {
    failed += 1;
    console.log(`seed ${seed}: ${faults.join(", ")}. Again: npm run test:converge -- --seeds 1 --from ${seed}`);
  }
  const told = values.verbose ? notes : notes.filter((note) => !note.startsWith("not right") && !note.startsWith("lost"));
  for (const note of told) console.log(`  seed ${seed}: ${note}`);
}
const total = sum(all);
const missed = missedShares(total);
const { deeds, updates, kills, words, displaced, silent, doubled, unmentioned, claims, together, ties, right, wrong, toAlike, lost, apart } = total;
await closeDatabase().catch(() => undefined);
await cluster.stop();
console.log(
  `${seeds} histories in ${Math.round((performance.now() - started) / 1000)} s, ${deeds} deeds, ${updates} updates, ${kills} kills; copies apart ${apart}; ` +
    `saved words ${words}, displaced ${displaced}, silently gone ${silent}; doubled ${doubled}, unmentioned ${unmentioned}; ` +
    `claims ${claims}, together ${together} (and ${ties} twice): right ${percent(right, together)}, wrong ${wrong}, lost ${percent(lost, together)}; on words alike ${toAlike}; ` +
    (failed + missed.length === 0 ? "every bound was held" : [`${failed} histories failed`, ...missed].join("; ")),
);
process.exit(failed + missed.length === 0 ? 0 : 1);

async function history(seed: number): Promise<{ faults: string[]; notes: string[] }> {
  try {
    const { findings, notes, told } = await tell(desk, seed);
    if (values.verbose) console.log(`seed ${seed} was told as ${told}`);
    all.push(findings);
    return { faults: faultsOf(findings), notes };
  } catch (error) {
    return { faults: ["it broke"], notes: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}
