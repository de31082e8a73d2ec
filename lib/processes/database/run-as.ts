import { spawnSync } from "node:child_process";
import { chownSync, existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { StartRefusal } from "../start-refusal";

/** How PostgreSQL's programs are started: words put before the command, and who must own the cluster's files (null: whoever we are). */
export interface RunAs {
  readonly prefix: readonly string[];
  readonly owner: { readonly uid: number; readonly gid: number } | null;
}

interface Account { readonly name: string; readonly uid: number; readonly gid: number }

/**
 * PostgreSQL refuses to run as root, and initdb wants an account with a name. An ordinary person's account is used as it is.
 * Root enters a user namespace in which its files belong to another account: nothing changes owner and folders
 * that only root may enter stay reachable. Where namespaces are off, or the cluster already belongs to somebody,
 * the account is switched and keeps the right to pass closed folders, so that nothing has to be copied out of them.
 * `without` leaves a way out (tests only). Refuses when no way is open.
 */
export function chooseRunAs(cluster: string, program: string, without: readonly "namespace"[] = []): RunAs {
  const accounts = readAccounts();
  const uid = process.getuid?.();
  if (uid === undefined) return { prefix: [], owner: null };
  const named = accounts.length === 0 || accounts.some((account) => account.uid === uid);
  if (uid !== 0 && named) return { prefix: [], owner: null };

  const holder = existsSync(cluster) ? statSync(cluster).uid : uid;
  if (holder === uid && !without.includes("namespace")) {
    const inside = accounts.find((account) => account.uid === 1000) ?? accounts.find((account) => account.uid !== 0);
    const prefix = ["unshare", "-U", `--map-user=${inside?.uid ?? 1000}`, `--map-group=${inside?.gid ?? 1000}`];
    if (runs(prefix, program)) return { prefix, owner: null };
  }
  const account = accounts.find((each) => each.uid === holder && holder !== 0)
    ?? accounts.find((each) => each.name === "postgres")
    ?? accounts.find((each) => each.name === "nobody");
  if (uid === 0 && account !== undefined) {
    const rights = "+dac_override,+dac_read_search";
    const prefix = ["setpriv", `--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups", `--inh-caps=${rights}`, `--ambient-caps=${rights}`];
    if (runs(prefix, program)) return { prefix, owner: account };
  }
  throw new StartRefusal("The embedded PostgreSQL cannot run as this account: user namespaces are off and the account cannot be switched. Start as an ordinary user, or set DATABASE_URL.");
}

/** Hands a folder and all in it to the account that PostgreSQL will run as. Does nothing when nobody was switched to. */
export function giveTo(owner: RunAs["owner"], path: string): void {
  if (owner === null || !existsSync(path)) return;
  chownSync(path, owner.uid, owner.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
}

function runs(prefix: readonly string[], program: string): boolean {
  const words = [...prefix, program, "--version"];
  const [command = program, ...rest] = words;
  return spawnSync(command, rest, { cwd: "/", stdio: "ignore" }).status === 0;
}

function readAccounts(): Account[] {
  if (!existsSync("/etc/passwd")) return [];
  return readFileSync("/etc/passwd", "utf8").split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name !== undefined && uid !== undefined && gid !== undefined ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
