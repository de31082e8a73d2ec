import { spawnSync } from "node:child_process";
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { giveTo, type RunAs } from "./run-as";
import type { PostgresBinaries } from "./postgres-binaries";

/** The owner's login of every embedded cluster. */
export const OWNER = "tickmark";
/** The one database of every embedded cluster. */
export const DATABASE = "tickmark";

interface NewCluster {
  readonly cluster: string;
  readonly password: string;
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs;
  readonly durable: boolean;
}

/** Creates an empty UTF-8 cluster beside its final place and moves it there when it is whole, so that a kill half-way leaves no half. */
export function createCluster({ cluster, password, binaries, runAs, durable }: NewCluster): void {
  const unfinished = `${cluster}.unfinished`;
  const passwordFile = `${cluster}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    let problem = "";
    // The built-in provider sorts and folds the same on every machine; the C library's locale only tells full-text search
    // which characters are letters, and not every machine has the first choice.
    for (const locale of ["C.UTF-8", "en_US.UTF-8", "C"]) {
      const failure = runInitdb(["-D", unfinished, "-U", OWNER, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8",
        "--locale-provider=builtin", "--builtin-locale=C.UTF-8", `--locale=${locale}`, "--no-instructions", ...(durable ? [] : ["--no-sync"])], binaries, runAs);
      if (failure === null) break;
      problem ||= failure;
    }
    if (!existsSync(unfinished)) throw new Error(`PostgreSQL could not create its cluster: ${problem}`);
    renameSync(unfinished, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  giveTo(runAs.owner, cluster);
}

function runInitdb(options: readonly string[], binaries: PostgresBinaries, runAs: RunAs): string | null {
  const [command = binaries.initdb, ...rest] = [...runAs.prefix, binaries.initdb, ...options];
  const run = spawnSync(command, rest, { cwd: "/", encoding: "utf8" });
  return run.status === 0 ? null : (run.stderr || String(run.error)).trim();
}
