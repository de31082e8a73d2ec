import { describe, expect, test, vi } from "vitest";
import type { WebSocket } from "ws";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { pool } from "@/lib/foundation/server/database";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import type { Tab } from "./testing/collab-desk";
import { openRoom, until } from "./testing/room";

const { newsroom, alone } = await openRoom();

/** Stops every process of this database that works for somebody, as a disk that hangs does; answers how to let them go on. */
async function freezeDatabase(): Promise<() => void> {
  const { rows } = await pool().query<{ pid: number }>("select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'");
  for (const { pid } of rows) process.kill(pid, "SIGSTOP");
  return () => rows.forEach(({ pid }) => process.kill(pid, "SIGCONT"));
}

/** Waits until the server has read all that the page has sent. */
async function heardBy(tab: Tab): Promise<void> {
  tab.provider.flushPendingUpdates();
  const line = tab.socket.webSocket as unknown as WebSocket;
  await new Promise((answered) => {
    line.once("pong", answered);
    line.ping();
  });
}

describe("shutting down", () => {
  test("says that all is durable when it is, and sends the pages away to come back", async () => {
    const { short, tab } = await alone();
    tab.type(1, 6, " Second.");
    await until(() => tab.saved);
    const begun = Date.now();
    expect(await short.collab.shutdown()).toEqual({ durable: true, articles: [] });
    expect(Date.now() - begun).toBeLessThan(5_000);
    await until(() => tab.closes.some(({ reason }) => reason === "restart"));
  });

  test("names the article whose words it could not store, within five seconds", async () => {
    const { id, short, tab } = await alone();
    await inNewsroom(newsroom.id, async (tx) => {
      await lockArticle(tx, id);
      tab.type(1, 6, " Stuck.");
      // Outside the transaction: inside it PostgreSQL goes on showing the activity that it saw first.
      const waits = "select from pg_stat_activity where wait_event_type = 'Lock' and query like 'select seq%append_updates%'";
      await vi.waitFor(async () => expect((await pool().query(waits)).rowCount).toBe(1), { timeout: 5_000 });
      const begun = Date.now();
      expect(await short.collab.shutdown()).toEqual({ durable: false, articles: [id] });
      expect(Date.now() - begun).toBeLessThan(5_000);
    });
    expect(tab.saved).toBe(false);
  });

  test("names it within five seconds also when the database is there and answers nothing any more", async () => {
    const { id, short, tab } = await alone();
    const thaw = await freezeDatabase();
    try {
      tab.type(1, 6, " Frozen.");
      await until(() => tab.provider.unsyncedChanges > 0);
      await heardBy(tab);
      const begun = Date.now();
      expect(await short.collab.shutdown()).toEqual({ durable: false, articles: [id] });
      expect(Date.now() - begun).toBeLessThan(5_000);
    } finally {
      thaw();
    }
  });
});
