import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { projectRoot } from "../project-root";
import { startThrowawayPostgres } from "./embedded-postgres";
import { applyMigrations, diffToSchema } from "./migrate";

/** `npm run migration:new -- NAME`: writes the step from what the migrations make to what prisma/schema says. */
async function writeNewMigration(name: string | undefined): Promise<number> {
  if (name === undefined || !/^[a-z][a-z0-9_]{2,60}$/.test(name)) {
    console.error("Give the migration a name of small letters and underscores: npm run migration:new -- add_labels");
    return 1;
  }
  const database = await startThrowawayPostgres();
  try {
    await applyMigrations(database.url);
    const sql = await diffToSchema(database.url);
    if (sql === "") {
      console.log("The migrations already make what prisma/schema says.");
      return 0;
    }
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = join(projectRoot, "prisma", "migrations", `${stamp}_${name}`);
    await mkdir(folder);
    await writeFile(join(folder, "migration.sql"), sql);
    console.log(`Wrote ${folder}/migration.sql. Read it, add what Prisma does not know (row-level security, triggers, moving rows), commit it.`);
    return 0;
  } finally {
    await database.stop();
  }
}

process.exitCode = await writeNewMigration(process.argv[2]);
