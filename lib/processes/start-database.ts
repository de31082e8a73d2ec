import { dropHalfFilled, fillWhole, isEmpty } from "./database/demo-state";
import { prepareDatabase } from "./database/prepare-database";
import { assertUsable } from "./database/reach-database";
import { appUrlFor, assertCannotBypassRls } from "./database/roles";
import { startSupervisedPostgres } from "./database/supervised-postgres";
import type { Settings } from "./settings";
import type { Shutdown } from "./shutdown";
import { step } from "./step";

/** A database that the application can serve from. */
export interface ReadyDatabase {
  readonly appUrl: string;
  /** Null when only the application's own connection was given. */
  readonly ownerUrl: string | null;
}

/** Starts the embedded database or takes the given one, migrates it, and makes the application's role. */
export async function readyDatabase(settings: Settings, secret: string, shutdown: Shutdown): Promise<ReadyDatabase> {
  const { databaseUrl, appDatabaseUrl } = settings;
  if (databaseUrl === null && appDatabaseUrl !== null) {
    await step("Checking the database role", () => assertCannotBypassRls(appDatabaseUrl));
    return { appUrl: appDatabaseUrl, ownerUrl: null };
  }
  const ownerUrl = databaseUrl ?? (await startEmbedded(settings, shutdown));
  const appUrl = appDatabaseUrl ?? appUrlFor(ownerUrl, secret);
  await step("Bringing tables and rights up to date", async () => {
    const applied = await prepareDatabase(ownerUrl, appUrl);
    return applied.length === 0 ? "up to date" : `${applied.length} migrations`;
  });
  return { appUrl, ownerUrl };
}

/** Refuses early, before minutes of building, a database that cannot be used. The embedded one is started later. */
export async function checkGivenDatabase({ databaseUrl, appDatabaseUrl }: Settings): Promise<void> {
  const url = databaseUrl ?? appDatabaseUrl;
  if (url !== null) await step("Reaching the database", () => assertUsable(url));
}

/** Fills the demo newsroom into a database in which nobody has begun. */
export async function fillDemo(settings: Settings, ownerUrl: string): Promise<void> {
  if (!settings.demo || !(await isEmpty(ownerUrl))) return;
  await step("Filling the demo newsroom", async () => {
    const { seedDemo } = await import("@/prisma/seed/index");
    if (settings.databaseUrl === null) await fillWhole(settings.dataDir, seedDemo);
    else await seedDemo();
  });
}

async function startEmbedded({ dataDir }: Settings, shutdown: Shutdown): Promise<string> {
  let url = "";
  await step("Starting PostgreSQL", async () => {
    const server = await startSupervisedPostgres(dataDir, (reason) => {
      console.error(reason);
      void shutdown.run(1);
    });
    shutdown.add("PostgreSQL", () => server.stop(shutdown.timeLeft()));
    await dropHalfFilled(dataDir);
    url = server.url;
  });
  return url;
}
