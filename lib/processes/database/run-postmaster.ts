import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { findFreePort } from "./free-port";
import type { RunAs } from "./run-as";

const LOG_LIMIT_BYTES = 10_000_000;
const TRIES = 6;

/** A running server process and when it is gone. */
export interface Postmaster {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly port: number;
  readonly exited: Promise<void>;
}

export interface PostmasterOptions {
  readonly cluster: string;
  readonly log: string;
  readonly program: string;
  readonly runAs: RunAs;
  readonly durable: boolean;
  readonly port: number;
  /** Resolves true once the server on this port answers. */
  readonly answers: (port: number) => Promise<boolean>;
}

/**
 * Runs PostgreSQL on the cluster and returns once it answers, however long recovery takes. Moves to another port when the
 * wanted one is taken, and waits for the last processes of a crashed predecessor to go. Throws with the server's own last words.
 */
export async function runPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  if ((statSync(options.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) truncateSync(options.log);
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort(options.port);
    const server = launch(options, port);
    if (await becomesReady(server, options.answers)) return server;
    const words = lastWords(options.log);
    const passing = /Address already in use|pre-existing shared memory block|lock file .* already exists/.test(words);
    if (!passing || attempt === TRIES) throw new Error(`PostgreSQL did not start: ${words} (more in ${options.log})`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function launch({ cluster, log, program, runAs, durable }: PostmasterOptions, port: number): Postmaster {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum_naptime: "5min" }),
  };
  const options = ["-D", cluster, "-p", String(port), ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const [command = program, ...rest] = [...runAs.prefix, program, ...options];
  const output = openSync(log, "a", 0o600);
  // A session of its own: Ctrl-C in the terminal must reach the product first, which saves and then stops the server.
  const child = spawn(command, rest, { cwd: "/", detached: true, stdio: ["ignore", output, output] });
  closeSync(output);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const endWithUs = (): void => void child.kill("SIGINT");
  process.once("exit", endWithUs);
  void exited.then(() => process.off("exit", endWithUs));
  return { process: child, pid: child.pid ?? -1, port, exited };
}

async function becomesReady(server: Postmaster, answers: (port: number) => Promise<boolean>): Promise<boolean> {
  while (server.process.exitCode === null && server.process.signalCode === null && server.process.pid !== undefined) {
    if (await answers(server.port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  return false;
}

function lastWords(log: string): string {
  const lines = readFileSync(log, "utf8").trimEnd().split("\n").slice(-15);
  return lines.filter((line) => /FATAL|ERROR|could not|denied|unshare|setpriv|HINT/.test(line)).slice(-3).join(" / ") || (lines.at(-1) ?? "no reason given");
}
