import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { articleRoot, blockElements, elementText } from "./yjs";

const BLOCK = "Some words.";
const deed = fc.record({ what: fc.constantFrom("insert", "insert", "delete", "delete", "take the block away", "pause", "undo", "redo"), at: fc.nat({ max: 40 }) });

/** One person writes into a block, takes it away and brings it back; answers the copy with everything that it sent. */
function write(deeds: readonly { what: string; at: number }[]): { doc: Y.Doc; undo: Y.UndoManager; sent: Uint8Array[] } {
  const doc = new Y.Doc();
  const root = articleRoot(doc);
  const sent: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => sent.push(update));
  const undo = new Y.UndoManager(root, { captureTimeout: 1_000_000 });
  const text = new Y.XmlText(BLOCK);
  const block = new Y.XmlElement("block");
  block.insert(0, [text]);
  root.insert(0, [block]);
  for (const { what, at } of deeds) {
    const [standing] = blockElements(root);
    const words = standing?.get(0);
    if (what === "undo") undo.undo();
    else if (what === "redo") undo.redo();
    else if (what === "pause") undo.stopCapturing();
    else if (what === "take the block away" && standing) root.delete(0, 1);
    else if (what === "insert" && words instanceof Y.XmlText) words.insert(at % (words.length + 1), "new ");
    else if (what === "delete" && words instanceof Y.XmlText && words.length > 0) words.delete(at % words.length, Math.min(3, words.length - (at % words.length)));
  }
  return { doc, undo, sent };
}

const read = (doc: Y.Doc): string => blockElements(articleRoot(doc)).map(elementText).join("\n");

function copyOf(updates: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return read(doc);
}

test("what undo brings back reads the same in every copy, however the copy came by it", () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 20, maxLength: 40 }), (deeds) => {
      const { doc, sent } = write(deeds);
      expect([copyOf(sent), copyOf([Y.encodeStateAsUpdate(doc)]), copyOf([Y.mergeUpdates(sent)])]).toEqual([read(doc), read(doc), read(doc)]);
    }),
    { numRuns: 2_000, seed: 7 },
  );
});

test("a block that is taken away and brought back holds the same letters in the same order", () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 20, maxLength: 40 }), (deeds) => {
      const { doc, undo, sent } = write(deeds);
      undo.stopCapturing();
      const before = read(doc);
      fc.pre(before !== "");
      articleRoot(doc).delete(0, 1);
      undo.undo();
      expect([read(doc), copyOf(sent)]).toEqual([before, before]);
    }),
    { numRuns: 2_000, seed: 7 },
  );
});
