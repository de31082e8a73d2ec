import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "./error-code";
import { StartRefusal } from "./start-refusal";

const CLAIM = "running.json";

/** Who runs from a data folder: the process, when it was started (so that a reused id is not taken for it), and where it serves. */
export interface FolderClaim {
  readonly pid: number;
  readonly born: string;
  readonly address: string | null;
}

/** Creates the folder if need be, readable by its owner alone. Refuses a path where no folder can be. */
export function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // A folder of another person fails here with one line, rather than later inside the database.
    writeFileSync(join(folder, ".gitignore"), "*\n");
  } catch (cause) {
    throw new StartRefusal(`Cannot write to the data folder ${folder} (${errorCode(cause)}). Set DATA_DIR to a folder that you own.`, { cause });
  }
}

/**
 * Takes the data folder for this process, or refuses while another living process has it.
 * What a killed process left behind is taken over. Claiming twice in one process is harmless.
 */
export function claimDataFolder(folder: string, address: string | null = null): void {
  openDataFolder(folder);
  const holder = findLivingHolder(folder);
  if (holder !== null && holder.pid !== process.pid) {
    const where = holder.address === null ? "" : ` and serves ${holder.address}`;
    throw new StartRefusal(`Tickmark is already running from ${folder} (process ${holder.pid})${where}. Stop it first, or set DATA_DIR and PORT for a second one.`);
  }
  if (holder !== null) return;
  const path = join(folder, CLAIM);
  rmSync(path, { force: true });
  try {
    writeFileSync(path, JSON.stringify({ pid: process.pid, born: birthOf(process.pid), address }), { mode: 0o600, flag: "wx" });
  } catch (cause) {
    if (errorCode(cause) === "EEXIST") throw new StartRefusal(`Another start is claiming ${folder} at this moment.`, { cause });
    throw cause;
  }
}

/** Gives the folder back. Does nothing when this process does not hold it. */
export function releaseDataFolder(folder: string): void {
  if (findLivingHolder(folder)?.pid === process.pid) rmSync(join(folder, CLAIM), { force: true });
}

/** The living process that has claimed the folder, or null. */
export function findLivingHolder(folder: string): FolderClaim | null {
  const path = join(folder, CLAIM);
  if (!existsSync(path)) return null;
  try {
    const claim = JSON.parse(readFileSync(path, "utf8")) as FolderClaim;
    return isAlive(claim.pid) && birthOf(claim.pid) === claim.born ? claim : null;
  } catch {
    return null; // torn by a crash: nobody holds it
  }
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

/** When a process was started, in clock ticks since boot together with the boot itself; empty where the system does not tell. */
function birthOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command's name may hold spaces and brackets, so fields are counted from the last bracket; the start time is the 22nd.
    const started = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${started}`;
  } catch {
    return "";
  }
}
