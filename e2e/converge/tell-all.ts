import { fork, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { Client } from "pg";
import { startThrowawayPostgres } from "@/lib/processes/database/embedded-postgres";
import { prepareDatabase } from "@/lib/processes/database/prepare-database";
import { appUrlFor } from "@/lib/processes/database/roles";
import { projectRoot } from "@/lib/processes/project-root";
import { stopOnSignal } from "../support/stop-on-signal";
import type { Task, Told } from "./teller";

/** So many processes tell virtual histories at once, each on a database of its own; one more tells the real ones. */
const TELLERS = 2;
/** Every so manieth history is told on real processes. */
const REAL = 20;

/** `died` is listened for once, however many histories the process tells. */
type Teller = { readonly process: ChildProcess; readonly died: Promise<unknown> };

/** Tells the histories of these seeds, a few at once, and hands over each as it ends. */
export async function tellAll(seeds: readonly number[], heard: (told: Told) => void): Promise<void> {
  const left = seeds.map((seed): Task => ({ seed, real: seed % REAL === 0 }));
  const virtual = left.filter(({ real }) => !real);
  const real = left.filter((task) => task.real);
  const cluster = virtual.length > 0 ? await startThrowawayPostgres() : null;
  const secret = randomBytes(32).toString("base64url");
  // Tellers end by themselves when nobody listens any more.
  stopOnSignal(async () => cluster?.stop());
  try {
    if (cluster) await prepareDatabase(cluster.url, appUrlFor(cluster.url, secret));
    const databases = cluster ? await copies(cluster.url, Math.min(TELLERS, virtual.length)) : [];
    const tellVirtual = async (url: string): Promise<void> => {
      const teller = await start({ DATABASE_URL: url, APP_DATABASE_URL: appUrlFor(url, secret), AUTH_SECRET: secret });
      for (let task = virtual.shift(); task; task = virtual.shift()) heard(await ask(teller, task));
      end(teller);
      // Whoever is through first helps with the slow ones.
      await tellReal();
    };
    const tellReal = async (): Promise<void> => {
      for (let task = real.shift(); task; task = real.shift()) {
        const teller = await start({});
        heard(await ask(teller, task));
        end(teller);
      }
    };
    // Real processes are waited for more than they work: their histories are told beside the others.
    await Promise.all([...databases.map(tellVirtual), tellReal()]);
  } finally {
    await cluster?.stop();
  }
}

/** The migrated database and as many copies of it as are wanted. */
async function copies(url: string, wanted: number): Promise<string[]> {
  const named = (name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const client = new Client({ connectionString: named("postgres") });
  await client.connect();
  const names = Array.from({ length: wanted - 1 }, (_, at) => `histories_${at}`);
  for (const name of names) await client.query(`create database ${name} template ${new URL(url).pathname.slice(1)}`);
  await client.end();
  return [url, ...names.map(named)];
}

async function start(env: Record<string, string>): Promise<Teller> {
  const child = fork(join(import.meta.dirname, "teller.ts"), [], {
    cwd: projectRoot,
    execArgv: ["--disable-warning=DeprecationWarning", "--import", "tsx"],
    env: { ...process.env, ...env, NODE_ENV: "test", LOG_LEVEL: "silent" },
  });
  const died = once(child, "exit");
  const isReady = await Promise.race([once(child, "message").then(() => true), died.then(() => false)]);
  if (!isReady) throw new Error("A process ended before it could tell a history.");
  return { process: child, died };
}

async function ask({ process: child, died }: Teller, task: Task): Promise<Told> {
  const broken: Told = { seed: task.seed, findings: null, faults: ["its process ended"], notes: [], told: "" };
  child.send(task);
  return Promise.race([once(child, "message").then(([told]) => told as Told), died.then(() => broken)]);
}

function end({ process: child }: Teller): void {
  if (child.connected) child.disconnect();
}
