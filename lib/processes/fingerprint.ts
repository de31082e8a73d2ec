import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { projectRoot } from "./project-root";

/** A hash over names and contents of files and folders (paths from the project's root), `except` for names that match. Missing paths count as such. */
export async function fingerprintOf(paths: readonly string[], except?: RegExp): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    for (const file of await filesUnder(join(projectRoot, path))) {
      const name = relative(projectRoot, file);
      if (except?.test(name) === true) continue;
      hash.update(`\0${name}\0`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest("hex");
}

async function filesUnder(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
