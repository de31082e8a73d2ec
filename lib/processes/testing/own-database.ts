import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { closeDatabase } from "@/lib/foundation/server/database";
import { appUrlFor } from "../database/roles";
import "./provided";

// Runs before each integration test file and gives it a database of its own, so that files need not clean up and may run
// side by side. Tests find it where the product does: in the environment.

const { templateUrl, secret } = inject("testCluster");
const name = `test_${randomUUID().replaceAll("-", "")}`;
const dataDir = mkdtempSync(join(tmpdir(), "tickmark-test-"));

await asOwner(`CREATE DATABASE ${name} TEMPLATE tickmark`);
const ownerUrl = databaseNamed(name);
Object.assign(process.env, { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrlFor(ownerUrl, secret), AUTH_SECRET: secret, DATA_DIR: dataDir, NODE_ENV: "test", LOG_LEVEL: "silent" });

afterAll(async () => {
  await closeDatabase();
  await asOwner(`DROP DATABASE ${name} WITH (FORCE)`);
  rmSync(dataDir, { recursive: true, force: true });
});

function databaseNamed(database: string): string {
  const url = new URL(templateUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: databaseNamed("postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
