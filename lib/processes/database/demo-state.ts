import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { ownerUrl, recallAccess } from "./cluster-access";
import { DATABASE } from "./create-cluster";

/** Whether nobody has set up a newsroom in this database yet. Asks as the owner. */
export async function isEmpty(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>("SELECT EXISTS (SELECT FROM newsroom) OR EXISTS (SELECT FROM person) AS taken");
    return rows[0]?.taken === false;
  } finally {
    await client.end();
  }
}

/** Runs the filling of an embedded database so that a kill half-way is noticed at the next start. */
export async function fillWhole(dataDir: string, fill: () => Promise<void>): Promise<void> {
  writeFileSync(mark(dataDir), "", { flush: true });
  await fill();
  rmSync(mark(dataDir));
}

/** Empties an embedded database whose filling was interrupted: nobody has worked in it. Call it before migrating. */
export async function dropHalfFilled(dataDir: string): Promise<void> {
  const access = recallAccess(dataDir);
  if (access === null || !existsSync(mark(dataDir))) return;
  const client = new Client({ connectionString: ownerUrl(access, "postgres") });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
  rmSync(mark(dataDir));
}

function mark(dataDir: string): string {
  return join(dataDir, "demo-unfinished");
}
