import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NAME = ".made-from";

/** Whether what lies in the folder was made from inputs with this fingerprint, and to the end. */
export function isUpToDate(folder: string, fingerprint: string): boolean {
  const path = join(folder, NAME);
  return existsSync(path) && readFileSync(path, "utf8") === fingerprint;
}

/** Marks the folder as made from inputs with this fingerprint. Call it last: a kill before leaves it unmarked. */
export function stamp(folder: string, fingerprint: string): void {
  writeFileSync(join(folder, NAME), fingerprint);
}
