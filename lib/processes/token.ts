import { closeDatabase } from "@/lib/foundation/server/database";
import { isDatabaseAway } from "@/lib/foundation/server/database-away";
import { createTokenFor } from "@/lib/people/server/create-token-for";
import { findLivingHolder } from "./data-folder";
import { ownerUrl, recallAccess } from "./database/cluster-access";
import { startEmbeddedPostgres } from "./database/embedded-postgres";
import { readSettings, type Settings } from "./settings";
import { StartRefusal } from "./start-refusal";

// npm run token -- EMAIL: prints an API token for that person as the last line. Works beside a running Tickmark and without one.

const NEVER_STARTED = "There is no database yet. Run npm start once, then ask again.";

async function main(email: string | undefined): Promise<void> {
  if (email === undefined) throw new StartRefusal("For whom? npm run token -- EMAIL");
  const database = await reachDatabase(readSettings([]));
  process.env["APP_DATABASE_URL"] = database.url;
  try {
    const made = await createTokenFor(email);
    if (!made.ok) throw new StartRefusal(made.refusal.message);
    console.log(`An API token that acts as ${made.value.name}. It is shown once; an admin can revoke it in the settings.`);
    console.log(made.value.token);
  } finally {
    await closeDatabase();
    await database.leave();
  }
}

/**
 * The installation's database: the given one; else the embedded one, where it runs already, or started for a moment.
 * The owner's connection needs no secret, so this also works beside a start whose AUTH_SECRET this shell does not know.
 */
async function reachDatabase({ databaseUrl, appDatabaseUrl, dataDir }: Settings): Promise<{ url: string; leave: () => Promise<void> }> {
  const given = databaseUrl ?? appDatabaseUrl;
  if (given !== null) return { url: given, leave: () => Promise.resolve() };
  const access = recallAccess(dataDir);
  if (access === null) throw new StartRefusal(NEVER_STARTED);
  if (findLivingHolder(dataDir) !== null) return { url: ownerUrl(access), leave: () => Promise.resolve() };
  const server = await startEmbeddedPostgres({ dataDir });
  return { url: server.url, leave: () => server.stop() };
}

/** One line for whoever typed the command. */
function explain(error: unknown): string {
  if (error instanceof StartRefusal) return error.message;
  if (isDatabaseAway(error)) return "The database cannot be reached. If Tickmark is just starting, ask again in a moment; otherwise check DATABASE_URL, or run npm start.";
  // A table that is not there: the database was made and never migrated.
  if (error instanceof Error && "code" in error && error.code === "P2021") return NEVER_STARTED;
  throw error;
}

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
