import { Client } from "pg";
import { expect, test } from "vitest";
import { env } from "@/lib/foundation/server/env";
import { applyMigrations, diffToSchema } from "./migrate";

const owner = (): string => env().DATABASE_URL ?? "";

test("the migrations make exactly what prisma/schema says", async () => {
  expect(await diffToSchema(owner())).toBe("");
});

test("a table that strays from the schema is noticed", async () => {
  const client = new Client({ connectionString: owner() });
  await client.connect();
  await client.query("ALTER TABLE article ADD COLUMN stray text");
  expect(await diffToSchema(owner())).toContain('DROP COLUMN "stray"');
  await client.query("ALTER TABLE article DROP COLUMN stray");
  await client.end();
});

test("a database that is up to date is left alone", async () => {
  expect(await applyMigrations(owner())).toEqual([]);
});

test("a database of a newer version is refused", async () => {
  const client = new Client({ connectionString: owner() });
  await client.connect();
  await client.query("INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '29991231235959_from_the_future', now(), 1)");
  await expect(applyMigrations(owner())).rejects.toThrow(/newer Tickmark/);
  await client.query("DELETE FROM _prisma_migrations WHERE id = 'x'");
  await client.end();
});
