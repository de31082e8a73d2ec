import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { projectRoot } from "./project-root";

/** Runs a process with these endings (the last one is started last), sends it signals, and answers how it ended. */
async function end(endings: Record<string, string>, signals = 1): Promise<{ code: number | null; words: string; took: number }> {
  const script = `import { Shutdown } from "./lib/processes/shutdown";
    const shutdown = new Shutdown();
    shutdown.listen();
    ${Object.entries(endings).map(([name, body]) => `shutdown.add(${JSON.stringify(name)}, async () => { ${body} });`).join("\n")}
    setInterval(() => undefined, 1000);
    console.log("up");`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], { cwd: projectRoot, stdio: ["ignore", "pipe", "pipe"] });
  const heard: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => heard.push(text));
  await once(child.stdout, "data");
  const asked = performance.now();
  for (let sent = 0; sent < signals; sent++) child.kill("SIGTERM");
  const [code] = (await once(child, "close")) as [number | null];
  return { code, words: heard.join("").replace("up\n", "").trim(), took: performance.now() - asked };
}

test("what was started last ends first, once, however many signals come", async () => {
  const { code, words } = await end({ database: `console.log("database")`, server: `await new Promise((done) => setTimeout(done, 50)); console.log("server")` }, 3);
  expect([code, words]).toEqual([0, "server\ndatabase"]);
});

test("words that are not durable make the end a failure that names them, and everything else still ends", async () => {
  const { code, words } = await end({ database: `console.log("database ended")`, collab: `return "article 17 is not stored"` });
  expect([code, words.split("\n").toSorted()]).toEqual([1, ["article 17 is not stored", "database ended"]]);
});

test("a part that fails to end does not keep the others", async () => {
  const { code, words } = await end({ database: `console.log("database ended")`, worker: `throw new Error("stuck")` });
  expect(code).toBe(1);
  expect(words).toContain("worker: stuck");
  expect(words).toContain("database ended");
});

test("a part that hangs is left behind in time, by name", async () => {
  const { code, words, took } = await end({ worker: `await new Promise(() => undefined)` });
  expect([code, words]).toEqual([1, "Stopping took too long: worker did not end."]);
  expect(took).toBeLessThan(5_000);
});
