import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive } from "../data-folder";
import { projectRoot } from "../project-root";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";
import { findPostgresBinaries } from "./postgres-binaries";
import { chooseRunAs } from "./run-as";

let dataDir: string;
let running: EmbeddedPostgres | null = null;

beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), "tickmark-closed-")), "data");
  chmodSync(join(dataDir, ".."), 0o700);
});

afterEach(async () => {
  await running?.stop();
  running = null;
  rmSync(join(dataDir, ".."), { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  return (running = await startEmbeddedPostgres({ dataDir }));
}

async function ask<T>(server: { url: string }, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: server.url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<{ answer: T }>(sql)).rows.map((row) => row.answer);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Another process that starts the database on the same folder and prints the server's process id. */
async function startElsewhere(): Promise<{ say: string; kill: () => Promise<void> }> {
  const script = `import { startEmbeddedPostgres } from "./lib/processes/database/embedded-postgres";
    startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} }).then((server) => console.log(server.pid), (error) => console.log(error.message));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { cwd: projectRoot, stdio: ["ignore", "pipe", "inherit"] });
  const [say] = (await once(createInterface(child.stdout), "line")) as [string];
  return { say, kill: async () => { child.kill("SIGKILL"); await once(child, "exit"); } };
}

test("what was written is there at the next start, on the same port, and only its owner can read the password", async () => {
  const first = await start();
  await ask(first, "CREATE TABLE note AS SELECT 'kept' AS answer");
  await first.stop();
  const second = await start();
  expect(await ask(second, "SELECT answer FROM note")).toEqual(["kept"]);
  expect(second.port).toBe(first.port);
  expect(statSync(join(dataDir, "postgres.json")).mode & 0o077).toBe(0);
  expect(statSync(dataDir).mode & 0o077).toBe(0);
});

test("it listens on 127.0.0.1 alone, asks for the password and is durable", async () => {
  const server = await start();
  expect(await ask(server, "SELECT setting AS answer FROM pg_settings WHERE name IN ('listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes') ORDER BY name")).toEqual(["on", "on", "127.0.0.1", "on"]);
  const wrong = Object.assign(new URL(server.url), { password: "wrong" }).href;
  await expect(ask({ url: wrong }, "SELECT 1 AS answer")).rejects.toThrow(/password authentication failed/);
});

test("a server that was killed recovers what was committed", async () => {
  const first = await start();
  await ask(first, "CREATE TABLE note AS SELECT 'committed' AS answer");
  await first.kill9();
  expect(await ask(await start(), "SELECT answer FROM note")).toEqual(["committed"]);
});

test("a server left behind by a killed process is ended, and its data is there", async () => {
  const elsewhere = await startElsewhere();
  const orphan = Number(elsewhere.say);
  await elsewhere.kill();
  expect(isAlive(orphan)).toBe(true);
  const server = await start();
  expect(isAlive(orphan)).toBe(false);
  expect(await ask(server, "SELECT 1 AS answer")).toEqual([1]);
});

test("a second process on the same folder is told who has it", async () => {
  await start();
  const elsewhere = await startElsewhere();
  await elsewhere.kill();
  expect(elsewhere.say).toContain(`already running from ${dataDir} (process ${process.pid})`);
});

test("a pid file whose number another program has by now does not stop the start", async () => {
  const first = await start();
  await first.stop();
  writeFileSync(join(dataDir, "postgres", "postmaster.pid"), `${process.ppid}\n${dataDir}/postgres\n`);
  expect(await ask(await start(), "SELECT 1 AS answer")).toEqual([1]);
});

test("another port is taken when somebody has the remembered one", async () => {
  const first = await start();
  await first.stop();
  const blocker = (await import("node:net")).createServer().listen(first.port, "127.0.0.1");
  await once(blocker, "listening");
  const second = await start();
  blocker.close();
  expect(second.port).not.toBe(first.port);
  expect(JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"))).toMatchObject({ port: second.port });
});

test.runIf(process.getuid?.() === 0)("root reaches a closed folder without user namespaces too, and stays with that account", async () => {
  const { postgres } = await findPostgresBinaries();
  const runAs = chooseRunAs(join(dataDir, "postgres"), postgres, ["namespace"]);
  expect(runAs.owner?.uid).not.toBe(0);
  const first = await startEmbeddedPostgres({ dataDir, runAs });
  await ask(first, "CREATE TABLE note AS SELECT 'kept' AS answer");
  await first.stop();
  expect(statSync(join(dataDir, "postgres")).uid).toBe(runAs.owner?.uid);
  expect(await ask(await start(), "SELECT answer FROM note")).toEqual(["kept"]);
});
