import { PgBoss } from "pg-boss";
import { applyMigrations } from "./migrate";
import { preparingAlone } from "./migration-lock";
import { assertCannotBypassRls, prepareAppRole } from "./roles";

/**
 * Brings a database to where the application can serve from it, as its owner: tables, job queue, the application's role and
 * rights. Names the migrations that were applied. Safe to call again and from several processes at once.
 * Refuses an application's connection that could pass row-level security.
 */
export async function prepareDatabase(ownerUrl: string, appUrl: string): Promise<string[]> {
  const applied = await preparingAlone(ownerUrl, async (owner) => {
    const names = await applyMigrations(ownerUrl);
    await prepareJobQueue(ownerUrl);
    await prepareAppRole(owner, appUrl);
    return names;
  });
  await assertCannotBypassRls(appUrl);
  return applied;
}

/** The queue's own schema, made by the owner: the application may use it and not change it. */
async function prepareJobQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2, supervise: false, schedule: false });
  boss.on("error", () => undefined); // the call that fails says so itself
  await boss.start();
  await boss.stop({ graceful: false });
}
