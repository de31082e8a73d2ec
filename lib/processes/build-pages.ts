import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { claimDataFolder, findLivingHolder, releaseDataFolder } from "./data-folder";
import { fingerprintOf } from "./fingerprint";
import { projectRoot } from "./project-root";
import { isUpToDate, stamp } from "./stamp";
import { StartRefusal } from "./start-refusal";

const OUTPUT = join(projectRoot, ".next");
const TURN = join(projectRoot, "node_modules", ".cache", "tickmark-build");
const SOURCES = ["app", "components", "lib", "prisma/schema", "next.config.js", "tsconfig.json", "package-lock.json"];
/** Tests and the processes around Next are in no page. */
const NOT_BUILT = /\.test\.tsx?$|^lib\/processes\//;

/**
 * Builds the pages for production unless they already fit their sources. True when it built. `signal` ends the build.
 * Starts that meet on one copy of the product take turns. Refuses with the builder's own words when it fails.
 */
export async function buildPages(signal?: AbortSignal): Promise<boolean> {
  await ownTurn(signal);
  try {
    const fingerprint = await fingerprintOf(SOURCES, NOT_BUILT);
    if (isUpToDate(OUTPUT, fingerprint)) return false;
    await runBuild(signal);
    stamp(OUTPUT, fingerprint);
    return true;
  } finally {
    releaseDataFolder(TURN);
  }
}

async function runBuild(signal?: AbortSignal): Promise<void> {
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;
  const build = spawn(process.execPath, [join(projectRoot, "node_modules", "next", "dist", "bin", "next"), "build"], { cwd: projectRoot, env, stdio: ["ignore", "pipe", "pipe"], ...(signal && { signal }) });
  const words: string[] = [];
  for (const stream of [build.stdout, build.stderr]) stream.setEncoding("utf8").on("data", (text: string) => words.push(text));
  const [code] = (await once(build, "exit")) as [number | null];
  if (code !== 0) throw new StartRefusal(`The pages could not be built:\n${words.join("").trim()}`);
}

async function ownTurn(signal?: AbortSignal): Promise<void> {
  while ((findLivingHolder(TURN)?.pid ?? process.pid) !== process.pid) {
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  claimDataFolder(TURN);
}
