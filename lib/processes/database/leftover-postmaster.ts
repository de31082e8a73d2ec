import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isAlive } from "../data-folder";

/** Milliseconds that a server gets to end in the gentle way before it is ended in the next harsher one. */
const PATIENCE = 8_000;

/**
 * Ends the PostgreSQL that a killed process left running on this cluster, so that it can be started afresh.
 * The caller holds the data folder: whatever runs on it belongs to nobody. A pid file whose process is another program
 * by now is removed, because PostgreSQL itself would refuse to start beside it.
 */
export async function endLeftoverPostmaster(cluster: string): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid) || !servesCluster(pid, cluster)) {
    rmSync(file, { force: true });
    return;
  }
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    process.kill(pid, signal);
    if (await ends(pid)) return;
  }
}

function servesCluster(pid: number, cluster: string): boolean {
  const commandLine = `/proc/${pid}/cmdline`;
  // Where the system does not tell, PostgreSQL's own check decides.
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").split("\0").includes(cluster);
}

async function ends(pid: number): Promise<boolean> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (!isAlive(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return !isAlive(pid);
}
