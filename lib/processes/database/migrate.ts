import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { projectRoot } from "../project-root";
import { StartRefusal } from "../start-refusal";
import { withSchemaEngine } from "./schema-engine";

const MIGRATIONS = join(projectRoot, "prisma", "migrations");
const SCHEMA = join(projectRoot, "prisma", "schema");
const NO_FILTER = { externalTables: [], externalEnums: [] };

/**
 * Brings a database up to the newest migration, as its owner, and names the migrations that were applied. Writes the same
 * `_prisma_migrations` table as `prisma migrate deploy`. Refuses a database on which a migration failed or whose applied
 * migrations were edited since: both need a person.
 */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  return withSchemaEngine(ownerUrl, async (engine) => {
    const history = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: NO_FILTER });
    const faults = [["failed half-way", history.failedMigrationNames], ["were edited after they had been applied", history.editedMigrationNames]] as const;
    for (const [what, names] of faults) {
      if (names.length > 0) throw new StartRefusal(`The database cannot be migrated, these migrations ${what}: ${names.join(", ")}.`);
    }
    if (history.history !== null && history.history.diagnostic !== "databaseIsBehind") {
      throw new StartRefusal("The database was made by a newer Tickmark: it holds migrations that this version does not know.");
    }
    return (await engine.applyMigrations({ migrationsList, filters: NO_FILTER })).appliedMigrationNames;
  });
}

/** The SQL that would take a live database to what prisma/schema says; empty when they agree. */
export async function diffToSchema(ownerUrl: string): Promise<string> {
  const to = { tag: "schemaDatamodel", ...(await readSchema()) } as const;
  return withSchemaEngine(ownerUrl, async (engine) => {
    const from = { tag: "schemaDatasource", ...(await readSchema()), configDir: projectRoot } as const;
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: NO_FILTER });
    return stdout === null || stdout.trim() === "-- This is an empty migration." ? "" : stdout;
  });
}

async function readMigrations(): Promise<MigrationList> {
  const names = (await readdir(MIGRATIONS, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const migrationDirectories = await Promise.all(names.map(async (path) => ({
    path,
    migrationFile: { path: "migration.sql", content: { tag: "ok", value: await readFile(join(MIGRATIONS, path, "migration.sql"), "utf8") } as const },
  })));
  return { baseDir: MIGRATIONS, lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' }, shadowDbInitScript: "", migrationDirectories };
}

async function readSchema(): Promise<SchemasContainer> {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".prisma")).sort();
  return { files: await Promise.all(names.map(async (name) => ({ path: join(SCHEMA, name), content: await readFile(join(SCHEMA, name), "utf8") }))) };
}
