import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { headText } from "@/lib/articles/server/head-text";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { replaceText } from "@/lib/articles/server/replace-text";
import { articleOf, asOwner, buildClaim, buildNewsroom, type TestNewsroom } from "@/lib/articles/server/testing/build-newsroom";
import { announceRights, endSessions } from "@/lib/auth/server/end-sessions";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import type { ArticleId, ClaimId, PersonId } from "@/lib/foundation/ids";
import { pool } from "@/lib/foundation/server/database";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import { collabUrl } from "../protocol";
import { openDesk, Tab, ticketFor, type CollabDesk } from "./testing/collab-desk";

let newsroom: TestNewsroom;
let reporter: PersonId;
let editor: PersonId;
let checker: PersonId;
let desk: CollabDesk;
const tabs: Tab[] = [];
const faults: unknown[] = [];

beforeAll(async () => {
  process.on("unhandledRejection", (fault) => faults.push(fault));
  newsroom = await buildNewsroom();
  [reporter, editor, checker] = [await newsroom.person("reporter"), await newsroom.person("editor"), await newsroom.person("checker")];
  desk = await openDesk();
});

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.leave();
  expect(faults).toEqual([]);
});

afterAll(() => desk.stop());

function open(articleId: ArticleId, personId: PersonId, at: { origin: string } = desk): Tab {
  const tab = new Tab(at, articleId, () => ticketFor(newsroom.id, personId, articleId));
  tabs.push(tab);
  return tab;
}

const until = (condition: () => unknown, timeout = 5_000): Promise<void> => vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout, interval: 10 });

const stored = (articleId: ArticleId): Promise<string> => inNewsroom(newsroom.id, async (tx) => (await headText(tx, articleId)).text);

const claimState = (claimId: ClaimId): Promise<string> => inNewsroom(newsroom.id, async (tx) => (await tx.claim.findUniqueOrThrow({ where: { id: claimId } })).state);

describe("typing together", () => {
  test("what one person types is in the database before it is acknowledged, and reaches the others", async () => {
    const id = await newsroom.article(reporter, "First.");
    const [one, other] = [open(id, reporter), open(id, editor)];
    await until(() => one.saved && other.saved);
    one.type(1, 6, " Second.");
    await until(() => one.saved);
    expect(await stored(id)).toBe("A headline\nFirst. Second.");
    await until(() => other.text[1] === "First. Second.");
    other.type(1, 0, "Zero. ");
    await until(() => other.saved && one.text[1] === "Zero. First. Second.");
  });

  test("a page is told which number of the log its copy holds", async () => {
    const id = await newsroom.article(reporter, "First.");
    const tab = open(id, reporter);
    await until(() => tab.messages.some((message) => message.type === "head" && message.seq === 1));
    tab.type(1, 6, "!");
    await until(() => tab.messages.some((message) => message.type === "head" && message.seq === 2));
  });

  test("acknowledged words survive the death of the server's memory", async () => {
    const id = await newsroom.article(reporter, "First.");
    const short = await openDesk();
    const tab = open(id, reporter, short);
    await until(() => tab.saved);
    tab.type(1, 6, " Second.");
    await until(() => tab.saved);
    tab.leave();
    // A second server that has never seen the first one's memory.
    const next = open(id, editor);
    await until(() => next.saved);
    expect(next.text[1]).toBe("First. Second.");
    await short.stop();
  });

  test("two servers on one database bring their people's words together", async () => {
    const id = await newsroom.article(reporter, "First.");
    const second = await openDesk();
    const [here, there] = [open(id, reporter), open(id, editor, second)];
    await until(() => here.saved && there.saved);
    here.type(1, 6, " Here.");
    there.type(0, 0, "There: ");
    await until(() => here.text.join("|") === "There: A headline|First. Here." && there.text.join("|") === here.text.join("|"), 10_000);
    await second.stop();
  });

  test("a change by a command reaches open pages and leaves their unsaved words alone", async () => {
    const id = await newsroom.article(reporter, "First.", "Second.");
    const tab = open(id, reporter);
    await until(() => tab.saved);
    await inNewsroom(newsroom.id, async (tx) => {
      const article = await lockArticle(tx, id);
      if (article) await replaceText(tx, article, { target: articleSchema.nodeFromJSON(articleOf("A headline", "First.", "Revised.")), personId: editor });
    });
    tab.type(1, 0, "My ");
    await until(() => tab.text.join("|") === "A headline|My First.|Revised." && tab.saved);
    expect(await stored(id)).toBe("A headline\nMy First.\nRevised.");
  });

  test("words typed while the line is down arrive when it is back", async () => {
    const id = await newsroom.article(reporter, "First.");
    const [one, other] = [open(id, reporter), open(id, editor)];
    await until(() => one.saved && other.saved);
    one.socket.disconnect();
    one.type(1, 6, " Offline.");
    other.type(0, 0, "On: ");
    await until(() => other.saved);
    expect(one.saved).toBe(false);
    await one.socket.connect();
    await until(() => one.saved && one.text.join("|") === "On: A headline|First. Offline." && other.text.join("|") === one.text.join("|"));
  });

  test("words typed while the page comes back wait for those that were typed before, and nobody is sent away", async () => {
    const id = await newsroom.article(reporter, "First.");
    const tab = open(id, reporter);
    await until(() => tab.saved);
    tab.socket.disconnect();
    await until(() => tab.closes.length === 1);
    tab.type(1, 6, " Offline.");
    tab.provider.on("open", () => { for (const letter of "Hurry ") tab.type(1, tab.text[1]?.indexOf("First") ?? 0, letter); });
    await tab.socket.connect();
    await until(() => tab.saved);
    expect(await stored(id)).toBe("A headline\nHurry First. Offline.");
    expect(tab.closes).toHaveLength(1);
  });
});

