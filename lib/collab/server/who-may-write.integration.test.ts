import { describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { announceRights, endSessions } from "@/lib/auth/server/end-sessions";
import { asOwner } from "@/lib/articles/server/testing/build-newsroom";
import { pool } from "@/lib/foundation/server/database";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { collabUrl } from "../protocol";
import { ticketFor } from "./testing/collab-desk";
import { openRoom, until } from "./testing/room";

const { newsroom, reporter, editor, checker, desk, open, openWith, stored } = await openRoom();

describe("who may write", () => {
  test("a checker reads along and what her page sends is refused, not merged", async () => {
    const id = await newsroom.article(reporter, "First.");
    const [reading, writing] = [open(id, checker), open(id, reporter)];
    await until(() => reading.saved && writing.saved);
    expect(reading.messages).toContainEqual({ type: "mode", mode: "read", reason: "role" });
    reading.type(1, 0, "Sneaked ");
    await until(() => reading.messages.some((message) => message.type === "refused" && message.reason === "role"));
    expect(reading.saved).toBe(false);
    expect(await stored(id)).toBe("A headline\nFirst.");
    expect(writing.text[1]).toBe("First.");
  });

  test("when the article is published, unsent words stay with their person", async () => {
    const id = await newsroom.article(reporter, "First.");
    const tab = open(id, editor);
    await until(() => tab.saved);
    await inNewsroom(newsroom.id, (tx) => tx.article.update({ where: { id }, data: { state: "published" } }));
    tab.type(1, 0, "Too late ");
    await until(() => tab.messages.some((message) => message.type === "refused" && message.reason === "frozen"));
    expect(await stored(id)).toBe("A headline\nFirst.");
  });

  test("who loses the role loses the pen within a second, who loses the membership the connection", async () => {
    const id = await newsroom.article(reporter, "First.");
    const person = await newsroom.person("reporter");
    const tab = open(id, person);
    await until(() => tab.saved);
    await inNewsroom(newsroom.id, async (tx) => {
      await tx.membership.update({ where: { personId_newsroomId: { personId: person, newsroomId: newsroom.id } }, data: { roles: ["viewer"] } });
      await announceRights(tx, { personId: person, newsroomId: newsroom.id });
    });
    await until(() => tab.messages.some((message) => message.type === "mode" && message.mode === "read"), 1_000);
    await inNewsroom(newsroom.id, (tx) => endSessions(tx, { personId: person, newsroomId: newsroom.id }));
    await until(() => tab.closes.some(({ reason }) => reason === "rights"), 1_000);
  });
});

test("a right that was lost while the database gave no answer is lost as soon as it answers", async () => {
  const id = await newsroom.article(reporter, "First.");
  const person = await newsroom.person("reporter");
  const tabs = [open(id, person), open(id, person)];
  await until(() => tabs.every((tab) => tab.saved));
  const rollbacks = "select xact_rollback as count from pg_stat_database where datname = current_database()";
  const failures = async (): Promise<number> => Number((await pool().query<{ count: string }>(rollbacks)).rows[0]?.count);
  const before = await failures();
  await asOwner("alter table membership rename to membership_away");
  await inNewsroom(newsroom.id, (tx) => announceRights(tx, { personId: person, newsroomId: newsroom.id }));
  await vi.waitFor(async () => expect(await failures()).toBeGreaterThan(before), { timeout: 10_000 });
  await asOwner("update membership_away set roles = '{viewer}' where person_id = $1", [person]);
  await asOwner("alter table membership_away rename to membership");
  await until(() => tabs.every((tab) => tab.messages.some((message) => message.type === "mode" && message.mode === "read")));
});

describe("the door", () => {
  const knock = (headers: Record<string, string>, path = "/collab?schema=1"): Promise<number> =>
    new Promise((answer) => {
      const ws = new WebSocket(`${desk.origin.replace("http", "ws")}${path}`, { headers });
      ws.on("unexpected-response", (_request, response) => answer(response.statusCode ?? 0));
      ws.on("open", () => { answer(101); ws.close(); });
      ws.on("error", () => undefined);
    });

  test("a page of another origin, of none, or on another path does not get in", async () => {
    expect(await knock({ origin: desk.origin })).toBe(101);
    expect(await knock({ origin: "https://evil.example" })).toBe(403);
    expect(await knock({ origin: "null" })).toBe(403);
    expect(await knock({})).toBe(403);
    expect(await knock({ origin: desk.origin }, "/other")).toBe(404);
  });

  test("a ticket opens one connection, to one article", async () => {
    const [id, otherId] = [await newsroom.article(reporter, "First."), await newsroom.article(reporter, "Other.")];
    const ticket = await ticketFor(newsroom.id, reporter, id);
    const first = openWith(ticket, id);
    await until(() => first.saved);
    for (const [article, used] of [[id, ticket], [otherId, await ticketFor(newsroom.id, reporter, id)], [id, "nonsense"]] as const) {
      const tab = openWith(used, article);
      await until(() => tab.failures.includes("ticket"));
      expect(tab.text).toEqual([]);
    }
  });

  test("a ticket of a session that was ended does not open", async () => {
    const id = await newsroom.article(reporter, "First.");
    const person = await newsroom.person("reporter");
    const ticket = await ticketFor(newsroom.id, person, id);
    await inNewsroom(newsroom.id, (tx) => endSessions(tx, { personId: person, newsroomId: newsroom.id }));
    const tab = openWith(ticket, id);
    await until(() => tab.failures.includes("forbidden"));
  });

  test("an editor with an older schema is told to reload before it sees the text", async () => {
    const id = await newsroom.article(reporter, "First.");
    const tab = openWith(await ticketFor(newsroom.id, reporter, id), id, collabUrl(desk.origin).replace(/schema=\d+/, "schema=0"));
    await until(() => tab.failures.includes("reload"));
    expect(tab.text).toEqual([]);
  });
});
