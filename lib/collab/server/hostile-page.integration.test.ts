import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import { collabUrl } from "../protocol";
import type { Tab } from "./testing/collab-desk";
import { openRoom, until } from "./testing/room";

const { newsroom, reporter, editor, desk, open, stored } = await openRoom();

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

  test("cannot take another person's client before its first letter, nor keep one that came with a refused update", async () => {
    const id = await newsroom.article(reporter, "First.");
    const [victim, attacker] = [open(id, reporter), open(id, editor)];
    await until(() => victim.saved && attacker.saved);
    victim.provider.setAwarenessField("cursor", null);
    await until(() => attacker.provider.awareness?.getStates().has(victim.doc.clientID));
    const forge = (client: number, words: string): Uint8Array => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(attacker.doc));
      doc.clientID = client;
      const had = Y.encodeStateVector(doc);
      (sharedBlocks(articleRoot(doc))[1]?.key.get(0) as unknown as Y.XmlText).insert(0, words);
      return Y.encodeStateAsUpdate(doc, had);
    };
    send(attacker, forge(victim.doc.clientID, "Forged "));
    await until(() => attacker.closes.some(({ reason }) => reason === "invalid"));
    victim.type(1, 6, " Mine.");
    await until(() => victim.saved);

    // In one update: a client of the victim that has written, and one that is nobody's yet.
    const again = open(id, editor);
    await until(() => again.saved);
    victim.leave();
    await until(() => !again.provider.awareness?.getStates().has(victim.doc.clientID));
    const unborn = new Y.Doc().clientID;
    const both = new Y.Doc();
    Y.applyUpdate(both, Y.encodeStateAsUpdate(again.doc));
    const had = Y.encodeStateVector(both);
    for (const client of [victim.doc.clientID, unborn]) {
      both.clientID = client;
      (sharedBlocks(articleRoot(both))[1]?.key.get(0) as unknown as Y.XmlText).insert(0, "Forged ");
    }
    send(again, Y.encodeStateAsUpdate(both, had));
    await until(() => again.closes.some(({ reason }) => reason === "invalid"));
    const latecomer = open(id, reporter);
    await until(() => latecomer.saved);
    latecomer.doc.clientID = unborn;
    latecomer.type(1, 0, "Still ");
    await until(() => latecomer.saved);
    expect(await stored(id)).toBe("A headline\nStill First. Mine.");
  });

  test("sends a caret that no editor could read: the others are told of none", async () => {
    const id = await newsroom.article(reporter, "First.");
    const [liar, other] = [open(id, reporter), open(id, editor)];
    await until(() => liar.saved && other.saved);
    const cursorOf = (): unknown => other.provider.awareness?.getStates().get(liar.doc.clientID)?.["cursor"];
    const place = Y.createRelativePositionFromTypeIndex(sharedBlocks(articleRoot(liar.doc))[1]?.key.get(0) as unknown as Y.XmlText, 3);
    for (const nonsense of [{}, true, { anchor: {}, head: {} }, { anchor: { item: { client: 1, clock: -1 } }, head: { item: { client: 1, clock: -1 } } }]) {
      liar.provider.setAwarenessField("cursor", { anchor: place, head: place });
      await until(() => cursorOf());
      liar.provider.setAwarenessField("cursor", nonsense);
      await until(() => cursorOf() === null);
    }
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
