import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./build-pages";
import { findFreePort } from "./database/free-port";
import { generateClient } from "./generate-client";
import { projectRoot } from "./project-root";
import { type Check, runCheck } from "./run-check";
import { step } from "./step";
import { add, lastLine, readPlaywright, readVitest, single, type Tally } from "./tally";

const vitest = (project: string): Check => ({
  name: `${project} tests`,
  command: ["vitest/vitest.mjs", "run", "--project", project, "--reporter=default", "--reporter=json", "--outputFile.json={report}"],
  read: readVitest,
});

const types: Check = { name: "types", command: ["typescript/bin/tsc", "--noEmit", "-p", "."] };
const lint: Check = { name: "lint", command: ["eslint/bin/eslint.js", ".", "--max-warnings", "0"] };
const boundaries: Check = {
  name: "import boundaries",
  command: ["dependency-cruiser/bin/dependency-cruiser.mjs", "app", "components", "lib", "prisma", "e2e", "--config", ".dependency-cruiser.cjs", "--output-type", "err"],
};
const journeys: Check = { name: "journeys in a browser", command: ["@playwright/test/cli.js", "test"], read: readPlaywright };

/** `npm test`: everything, cheap things first, as wide as two cores allow. `check` and `journeys` are its halves. Answers what passed. */
async function test(part: string | undefined, signal: AbortSignal): Promise<Tally> {
  const tallies: Tally[] = [];
  const run = async (check: Check): Promise<void> => { tallies.push(await runCheck(check, signal)); };
  await step("Generating the database client", async () => ((await generateClient()) ? undefined : "up to date"));
  // Next writes the types of its routes and style sheets; the compiler needs them on a fresh copy.
  if (!existsSync(join(projectRoot, "next-env.d.ts"))) await run({ name: "types of routes", command: ["next/dist/bin/next", "typegen"] });

  if (part !== "journeys") {
    await Promise.all([run(types).then(() => run(lint)), run(boundaries).then(() => run(vitest("unit")))]);
  }
  if (part === undefined) await run(vitest("integration"));
  if (part !== "check") {
    const built = await build(signal);
    tallies.push(single(built));
    if (built) await run({ ...journeys, env: { TICKMARK_E2E_PORT: String(await findFreePort()) } });
  }
  return add(tallies);
}

async function build(signal: AbortSignal): Promise<boolean> {
  try {
    await step("Building the pages", async () => ((await buildPages(signal)) ? undefined : "up to date"));
    return true;
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return false;
  }
}

const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => { stopping.abort(); });
try {
  const tally = await test(process.argv[2], stopping.signal);
  console.log(lastLine(tally));
  process.exitCode = tally.failed === 0 ? 0 : 1;
} catch (error) {
  if (!stopping.signal.aborted) throw error;
  console.log("Stopped.");
  process.exitCode = 130;
}
