import { PgBoss } from "pg-boss";
import { log } from "@/lib/foundation/server/log";
import type { Reaction } from "./reactions";

/** A running job worker. */
export interface Worker {
  /** Takes no new jobs and waits for running ones, `patience` milliseconds at most; what is cut off is tried again later. */
  stop(patience: number): Promise<void>;
}

/** Takes jobs from the queue as the application's role and does what the table of reactions says. */
export async function startWorker(appUrl: string, reactions: readonly Reaction[]): Promise<Worker> {
  // The owner has made the schema at the start; this role may use it and not change it.
  const boss = new PgBoss({ connectionString: appUrl, max: 4, migrate: false, createSchema: false, reindex: false });
  let stopping = false;
  boss.on("error", (error) => {
    // A connection that is being given back may still hear that the database is going.
    if (!stopping) log().warn({ error: error.message }, "the job queue stumbled");
  });
  await boss.start();
  for (const { when, every, react } of reactions) {
    await boss.createQueue(when, { retryLimit: 8, retryBackoff: true, retryDelay: 2 });
    if (every !== undefined) await boss.schedule(when, every, {}, { tz: "UTC" });
    await boss.work<object>(when, async (jobs) => {
      for (const job of jobs) await react(job.data);
    });
  }
  const stop = (patience: number): Promise<void> => {
    stopping = true;
    return boss.stop({ graceful: true, timeout: patience });
  };
  return { stop };
}
