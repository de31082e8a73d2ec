import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { findFreePort } from "@/lib/processes/database/free-port";
import { projectRoot } from "@/lib/processes/project-root";

/** The product as `npm start` starts it, in a process of its own. */
export type Product = {
  readonly origin: string;
  readonly process: ChildProcess;
  /** What it said on both its outputs; shown when something goes wrong. */
  words(): string;
  /** Asks it to end, as a service manager does, and answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it by SIGKILL: it has no say in the matter. */
  kill(): Promise<void>;
};

export type ProductOptions = {
  /** All that it is told, beside where programs and home are: nothing that this process found or set reaches it. */
  env: Record<string, string>;
  /** For `start.ts` itself, as `--role=collab`. */
  args?: readonly string[];
  /** For Node, as `--cpu-prof`. */
  node?: readonly string[];
  /** The port of last time, for those who come back to it. */
  port?: number;
};

/** Starts it on a free port and resolves once it is healthy. Throws with its own words when it ends before. */
export async function startProduct({ env, args = [], node = [], port }: ProductOptions): Promise<Product> {
  const taken = port ?? (await findFreePort());
  const child = spawn(process.execPath, ["--disable-warning=DeprecationWarning", ...node, "--import", "tsx", "lib/processes/start.ts", ...args], {
    cwd: projectRoot,
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], NODE_ENV: "production", ...env, HOST: "127.0.0.1", PORT: String(taken) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const heard: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => heard.push(text));
  const exit = once(child, "exit") as Promise<[number | null]>;
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return (await exit)[0];
  };
  const product = { origin: `http://127.0.0.1:${taken}`, process: child, words: () => heard.join(""), stop: () => end("SIGTERM"), kill: () => end("SIGKILL").then(() => undefined) };
  const ended = exit.then(() => Promise.reject(new Error(`The product ended before it served:\n${product.words()}`)));
  await Promise.race([untilHealthy(product.origin), ended]);
  ended.catch(() => undefined);
  return product;
}

async function untilHealthy(origin: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
}
