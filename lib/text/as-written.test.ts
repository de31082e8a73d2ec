import { expect, test } from "vitest";
import * as Y from "yjs";
import { articleRoot, asWritten, isElement } from "./yjs";

/** One person makes words bold that another deletes at the same time: the marks are needless then. */
function boldAndGone(): Uint8Array[] {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  const block = new Y.XmlElement("block");
  block.insert(0, [new Y.XmlText("The harbour closes on Monday.")]);
  articleRoot(one).insert(0, [block]);
  const updates = [Y.encodeStateAsUpdate(one)];
  for (const update of updates) Y.applyUpdate(other, update);
  for (const doc of [one, other]) doc.on("update", (update: Uint8Array) => updates.push(update));
  textOf(one).format(4, 7, { bold: true });
  textOf(other).delete(0, 12);
  return updates;
}

function textOf(doc: Y.Doc): Y.XmlText {
  const block: unknown = articleRoot(doc).get(0);
  const text: unknown = isElement(block) ? block.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error("There is no text.");
  return text;
}

/** How often a copy that takes these updates writes something of its own. */
function ownWrites(doc: Y.Doc, updates: readonly Uint8Array[]): number {
  let own = 0;
  doc.on("afterTransaction", ({ local, deleteSet }: Y.Transaction) => {
    if (local && deleteSet.clients.size > 0) own += 1;
  });
  for (const update of updates) Y.applyUpdate(doc, update);
  return own;
}

test("Yjs tidies the formatting of a copy by itself", () => {
  expect(ownWrites(new Y.Doc(), boldAndGone())).toBeGreaterThan(0);
});

test("a copy that must equal the log holds what the updates say, however they are cut", () => {
  const updates = boldAndGone();
  const [row, whole] = [asWritten(new Y.Doc()), asWritten(new Y.Doc())];
  expect(ownWrites(row, updates)).toBe(0);
  whole.transact(() => {
    for (const update of updates) Y.applyUpdate(whole, update);
  });
  expect(textOf(row).toDelta()).toEqual(textOf(whole).toDelta());
});

test("a copy that only reads tidies again as soon as it may write", () => {
  let reads = true;
  const page = asWritten(new Y.Doc(), () => reads);
  expect(ownWrites(page, boldAndGone())).toBe(0);
  reads = false;
  expect(ownWrites(page, boldAndGone())).toBeGreaterThan(0);
});
