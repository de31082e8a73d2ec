import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startThrowawayPostgres } from "@/lib/processes/database/embedded-postgres";
import { findFreePort } from "@/lib/processes/database/free-port";
import { appUrlFor } from "@/lib/processes/database/roles";
import { projectRoot } from "@/lib/processes/project-root";

/** The product as it is served, on a database and a folder of its own. */
export type BenchDesk = { origin: string; stop: () => Promise<void> };

/** Builds the pages for production unless they fit their sources, and serves them on a free port with the demo newsroom in an empty database. */
export async function startDesk(): Promise<BenchDesk> {
  const dataDir = mkdtempSync(join(tmpdir(), "tickmark-bench-"));
  const database = await startThrowawayPostgres({ durable: true });
  const port = await findFreePort();
  const secret = randomBytes(48).toString("base64url");
  const served = { DATABASE_URL: database.url, AUTH_SECRET: secret, TICKMARK_DEMO: "1", DATA_DIR: dataDir, HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "error" };
  const server = spawn(process.execPath, ["--disable-warning=DeprecationWarning", "--import", "tsx", "lib/processes/start.ts"], {
    cwd: projectRoot,
    env: { ...process.env, ...served },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(server, "exit");
  const stop = async (): Promise<void> => {
    server.kill("SIGTERM");
    await ended;
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([untilHealthy(origin), ended.then(() => Promise.reject(new Error("The server ended before it served.")))]);
  } catch (error) {
    await stop();
    throw error;
  }
  // Builders find the database where the product does.
  Object.assign(process.env, served, { APP_DATABASE_URL: appUrlFor(database.url, secret) });
  return { origin, stop };
}

async function untilHealthy(origin: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((wait) => setTimeout(wait, 250));
  }
}
