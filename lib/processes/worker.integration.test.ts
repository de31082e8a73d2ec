import { PgBoss } from "pg-boss";
import { expect, test } from "vitest";
import { env } from "@/lib/foundation/server/env";
import { startWorker } from "./worker";

const appUrl = (): string => env().APP_DATABASE_URL ?? "";

async function enqueue(queue: string, job: object): Promise<void> {
  const boss = new PgBoss({ connectionString: appUrl(), max: 1, migrate: false, createSchema: false, supervise: false, schedule: false });
  await boss.start();
  await boss.send(queue, job);
  await boss.stop({ graceful: false });
}

test("what was enqueued is done once, as the application's role, and tried again when it fails", async () => {
  const done: object[] = [];
  let failures = 1;
  const worker = await startWorker(appUrl(), [
    {
      when: "an-article-was-brought-in",
      react: (job) => {
        if (failures-- > 0) return Promise.reject(new Error("not yet"));
        done.push(job);
        return Promise.resolve();
      },
    },
  ]);
  await enqueue("an-article-was-brought-in", { articleId: "a" });
  await expect.poll(() => done, { timeout: 25_000, interval: 100 }).toEqual([{ articleId: "a" }]);
  await worker.stop(1_000);
}, 40_000);

test("what is enqueued while no worker runs waits for the next one", async () => {
  const table = (seen: object[]) => [{ when: "later", react: (job: object) => Promise.resolve(void seen.push(job)) }];
  await (await startWorker(appUrl(), table([]))).stop(1_000);
  await enqueue("later", { n: 1 });
  const seen: object[] = [];
  const worker = await startWorker(appUrl(), table(seen));
  await expect.poll(() => seen, { timeout: 15_000, interval: 100 }).toEqual([{ n: 1 }]);
  await worker.stop(1_000);
}, 40_000);
