import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartRefusal } from "../start-refusal";
import { DATABASE, OWNER } from "./create-cluster";

const FILE = "postgres.json";

/** Where an embedded cluster was last reached, and the password of its owner. */
export interface ClusterAccess {
  readonly port: number;
  readonly password: string;
}

/** What is kept about the cluster of a data folder, or null before its first start. Refuses a cluster whose password is gone. */
export function recallAccess(folder: string): ClusterAccess | null {
  const path = join(folder, FILE);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as ClusterAccess;
  if (!existsSync(join(folder, "postgres"))) return null;
  throw new StartRefusal(`${path} is missing, and with it the password of the database beside it. Put it back from a copy of the folder.`);
}

/** Keeps it, readable by the owner of the folder alone; whole or not at all. */
export function keepAccess(folder: string, access: ClusterAccess): void {
  const path = join(folder, FILE);
  writeFileSync(`${path}.new`, JSON.stringify(access), { mode: 0o600, flush: true });
  // Root may start in somebody else's copy; that person must be able to start there again.
  const { uid, gid } = statSync(folder);
  if (process.getuid?.() === 0) chownSync(`${path}.new`, uid, gid);
  renameSync(`${path}.new`, path);
}

/** The address of the embedded database as its owner. */
export function ownerUrl({ port, password }: ClusterAccess, database = DATABASE): string {
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}
