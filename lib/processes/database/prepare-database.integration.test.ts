import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { expect, test } from "vitest";
import { env } from "@/lib/foundation/server/env";
import { dropHalfFilled, fillWhole, isEmpty } from "./demo-state";
import { startEmbeddedPostgres } from "./embedded-postgres";
import { prepareDatabase } from "./prepare-database";
import { appUrlFor } from "./roles";

async function ask(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const sql of statements) ({ rows } = await client.query<Record<string, unknown>>(sql));
    return rows;
  } finally {
    await client.end();
  }
}

const administrator = (): string => env().DATABASE_URL ?? "";

test("a database of somebody else is prepared by a plain owner, who is no superuser", async () => {
  await ask(administrator(), "CREATE ROLE desk_owner LOGIN CREATEROLE PASSWORD 'owner'", "CREATE DATABASE desk OWNER desk_owner");
  try {
    const ownerUrl = Object.assign(new URL(administrator()), { username: "desk_owner", password: "owner", pathname: "/desk" }).href;
    const appUrl = appUrlFor(ownerUrl, env().AUTH_SECRET ?? "");
    expect(await prepareDatabase(ownerUrl, appUrl)).not.toEqual([]);
    expect(await prepareDatabase(ownerUrl, appUrl)).toEqual([]);
    expect(await isEmpty(ownerUrl)).toBe(true);
    expect(await ask(appUrl, "SELECT current_user AS name, (SELECT count(*)::int FROM pgboss.job) AS jobs")).toEqual([{ name: "tickmark_app", jobs: 0 }]);
  } finally {
    await ask(administrator(), "DROP DATABASE desk WITH (FORCE)", "DROP ROLE desk_owner");
  }
});

test("several processes that come up together prepare the database once", async () => {
  await ask(administrator(), "CREATE DATABASE together");
  try {
    const ownerUrl = Object.assign(new URL(administrator()), { pathname: "/together" }).href;
    const appUrl = appUrlFor(ownerUrl, env().AUTH_SECRET ?? "");
    const applied = await Promise.all([1, 2, 3].map(() => prepareDatabase(ownerUrl, appUrl)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  } finally {
    await ask(administrator(), "DROP DATABASE together WITH (FORCE)");
  }
});

test("a demo whose filling was cut off is begun anew, one that was filled is kept", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "tickmark-demo-"));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    const half = fillWhole(dataDir, async () => {
      await ask(server.url, "CREATE TABLE half (id int)");
      throw new Error("the power went");
    });
    await expect(half).rejects.toThrow("the power went");
    await dropHalfFilled(dataDir);
    expect(await ask(server.url, "SELECT to_regclass('half') AS found")).toEqual([{ found: null }]);

    await fillWhole(dataDir, async () => { await ask(server.url, "CREATE TABLE whole (id int)"); });
    await dropHalfFilled(dataDir);
    expect(await ask(server.url, "SELECT to_regclass('whole')::text AS found")).toEqual([{ found: "whole" }]);
  } finally {
    await server.stop(0);
    rmSync(dataDir, { recursive: true, force: true });
  }
});