describe("what the database does not take", () => {
  test("is not acknowledged; the page is sent to connect again and everything arrives once the database is back", async () => {
    const id = await newsroom.article(reporter, "First.");
    const tab = open(id, reporter);
    await until(() => tab.saved);
    await asOwner("create function out_of_order() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$; create trigger out_of_order before insert on article_update for each row execute function out_of_order()");
    tab.type(1, 6, " Later.");
    await until(() => tab.closes.some(({ reason }) => reason === "store"));
    expect(tab.saved).toBe(false);
    await asOwner("drop trigger out_of_order on article_update; drop function out_of_order()");
    await until(() => tab.saved);
    expect(await stored(id)).toBe("A headline\nFirst. Later.");
  });
});

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
    const first = new Tab(desk, id, () => ticket);
    tabs.push(first);
    await until(() => first.saved);
    for (const [article, used] of [[id, ticket], [otherId, await ticketFor(newsroom.id, reporter, id)], [id, "nonsense"]] as const) {
      const tab = new Tab(desk, article, () => used);
      tabs.push(tab);
      await until(() => tab.failures.includes("ticket"));
      expect(tab.text).toEqual([]);
    }
  });

  test("a ticket of a session that was ended does not open", async () => {
    const id = await newsroom.article(reporter, "First.");
    const person = await newsroom.person("reporter");
    const ticket = await ticketFor(newsroom.id, person, id);
    await inNewsroom(newsroom.id, (tx) => endSessions(tx, { personId: person, newsroomId: newsroom.id }));
    const tab = new Tab(desk, id, () => ticket);
    tabs.push(tab);
    await until(() => tab.failures.includes("forbidden"));
  });

  test("an editor with an older schema is told to reload before it sees the text", async () => {
    const id = await newsroom.article(reporter, "First.");
    const tab = new Tab(desk, id, () => ticketFor(newsroom.id, reporter, id), collabUrl(desk.origin).replace(/schema=\d+/, "schema=0"));
    tabs.push(tab);
    await until(() => tab.failures.includes("reload"));
    expect(tab.text).toEqual([]);
  });
});

