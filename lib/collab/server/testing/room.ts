import { afterAll, afterEach, expect, vi } from "vitest";
import { headText } from "@/lib/articles/server/head-text";
import { buildNewsroom, type TestNewsroom } from "@/lib/articles/server/testing/build-newsroom";
import type { ArticleId, PersonId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import type { CollabOptions } from "../collab-server";
import { openDesk, Tab, ticketFor, type CollabDesk } from "./collab-desk";

export type Room = {
  newsroom: TestNewsroom;
  reporter: PersonId;
  editor: PersonId;
  checker: PersonId;
  desk: CollabDesk;
  /** Somebody's page with the article open, at the room's desk or another. */
  open(articleId: ArticleId, personId: PersonId, at?: CollabDesk): Tab;
  /** A page that shows this ticket and no other, at this address. */
  openWith(ticket: string, articleId: ArticleId, url?: string): Tab;
  /** One more server on the same database, for one test. */
  anotherDesk(options?: Partial<CollabOptions>): Promise<CollabDesk>;
  /** The reporter's page with a fresh article ("First."), at a desk of its own; everything is saved. */
  alone(): Promise<{ id: ArticleId; short: CollabDesk; tab: Tab }>;
  /** The article's text as the database has it. */
  stored(articleId: ArticleId): Promise<string>;
};

/**
 * A newsroom with a running desk for one file of tests. Behind each test the pages leave and its other desks stop, and no
 * promise may have been left alone.
 */
export async function openRoom(): Promise<Room> {
  const faults: unknown[] = [];
  const tabs: Tab[] = [];
  const others: CollabDesk[] = [];
  process.on("unhandledRejection", (fault) => faults.push(fault));
  const newsroom = await buildNewsroom();
  const desk = await openDesk();

  afterEach(async () => {
    for (const tab of tabs.splice(0)) tab.leave();
    for (const other of others.splice(0)) await other.stop();
    expect(faults).toEqual([]);
  });
  afterAll(() => desk.stop());

  const kept = (tab: Tab): Tab => {
    tabs.push(tab);
    return tab;
  };
  const reporter = await newsroom.person("reporter");
  const open: Room["open"] = (articleId, personId, at = desk) => kept(new Tab(at, articleId, () => ticketFor(newsroom.id, personId, articleId)));
  const anotherDesk: Room["anotherDesk"] = async (options) => {
    const other = await openDesk(options);
    others.push(other);
    return other;
  };
  return {
    newsroom,
    desk,
    reporter,
    editor: await newsroom.person("editor"),
    checker: await newsroom.person("checker"),
    open,
    openWith: (ticket, articleId, url) => kept(new Tab(desk, articleId, () => ticket, url)),
    anotherDesk,
    alone: async () => {
      const [id, short] = [await newsroom.article(reporter, "First."), await anotherDesk()];
      const tab = open(id, reporter, short);
      await until(() => tab.saved);
      return { id, short, tab };
    },
    stored: (articleId) => inNewsroom(newsroom.id, async (tx) => (await headText(tx, articleId)).text),
  };
}

/** Waits until it is so: a bound for what hangs, unless a test sets one. */
export function until(condition: () => unknown, timeout = 10_000): Promise<void> {
  return vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout, interval: 10 });
}
