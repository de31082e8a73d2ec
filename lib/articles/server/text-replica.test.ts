import { expect, test } from "vitest";
import * as Y from "yjs";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import { fillRoot } from "@/lib/text/yjs-write";
import { TextReplica } from "./text-replica";

const BOLD = { bold: true };

/** A copy of the article with what it wrote since it was asked last. */
function copyOf(intake: Uint8Array): { doc: Y.Doc; written(): Uint8Array } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, intake);
  let known = Y.encodeStateVector(doc);
  return {
    doc,
    written() {
      const update = Y.encodeStateAsUpdate(doc, known);
      known = Y.encodeStateVector(doc);
      return update;
    },
  };
}

const textIn = (doc: Y.Doc, block: number): Y.XmlText => sharedBlocks(articleRoot(doc))[block]?.key.get(0) as unknown as Y.XmlText;

test("a new paragraph in the same update as marks that two people set is told: reading what happened writes nothing", () => {
  const doc = new Y.Doc();
  fillRoot(articleRoot(doc), articleSchema.nodeFromJSON({ type: "doc", content: [{ type: "block", content: [{ type: "text", text: "Rates rose by four percent." }] }] }));
  const intake = Y.encodeStateAsUpdate(doc);
  const [ann, ben] = [copyOf(intake), copyOf(intake)];
  textIn(ann.doc, 0).format(0, 18, BOLD);
  ben.doc.transact(() => {
    textIn(ben.doc, 0).format(6, 9, BOLD);
    textIn(ben.doc, 0).insert(27, " So it said.");
    const anew = new Y.XmlElement("block");
    anew.insert(0, [new Y.XmlText("And then.")]);
    articleRoot(ben.doc).insert(1, [anew]);
  });
  const replica = new TextReplica();
  replica.load(1, [intake, ann.written()]);
  const before = replica.blocks.length;
  let writings = 0;
  replica.doc.on("afterTransaction", (transaction: Y.Transaction) => (writings += transaction.deleteSet.clients.size + transaction.changed.size > 0 ? 1 : 0));
  const change = replica.advance(2, ben.written());
  expect(replica.blocks.map((block) => block.text)).toEqual(["Rates rose by four percent. So it said.", "And then."]);
  expect(change.spliced.map(({ at, remove, insert }) => [at, remove, insert.length])).toEqual([[before, 0, 1]]);
  expect(writings).toBe(1);
});
