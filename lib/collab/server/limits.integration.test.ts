import { expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { headText } from "@/lib/articles/server/head-text";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { asOwner } from "@/lib/articles/server/testing/build-newsroom";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { collabUrl } from "../protocol";
import { MAX_TEXT_LENGTH } from "@/lib/intake/check-incoming";
import { LIMITS } from "./guests";
import type { CollabDesk } from "./testing/collab-desk";
import { openRoom, until } from "./testing/room";

const { newsroom, reporter, editor, anotherDesk, open } = await openRoom();

/** A line without a ticket: what the door answers, and the code with which it ends. */
function knock(desk: CollabDesk): { answer: Promise<number>; ended: Promise<number>; ws: WebSocket } {
  const ws = new WebSocket(collabUrl(desk.origin), { origin: desk.origin });
  ws.on("error", () => undefined);
  const answer = new Promise<number>((tell) => ws.on("open", () => tell(101)).on("unexpected-response", (_request, response) => tell(response.statusCode ?? 0)));
  return { answer, ended: new Promise((tell) => ws.on("close", tell)), ws };
}

test("a person who opens an article once too often is told that it is full; the other tabs go on, and so do other people", async () => {
  const [desk, id] = [await anotherDesk({ limits: { perTab: 2 } }), await newsroom.article(reporter, "First.")];
  const [one, two] = [open(id, reporter, desk), open(id, reporter, desk)];
  await until(() => one.saved && two.saved);
  const three = open(id, reporter, desk);
  await until(() => three.failures.includes("full"));
  const other = open(id, editor, desk);
  await until(() => other.saved);
  one.type(1, 6, " Second.");
  await until(() => one.saved && two.text[1] === "First. Second.");
});

test("an article takes no more connections than it may have", async () => {
  const [desk, id] = [await anotherDesk({ limits: { perArticle: 1 } }), await newsroom.article(reporter, "First.")];
  const first = open(id, reporter, desk);
  await until(() => first.saved);
  const second = open(id, editor, desk);
  await until(() => second.failures.includes("full"));
  first.leave();
  await until(() => desk.collab.load.connections === 0);
  const third = open(id, editor, desk);
  await until(() => third.saved);
});

test("so many may stand at the door without a ticket, and more are turned away", async () => {
  const desk = await anotherDesk({ limits: { strangers: 1 } });
  const first = knock(desk);
  expect(await first.answer).toBe(101);
  expect(await knock(desk).answer).toBe(503);
  first.ws.close();
  await vi.waitFor(async () => expect(await knock(desk).answer).toBe(101), { timeout: 5_000 });
});

test("who shows no ticket in time is sent away; who showed one stays", async () => {
  expect(LIMITS.ticketWithin).toBe(10_000);
  const [desk, id] = [await anotherDesk({ limits: { ticketWithin: 1_000 } }), await newsroom.article(reporter, "First.")];
  const tab = open(id, reporter, desk);
  await until(() => tab.saved);
  const stranger = knock(desk);
  await stranger.answer;
  const since = performance.now();
  expect(await stranger.ended).toBe(4401);
  expect(performance.now() - since).toBeLessThan(5_000);
  expect(tab.closes).toEqual([]);
});

test("an article that has grown too long takes no more words, only away", async () => {
  expect(LIMITS.text).toBeGreaterThan(MAX_TEXT_LENGTH);
  const [desk, id] = [await anotherDesk({ limits: { text: 100_000 } }), await newsroom.article(reporter, "First.")];
  const tab = open(id, reporter, desk);
  await until(() => tab.saved);
  tab.type(1, 6, "x".repeat(100_000));
  await until(() => tab.saved);
  tab.delete(1, 0, 1);
  await until(() => tab.saved);
  tab.type(1, 0, "one more");
  await until(() => tab.closes.some(({ reason }) => reason === "too-large"));
  const fresh = open(id, reporter, desk);
  await until(() => fresh.saved);
  expect(fresh.text[1]).toMatch(/^irst\.x+$/);
  fresh.delete(1, 0, 50_000);
  await until(() => fresh.saved);
  fresh.type(1, 0, "one more");
  await until(() => fresh.saved);
});

test("a row of the log that Yjs cannot take closes the article to nobody", async () => {
  const id = await newsroom.article(reporter, "First.");
  const { seq } = await inNewsroom(newsroom.id, (tx) => headText(tx, id));
  // Past every guard: a letter beside one that its own writer writes later.
  const row = Buffer.from([1, 2, 77, 0, 0xc4, 77, 1, 77, 1, 1, 97, 0x84, 77, 0, 1, 98, 0]);
  await asOwner("insert into article_update (article_id, seq, newsroom_id, update, person_id) values ($1, $2, $3, $4, $5)", [id, seq + 1, newsroom.id, row, reporter]);
  await asOwner("update article set head_seq = $2 where id = $1", [id, seq + 1]);
  const [one, other] = [open(id, reporter), open(id, editor)];
  await until(() => one.saved && other.saved);
  one.type(1, 6, " Second.");
  await until(() => one.saved && other.text[1] === "First. Second.");
  await inNewsroom(newsroom.id, async (tx) => {
    const article = await lockArticle(tx, id);
    if (article) expect(await carryOccurrences(tx, article)).toMatchObject({ seq: article.headSeq });
    expect((await headText(tx, id)).text).toBe("A headline\nFirst. Second.");
  });
});
