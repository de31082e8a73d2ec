import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { fingerprintOf } from "./fingerprint";
import { isUpToDate, stamp } from "./stamp";
import { projectRoot } from "./project-root";

const CLIENT = join(projectRoot, "prisma", "generated");

/** Generates the Prisma client unless it already fits prisma/schema. True when it did. */
export async function generateClient(): Promise<boolean> {
  const fingerprint = await fingerprintOf(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (isUpToDate(CLIENT, fingerprint)) return false;
  // The tool fetches a schema engine from the network before anything, although `generate` needs none. Any program that
  // runs passes for one; for `migrate` and `db push` that would silently do nothing, so they are not used here.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
  await promisify(execFile)(process.execPath, [join(projectRoot, "node_modules", "prisma", "build", "index.js"), "generate"], { cwd: projectRoot, env });
  stamp(CLIENT, fingerprint);
  return true;
}
