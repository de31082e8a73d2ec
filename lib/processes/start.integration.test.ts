import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isAlive } from "./data-folder";
import { findFreePort } from "./database/free-port";
import { projectRoot } from "./project-root";

// `npm start` as a person meets it, without the pages: they are built for the journeys.

const SECRET = "a secret of this test, long enough 0123456789";
let folder: string;
const running: ChildProcess[] = [];

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), "tickmark-start-")); });
afterEach(async () => {
  for (const child of running.splice(0)) if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Started { child: ChildProcess; words: () => string; code: Promise<number | null> }

function start(env: Record<string, string>, ...args: string[]): Started {
  const given = { PATH: process.env["PATH"], HOME: process.env["HOME"], DATA_DIR: folder, TICKMARK_DEMO: "0", AUTH_SECRET: SECRET, ...env };
  const child = spawn(process.execPath, ["--import", "tsx", "lib/processes/start.ts", ...args], { cwd: projectRoot, env: given as unknown as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe"] });
  running.push(child);
  const heard: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => heard.push(text));
  return { child, words: () => heard.join(""), code: once(child, "close").then(([code]) => code as number | null) };
}

async function untilReady(started: Started): Promise<void> {
  await expect.poll(started.words, { timeout: 60_000, interval: 50 }).toContain("To stop");
}

const postgresPid = (): number => Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

test("it starts, says what it did, stops everything within 5 s, and starts again from what is there", async () => {
  const port = await findFreePort();
  const first = start({ PORT: String(port) }, "--role=collab,worker");
  await untilReady(first);
  expect(first.words()).toMatch(/Starting PostgreSQL … \d+\.\d s\n.*Bringing tables and rights up to date … \d+\.\d s \(\d+ migrations\)/);
  expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200);
  const pid = postgresPid();
  const asked = Date.now();
  first.child.kill("SIGTERM");
  expect(await first.code).toBe(0);
  expect(Date.now() - asked).toBeLessThan(5_000);
  expect(isAlive(pid)).toBe(false);

  const second = start({ PORT: String(port) }, "--role=collab,worker");
  await untilReady(second);
  expect(second.words()).toContain("up to date");
  second.child.kill("SIGINT");
  second.child.kill("SIGINT"); // a terminal and npm both pass Ctrl-C on
  expect(await second.code).toBe(0);
}, 120_000);

test("after a kill the next start ends what was left behind and goes on", async () => {
  const first = start({}, "--role=worker");
  await untilReady(first);
  const orphan = postgresPid();
  first.child.kill("SIGKILL");
  await first.code;
  expect(isAlive(orphan)).toBe(true);
  const second = start({}, "--role=worker");
  await untilReady(second);
  expect(isAlive(orphan)).toBe(false);
}, 120_000);

test("a second start on the same data says that the first one runs", async () => {
  await untilReady(start({}, "--role=worker"));
  const second = start({}, "--role=worker");
  expect(await second.code).toBe(1);
  expect(second.words()).toMatch(new RegExp(`^Tickmark is already running from ${folder} \\(process \\d+\\).*\\n$`));
}, 120_000);

test("the embedded database comes back when it is killed", async () => {
  const port = await findFreePort();
  const started = start({ PORT: String(port) }, "--role=collab,worker");
  await untilReady(started);
  const before = postgresPid();
  process.kill(before, "SIGKILL");
  await expect.poll(() => { try { return postgresPid(); } catch { return before; } }, { timeout: 20_000 }).not.toBe(before);
  expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200);
}, 120_000);

test("what cannot be served ends in one clear line and a failure", async () => {
  const blocker = createServer().listen(0, "127.0.0.1");
  await once(blocker, "listening");
  const taken = String((blocker.address() as AddressInfo).port);
  const cases: [env: Record<string, string>, line: RegExp][] = [
    [{ PORT: taken }, /^Port \d+ is taken by another program\. Stop that one, or set PORT to another number\.$/],
    [{ PORT: "0", DATABASE_URL: "postgresql://a:hidden@127.0.0.1:1/x" }, /^ *Reaching the database … failed\nCannot reach the database at 127\.0\.0\.1:1 \(ECONNREFUSED\)\.$/],
    [{ PORT: "0", AUTH_SECRET: "" , DATABASE_URL: "postgresql://a:hidden@127.0.0.1:1/x" }, /AUTH_SECRET/],
    [{ PORT: "0", AUTH_SECRET: "x".repeat(40) }, /^AUTH_SECRET is too easy to guess/],
    [{ PORT: "0", HOST: "0.0.0.0", TICKMARK_DEMO: "1" }, /only served on loopback/],
    [{ PORT: "0", HOST: "192.0.2.1" }, /^This machine has no address 192\.0\.2\.1/],
    [{ PORT: "0", TICKMARK_ROLES: "chef" }, /^There is no role "chef"/],
  ];
  for (const [env, line] of cases) {
    const started = start(env, ...("TICKMARK_ROLES" in env ? [] : ["--role=collab"]));
    expect(await started.code, started.words()).toBe(1);
    expect(started.words().trim()).toMatch(line);
    expect(started.words()).not.toMatch(/hidden|\n\s+at /);
  }
  blocker.close();
}, 120_000);