describe("a hostile page", () => {
  /** Sends an update as it is, past the page's own copy. */
  const send = (tab: Tab, update: Uint8Array): void => {
    const hidden = new Y.Doc();
    hidden.on("update", () => undefined);
    tab.provider.documentUpdateHandler(update, "forged");
  };

  test("cannot write in the name of another person's client", async () => {
    const id = await newsroom.article(reporter, "First.");
    const [victim, attacker] = [open(id, reporter), open(id, editor)];
    await until(() => victim.saved && attacker.saved);
    victim.type(1, 6, " Mine.");
    await until(() => victim.saved && attacker.text[1] === "First. Mine.");
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(attacker.doc));
    forged.clientID = victim.doc.clientID;
    const had = Y.encodeStateVector(forged);
    const text: unknown = sharedBlocks(articleRoot(forged))[1]?.key.get(0);
    if (text instanceof Y.XmlText) text.insert(0, "Forged ");
    send(attacker, Y.encodeStateAsUpdate(forged, had));
    await until(() => attacker.closes.some(({ reason }) => reason === "invalid"));
    victim.type(1, 0, "Still ");
    await until(() => victim.saved);
    expect(await stored(id)).toBe("A headline\nStill First. Mine.");
  });

  test("is shown to the others under its person's name, whatever it says of itself", async () => {
    const id = await newsroom.article(reporter, "First.");
    const [liar, other] = [open(id, reporter), open(id, editor)];
    await until(() => liar.saved && other.saved);
    liar.provider.setAwarenessField("user", { name: "Editor-in-chief", id: editor });
    liar.provider.setAwarenessField("role", "admin");
    await until(() => other.provider.awareness?.getStates().get(liar.doc.clientID));
    const seen = other.provider.awareness?.getStates().get(liar.doc.clientID);
    expect(seen?.["user"]).toMatchObject({ id: reporter, name: `Person ${reporter.slice(-4)}` });
    expect(Object.keys(seen ?? {})).toEqual(["user", "cursor"]);
  });

  test("sends bombs, gaps, strange nodes and garbage: its connection ends, everybody else's goes on", async () => {
    const id = await newsroom.article(reporter, "First.");
    const bystander = open(id, reporter);
    await until(() => bystander.saved);
    const strange = (build: (doc: Y.Doc) => void): Uint8Array => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(bystander.doc));
      const had = Y.encodeStateVector(doc);
      build(doc);
      return Y.encodeStateAsUpdate(doc, had);
    };
    const block = (doc: Y.Doc): Y.XmlElement | undefined => sharedBlocks(articleRoot(doc))[1]?.key;
    const updates: Record<string, Uint8Array> = {
      bomb: new Uint8Array([1, 0xff, 0xff, 0xff, 0x0f, 1, 0]),
      empty: new Uint8Array([]),
      "another root": strange((doc) => doc.getMap("claims").set("verdict", "true")),
      "an unknown node": strange((doc) => articleRoot(doc).insert(0, [new Y.XmlElement("iframe")])),
      "a block in a block": strange((doc) => block(doc)?.insert(0, [new Y.XmlElement("block")])),
      "an unknown attribute": strange((doc) => block(doc)?.setAttribute("onclick", "alert(1)")),
      "an impossible kind": strange((doc) => block(doc)?.setAttribute("kind", "shout")),
      "a script for a link": strange((doc) => (block(doc)?.get(0) as Y.XmlText).format(0, 2, { link: { href: "javascript:alert(1)" } })),
      "an unknown mark": strange((doc) => (block(doc)?.get(0) as Y.XmlText).format(0, 2, { claim: { id: "1" } })),
      "an embed": strange((doc) => (block(doc)?.get(0) as Y.XmlText).insertEmbed(0, { image: "x" })),
      "a NUL": strange((doc) => (block(doc)?.get(0) as Y.XmlText).insert(0, "\u0000")),
    };
    for (const [what, update] of Object.entries(updates)) {
      const attacker = open(id, editor);
      await until(() => attacker.saved);
      send(attacker, update);
      await until(() => attacker.closes.some(({ reason }) => reason === "invalid")).catch(() => { throw new Error(`${what} was let in`); });
      attacker.leave();
    }
    const raw = (bytes: Uint8Array | string): Promise<void> =>
      new Promise((closed) => {
        const ws = new WebSocket(collabUrl(desk.origin), { origin: desk.origin });
        ws.on("open", () => ws.send(bytes));
        ws.on("close", () => closed());
        ws.on("error", () => undefined);
      });
    for (const bytes of ["text", new Uint8Array([]), new Uint8Array(16).fill(0xff), new Uint8Array([9, 9, 9])]) await raw(bytes);
    bystander.type(1, 6, " Unmoved.");
    await until(() => bystander.saved);
    expect(await stored(id)).toBe("A headline\nFirst. Unmoved.");
    expect(bystander.closes).toEqual([]);
  });

  test("an update that builds on what nobody has is not acknowledged", async () => {
    const id = await newsroom.article(reporter, "First.");
    const tab = open(id, reporter);
    await until(() => tab.saved);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(tab.doc));
    const text = sharedBlocks(articleRoot(doc))[1]?.key.get(0) as unknown as Y.XmlText;
    text.insert(0, "a");
    const had = Y.encodeStateVector(doc);
    text.insert(1, "b");
    send(tab, Y.encodeStateAsUpdate(doc, had));
    await until(() => tab.closes.some(({ reason }) => reason === "behind"));
    expect(await stored(id)).toBe("A headline\nFirst.");
  });
});

