import { describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { replaceText } from "@/lib/articles/server/replace-text";
import { articleOf, asOwner } from "@/lib/articles/server/testing/build-newsroom";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import type { Tab } from "./testing/collab-desk";
import { openRoom, until } from "./testing/room";

const { newsroom, reporter, editor, anotherDesk, alone, open, stored } = await openRoom();

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
    const { id, tab } = await alone();
    tab.type(1, 6, " Second.");
    await until(() => tab.saved);
    tab.leave();
    // A second server that has never seen the first one's memory.
    const next = open(id, editor);
    await until(() => next.saved);
    expect(next.text[1]).toBe("First. Second.");
  });

  test("two servers on one database bring their people's words together", async () => {
    const id = await newsroom.article(reporter, "First.");
    const second = await anotherDesk();
    const [here, there] = [open(id, reporter), open(id, editor, second)];
    await until(() => here.saved && there.saved);
    here.type(1, 6, " Here.");
    there.type(0, 0, "There: ");
    await until(() => here.text.join("|") === "There: A headline|First. Here." && there.text.join("|") === here.text.join("|"));
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

  test("who comes from another server with a colleague's words that this one has not heard of yet is no forger", async () => {
    const id = await newsroom.article(reporter, "First.");
    const tab = open(id, reporter);
    await until(() => tab.saved);
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(tab.doc));
    const had = Y.encodeStateVector(there);
    (sharedBlocks(articleRoot(there))[1]?.key.get(0) as unknown as Y.XmlText).insert(6, " Second.");
    const update = Y.encodeStateAsUpdate(there, had);
    // As another server writes it, and before anybody was told.
    const append = "select append_updates($1::uuid, $2::uuid, array[$3::bytea], array[$4::uuid], $5::jsonb, 'editing', false)";
    await asOwner(append, [newsroom.id, id, Buffer.from(update), editor, JSON.stringify([[there.clientID]])]);
    Y.applyUpdate(tab.doc, update, "another server");
    tab.type(1, 14, " Third.");
    await until(() => tab.saved);
    expect(await stored(id)).toBe("A headline\nFirst. Second. Third.");
    expect(tab.closes).toEqual([]);
  });

  test("a caret comes behind the words that it stands beside, and keeps nobody else's waiting", async () => {
    const id = await newsroom.article(reporter, "First.");
    const [writing, watching, idle] = [open(id, reporter), open(id, editor), open(id, editor)];
    await until(() => writing.saved && watching.saved && idle.saved);
    const standAt = (tab: Tab, index: number): unknown => {
      const point = Y.createRelativePositionFromTypeIndex(sharedBlocks(articleRoot(tab.doc))[1]?.key.get(0) as unknown as Y.XmlText, index);
      tab.provider.setAwarenessField("cursor", { anchor: point, head: point });
      return point.item ?? point.type;
    };
    const caretOf = ({ doc }: Tab): unknown => {
      const caret = watching.provider.awareness?.getStates().get(doc.clientID)?.["cursor"] as { head: Y.RelativePosition } | null | undefined;
      return caret && (caret.head.item ?? caret.head.type);
    };
    let behindSecond: unknown;
    await inNewsroom(newsroom.id, async (tx) => {
      await lockArticle(tx, id);
      writing.type(1, 6, " Second.");
      behindSecond = standAt(writing, 14);
      const inFirst = standAt(idle, 5);
      await vi.waitFor(() => expect(caretOf(idle)).toEqual(inFirst));
      expect(caretOf(writing)).not.toEqual(behindSecond);
    });
    await vi.waitFor(() => expect(caretOf(writing)).toEqual(behindSecond));
    expect(watching.text[1]).toBe("First. Second.");
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
