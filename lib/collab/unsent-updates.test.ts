import { expect, test } from "vitest";
import * as Y from "yjs";
import { MergeWitness } from "@/lib/articles/server/merge-witness";
import { TextReplica } from "@/lib/articles/server/text-replica";
import { newId, type PersonId } from "@/lib/foundation/ids";
import { articleRoot, elementText, isElement } from "@/lib/text/yjs";
import { UnsentUpdates } from "./unsent-updates";

const TYPED = "On Monday. ";
const LINE = "The line to the server";

/** A server and a page that has its text, and then no line any more. */
function parted(): { server: Y.Doc; page: Y.Doc; unsent: UnsentUpdates } {
  const [server, page] = [new Y.Doc(), new Y.Doc()];
  put(server, "The harbour closes. ");
  const unsent = new UnsentUpdates();
  unsent.watch(page, LINE);
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server), LINE);
  return { server, page, unsent };
}

function put(into: Y.Doc, text: string): void {
  const block = new Y.XmlElement("block");
  block.insert(0, [new Y.XmlText(text)]);
  articleRoot(into).insert(0, [block]);
}

function typeInto(doc: Y.Doc, words: string): void {
  const block: unknown = articleRoot(doc).get(0);
  const text: unknown = isElement(block) ? block.get(0) : null;
  if (text instanceof Y.XmlText) text.insert(20, words);
}

/** As the binding does when the block is moved. */
function rewriteBlock(doc: Y.Doc): void {
  doc.transact(() => {
    articleRoot(doc).delete(0, 1);
    put(doc, "The harbour closes. ");
  });
}

function hear(page: Y.Doc, server: Y.Doc): void {
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server, Y.encodeStateVector(page)), LINE);
}

/** The frame with which the provider answers what its page has beyond the server. */
function answer(server: Y.Doc, page: Y.Doc): Uint8Array {
  const update = Y.encodeStateAsUpdate(page, Y.encodeStateVector(server));
  expect(update.length).toBeLessThan(128);
  return Uint8Array.from([4, ...new TextEncoder().encode("room"), 0, 1, update.length, ...update]);
}

/** What the page sends for a frame of its provider, when that is one frame. */
function instead(unsent: UnsentUpdates, frame: Uint8Array): Uint8Array {
  const [only, ...more] = unsent.inFrames(frame);
  expect(more).toEqual([]);
  return only!;
}

function updateIn(frame: Uint8Array): Uint8Array {
  expect(frame[7]).toBe(frame.length - 8);
  return frame.subarray(8);
}

/** What the server finds displaced when it takes the update. */
function displacedBy(server: Y.Doc, update: Uint8Array): string {
  const replica = new TextReplica();
  replica.load(1, [Y.encodeStateAsUpdate(server)]);
  const witness = new MergeWitness(replica, update, newId<PersonId>());
  replica.advance(2, update, (transaction) => witness.during(transaction));
  return witness.faults().displaced.map(({ words }) => words).join("");
}

const read = (doc: Y.Doc): string[] => articleRoot(doc).toArray().map((block) => (isElement(block) ? elementText(block) : ""));

test("words that a page never showed are displaced by what it had done before, not deleted by its person", () => {
  const { server, page, unsent } = parted();
  rewriteBlock(page);
  typeInto(server, TYPED);
  hear(page, server);
  const frame = answer(server, page);
  expect(displacedBy(server, updateIn(frame))).toBe("");
  expect(displacedBy(server, updateIn(instead(unsent, frame)))).toBe(TYPED);
});

test("words that were swept away in the page before anybody had heard of them are displaced, not forgotten", () => {
  const { server, page, unsent } = parted();
  typeInto(page, TYPED);
  rewriteBlock(server);
  hear(page, server);
  const frame = answer(server, page);
  expect(displacedBy(server, updateIn(frame))).toBe("");
  expect(displacedBy(server, updateIn(instead(unsent, frame)))).toBe(TYPED);
});

test("what the page had shown and its person deleted stays deleted", () => {
  const { server, page, unsent } = parted();
  typeInto(server, TYPED);
  hear(page, server);
  rewriteBlock(page);
  expect(displacedBy(server, updateIn(instead(unsent, answer(server, page))))).toBe("");
});

test("both sides come to the same text", () => {
  const { server, page, unsent } = parted();
  rewriteBlock(page);
  typeInto(server, TYPED);
  hear(page, server);
  Y.applyUpdate(server, updateIn(instead(unsent, answer(server, page))));
  expect(read(server)).toEqual(read(page));
  expect(Y.encodeStateVector(server)).toEqual(Y.encodeStateVector(page));
});

test("once everything is acknowledged a page answers that it has nothing", () => {
  const { server, page, unsent } = parted();
  typeInto(page, TYPED);
  const frame = answer(server, page);
  Y.applyUpdate(server, updateIn(frame));
  unsent.acknowledged();
  expect(Y.decodeUpdate(updateIn(instead(unsent, answer(server, page))))).toMatchObject({ structs: [] });
});

test("what the page does not know to be its person's doing is answered as the copy has it", () => {
  const { server, page, unsent } = parted();
  page.transact(() => typeInto(page, TYPED), LINE);
  const frame = answer(server, page);
  expect(instead(unsent, frame)).toBe(frame);
});

test("only answers are looked at", () => {
  const { server, page, unsent } = parted();
  typeInto(page, TYPED);
  const question = answer(server, page).with(6, 0);
  expect(instead(unsent, question)).toBe(question);
});

test("many keystrokes without a line are one answer", () => {
  const { server, page, unsent } = parted();
  for (let times = 0; times < 500; times += 1) typeInto(page, "a");
  const frame = Uint8Array.from([4, ...new TextEncoder().encode("room"), 0, 1, 2, 0, 0]);
  const sent = instead(unsent, frame);
  // Two bytes say how long it is now.
  Y.applyUpdate(server, sent.subarray(9));
  expect(read(server)).toEqual(read(page));
});

/** The frame that the provider sends for what it has in its buffer. */
function updateFrame(update: Uint8Array): Uint8Array {
  expect(update.length).toBeLessThan(128);
  return Uint8Array.from([4, ...new TextEncoder().encode("room"), 0, 2, update.length, ...update]);
}

test("an acknowledgement says nothing of words that are still in the buffer", () => {
  const { page, unsent } = parted();
  typeInto(page, TYPED);
  unsent.inFrames(updateFrame(Uint8Array.of(0, 0)));
  typeInto(page, TYPED);
  unsent.answered();
  expect(unsent.oldest).not.toBe(null);
  unsent.inFrames(updateFrame(Uint8Array.of(0, 0)));
  unsent.answered();
  expect(unsent.oldest).toBe(null);
});

test("what was sent and lost with the line waits on, and is in the next answer", () => {
  const { server, page, unsent } = parted();
  typeInto(page, TYPED);
  unsent.inFrames(updateFrame(Uint8Array.of(0, 0)));
  unsent.lost();
  // An acknowledgement that comes late counts for nothing.
  unsent.answered();
  expect(unsent.oldest).not.toBe(null);
  Y.applyUpdate(server, updateIn(instead(unsent, answer(server, page))));
  expect(read(server)).toEqual(read(page));
  unsent.answered();
  expect(unsent.oldest).toBe(null);
});

test("what Yjs tidied by itself is nobody's words", () => {
  const { page, unsent } = parted();
  page.transact(() => articleRoot(page).delete(0, 1), null);
  expect(unsent.areByHand).toBe(false);
  page.transact(() => put(page, "Words. "), "the editor");
  expect(unsent.areByHand).toBe(true);
});