describe("claims under people's hands", () => {
  test("a digit changed inside a signed claim: everybody sees within about a second that it needs a new check; a change elsewhere leaves it signed", async () => {
    const id = await newsroom.article(reporter, "It pays $3.8bn a year.", "The end.");
    const { claimId } = await buildClaim(newsroom.id, id, { quote: "$3.8bn a year", by: checker, judge: checker, signer: await newsroom.person("checker") });
    const [writing, watching] = [open(id, reporter), open(id, checker)];
    await until(() => writing.saved && watching.saved);
    writing.type(2, 0, "This is ");
    await until(() => watching.messages.some((message) => message.type === "changed" && message.kind === "text" && message.seq === 2));
    expect(await claimState(claimId)).toBe("signed_off");
    writing.delete(1, 10, 1);
    writing.type(1, 10, "9");
    await until(() => watching.messages.some((message) => message.type === "changed" && message.kind === "claims"), 2_000);
    await until(() => watching.messages.some((message) => message.type === "changed" && message.kind === "text" && (message.seq ?? 0) >= 3), 2_000);
    expect(await claimState(claimId)).toBe("needs_recheck");
  });

  test("an edit that is logged and not yet carried is carried by the next command", async () => {
    const id = await newsroom.article(reporter, "It pays $3.8bn a year.");
    const { claimId } = await buildClaim(newsroom.id, id, { quote: "$3.8bn a year", by: checker, judge: checker });
    const tab = open(id, reporter);
    await until(() => tab.saved);
    tab.type(1, 10, "5");
    await until(() => tab.saved);
    await inNewsroom(newsroom.id, async (tx) => {
      const article = await lockArticle(tx, id);
      if (article) await carryOccurrences(tx, article);
    });
    expect(await claimState(claimId)).toBe("needs_recheck");
  });
});

describe("words that merging displaces", () => {
  test("typed offline into a paragraph that was deleted meanwhile, they lie in the tray under their writer's name", async () => {
    const id = await newsroom.article(reporter, "First.", "The country receives aid.");
    const [one, other] = [open(id, reporter), open(id, editor)];
    await until(() => one.saved && other.saved);
    one.socket.disconnect();
    one.type(2, 4, "small ");
    articleRoot(other.doc).delete(2, 1);
    await until(() => other.saved);
    await one.socket.connect();
    await until(() => one.saved && other.messages.some((message) => message.type === "changed" && message.kind === "article"));
    const tray = await inNewsroom(newsroom.id, (tx) => tx.trayItem.findMany({ where: { articleId: id } }));
    expect(tray).toMatchObject([{ kind: "displaced_words", authorId: reporter, words: "small ", place: "The country receives aid." }]);
  });
});

describe("shutting down", () => {
  test("says that all is durable when it is, and sends the pages away to come back", async () => {
    const id = await newsroom.article(reporter, "First.");
    const short = await openDesk();
    const tab = open(id, reporter, short);
    await until(() => tab.saved);
    tab.type(1, 6, " Second.");
    await until(() => tab.saved);
    const begun = Date.now();
    expect(await short.collab.shutdown()).toEqual({ durable: true, articles: [] });
    expect(Date.now() - begun).toBeLessThan(5_000);
    await until(() => tab.closes.some(({ reason }) => reason === "restart"));
    await short.stop();
  });

  test("names the article whose words it could not store, within five seconds", async () => {
    const id = await newsroom.article(reporter, "First.");
    const short = await openDesk();
    const tab = open(id, reporter, short);
    await until(() => tab.saved);
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
    await short.stop();
  });
});
