import { expect, test } from "vitest";
import * as Y from "yjs";
import { MergeWitness } from "@/lib/articles/server/merge-witness";
import { TextReplica } from "@/lib/articles/server/text-replica";
import { articleRoot, elementText, isElement } from "@/lib/text/yjs";
import { withoutUnseenDeletes } from "./unseen-deletes";

/** A block that one person writes anew while the line is down, as the binding does when it is moved. */
function awayAndBack(typed: string): { doc: Y.Doc; replica: TextReplica; seen: Map<number, number>; answer: Uint8Array; page: Y.Doc } {
  const [doc, page] = [new Y.Doc(), new Y.Doc()];
  const put = (into: Y.Doc, text: string): void => {
    const block = new Y.XmlElement("block");
    block.insert(0, [new Y.XmlText(text)]);
    articleRoot(into).insert(0, [block]);
  };
  put(doc, "The harbour closes. ");
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc));
  page.transact(() => {
    articleRoot(page).delete(0, 1);
    put(page, "The harbour closes. ");
  });
  const block: unknown = articleRoot(doc).get(0);
  const text: unknown = isElement(block) ? block.get(0) : null;
  if (text instanceof Y.XmlText) text.insert(20, typed);
  const replica = new TextReplica();
  replica.load(1, [Y.encodeStateAsUpdate(doc)]);
  // Back: the page says what it has, takes what it missed, and answers what the server does not have.
  const seen = Y.decodeStateVector(Y.encodeStateVector(page));
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(page)));
  return { doc, replica, seen, page, answer: Y.encodeStateAsUpdate(page, Y.encodeStateVector(doc)) };
}

function displacedBy(replica: TextReplica, update: Uint8Array): string {
  const witness = new MergeWitness(replica, update);
  replica.advance(2, update, (transaction) => witness.during(transaction));
  return witness.faults().displaced.map(({ words }) => words).join("");
}

test("words that a returning page never showed are displaced by it, not deleted", () => {
  const { doc, replica, seen, answer } = awayAndBack("On Monday. ");
  expect(displacedBy(replica, withoutUnseenDeletes(doc, answer, seen))).toBe("On Monday. ");
});

test("what is left of the answer leads to the same text", () => {
  const { doc, seen, answer, page } = awayAndBack("On Monday. ");
  Y.applyUpdate(doc, withoutUnseenDeletes(doc, answer, seen));
  const read = (each: Y.Doc): string[] => articleRoot(each).toArray().map((block) => (isElement(block) ? elementText(block) : ""));
  expect(read(doc)).toEqual(read(page));
  Y.applyUpdate(doc, answer);
  expect(read(doc)).toEqual(read(page));
});

test("what the page had shown and its person deleted stays deleted", () => {
  const { doc, answer, page } = awayAndBack("On Monday. ");
  const everything = Y.decodeStateVector(Y.encodeStateVector(page));
  expect(withoutUnseenDeletes(doc, answer, everything)).toBe(answer);
});

test("an answer that deletes nothing unseen is left as it is", () => {
  const { doc, seen, answer } = awayAndBack("");
  expect(withoutUnseenDeletes(doc, answer, seen)).toBe(answer);
});
