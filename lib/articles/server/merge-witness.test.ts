import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { newId, type PersonId } from "@/lib/foundation/ids";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import { fillRoot } from "@/lib/text/yjs-write";
import { MergeWitness, type MergeFaults } from "./merge-witness";
import { TextReplica } from "./text-replica";

const AID = "The country receives military aid each year.";

/** Two people who have the same article open and do not see each other's edits; their updates enter the log in the order in which they send. */
class Desk {
  readonly log = new TextReplica();
  readonly #intake: Uint8Array;

  constructor(...paragraphs: string[]) {
    const doc = new Y.Doc();
    const content = paragraphs.map((text) => ({ type: "block", content: [{ type: "text", text }] }));
    fillRoot(articleRoot(doc), articleSchema.nodeFromJSON({ type: "doc", content }));
    this.#intake = Y.encodeStateAsUpdate(doc);
    this.log.load(1, [this.#intake]);
  }

  person(): { edit(change: (root: Y.XmlFragment) => void): Uint8Array; read(update: Uint8Array): void } {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, this.#intake);
    return {
      edit(change) {
        const had = Y.encodeStateVector(doc);
        const deletes: Uint8Array[] = [];
        doc.once("update", (update: Uint8Array) => deletes.push(update));
        doc.transact(() => change(articleRoot(doc)));
        return deletes[0] ?? Y.encodeStateAsUpdate(doc, had);
      },
      read: (update) => Y.applyUpdate(doc, update),
    };
  }

  send(update: Uint8Array, by: PersonId = newId<PersonId>()): MergeFaults {
    const witness = new MergeWitness(this.log, update, by);
    this.log.advance(this.log.seq + 1, update, (transaction) => witness.during(transaction));
    return witness.faults();
  }

  get text(): string[] {
    return this.log.blocks.map((block) => block.text);
  }
}

const textIn = (root: Y.XmlFragment, block: number): Y.XmlText => sharedBlocks(root)[block]?.key.get(0) as unknown as Y.XmlText;

/** What the editor's binding does with a block that is moved or whose node changes: away with it, and the same words anew. */
const rebuild = (root: Y.XmlFragment, block: number): void => {
  const words = sharedBlocks(root)[block]?.text ?? "";
  root.delete(block, 1);
  const anew = new Y.XmlElement("block");
  anew.insert(0, [new Y.XmlText(words)]);
  root.insert(block, [anew]);
};

const QUIET: MergeFaults = { displaced: [], doubled: [] };

describe("words that merging sweeps away", () => {
  test("typed before the rebuilding arrives: told with their writer and their place", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const typed = ann.edit((root) => textIn(root, 1).insert(4, "small "));
    const rebuilt = ben.edit((root) => rebuild(root, 1));
    expect(desk.send(typed)).toEqual(QUIET);
    const { displaced } = desk.send(rebuilt);
    expect(displaced.map(({ words, place }) => [words, place])).toEqual([["small ", AID.replace("The ", "The small ")]]);
    expect(desk.text).toEqual(["A start.", AID]);
  });

  test("typed after the rebuilding arrived: told too, though Yjs has forgotten the block by then", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const typed = ann.edit((root) => textIn(root, 1).insert(4, "small "));
    const more = ann.edit((root) => textIn(root, 1).insert(10, "but proud "));
    desk.send(ben.edit((root) => rebuild(root, 1)));
    expect(desk.send(typed).displaced).toMatchObject([{ words: "small ", place: AID }]);
    expect(desk.send(more).displaced).toMatchObject([{ words: "but proud ", place: AID }]);
  });

  // Who writes "than Monday " before "that" has written "n Monday tha" between "tha" and "t", as the editor's binding sees it.
  const WORK = "All work that was done.";
  const writeThan = (root: Y.XmlFragment): void => textIn(root, 1).insert(WORK.indexOf("that") + 3, "n Monday tha");

  test("are told as whole words, though they share letters with what stood there", () => {
    const desk = new Desk("A start.", WORK);
    const [ann, ben] = [desk.person(), desk.person()];
    const typed = ann.edit(writeThan);
    const rebuilt = ben.edit((root) => rebuild(root, 1));
    desk.send(typed);
    expect(desk.send(rebuilt).displaced).toMatchObject([{ words: "than Monday that" }]);
  });

  test("are told as whole words when Yjs has forgotten the block already", () => {
    const desk = new Desk("A start.", WORK);
    const [ann, ben] = [desk.person(), desk.person()];
    const typed = ann.edit(writeThan);
    desk.send(ben.edit((root) => rebuild(root, 1)));
    expect(desk.send(typed).displaced).toMatchObject([{ words: "than Monday that" }]);
  });

  test.each([
    { where: "between words of a script without spaces: alone", text: "港口将在五月关闭。", at: 2, typed: "已经 在今年已经 宣布", told: "已经 在今年已经 宣布" },
    { where: "between Thai words: alone", text: "ท่าเรือจะปิด", at: 7, typed: "นี้ ที่นี่ นี้", told: "นี้ ที่นี่ นี้" },
    { where: "inside an Arabic word: with all of that word", text: "ميناء المدينة", at: 9, typed: "كان قبل المد", told: "المكان قبل المددينة" },
  ])("are told when they stood $where", ({ text, at, typed, told }) => {
    const desk = new Desk("A start.", text);
    const [ann, ben] = [desk.person(), desk.person()];
    const written = ann.edit((root) => textIn(root, 1).insert(at, typed));
    const rebuilt = ben.edit((root) => rebuild(root, 1));
    desk.send(written);
    expect(desk.send(rebuilt).displaced).toMatchObject([{ words: told }]);
  });

  test("are told in the order of the text, not in the order in which their writer typed them", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const later = ann.edit((root) => textIn(root, 1).insert(4, "poor "));
    const before = ann.edit((root) => textIn(root, 1).insert(4, "small and "));
    const rebuilt = ben.edit((root) => rebuild(root, 1));
    for (const update of [later, before]) desk.send(update);
    expect(desk.send(rebuilt).displaced).toMatchObject([{ words: "small and poor " }]);
  });

  test.each([0, 2])("typed letter by letter are told as they were typed, %i of them before the block was gone", (before) => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const typed = "very poor ".split("").map((letter, at) => ann.edit((root) => textIn(root, 1).insert(4 + at, letter)));
    const rebuilt = ben.edit((root) => rebuild(root, 1));
    const order = typed.toSpliced(before, 0, rebuilt);
    expect(order.flatMap((update) => desk.send(update).displaced.map(({ words }) => words)).join("")).toBe("very poor ");
  });

  test("typed into the middle of a word are told alone: the word itself is where it was, or somebody has deleted it", () => {
    const desk = new Desk("A start.", "It cost 8 crowns.");
    const [ann, ben] = [desk.person(), desk.person()];
    const typed = [1, 2].map((at) => ann.edit((root) => textIn(root, 1).insert("It cost 8".length + at - 1, "0")));
    desk.send(ben.edit((root) => rebuild(root, 1)));
    expect(typed.flatMap((update) => desk.send(update).displaced.map(({ words }) => words))).toEqual(["0", "0"]);
  });

  test("words into a paragraph that somebody else deletes are told; the deleted words themselves are not", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    desk.send(ann.edit((root) => textIn(root, 1).insert(0, "Only here: ")));
    expect(desk.send(ben.edit((root) => root.delete(1, 1))).displaced).toMatchObject([{ words: "Only here: " }]);
  });

  test("what a person deletes after having seen it is nobody's loss", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const typed = ann.edit((root) => textIn(root, 1).insert(4, "small "));
    ben.read(typed);
    desk.send(typed);
    expect(desk.send(ben.edit((root) => textIn(root, 1).delete(4, 6)))).toEqual(QUIET);
    expect(desk.send(ben.edit((root) => root.delete(1, 1)))).toEqual(QUIET);
  });

  test("typing side by side in one paragraph loses nothing and says nothing", () => {
    const desk = new Desk(AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const [one, other] = [ann.edit((root) => textIn(root, 0).insert(4, "small ")), ben.edit((root) => textIn(root, 0).delete(12, 9))];
    expect([desk.send(one), desk.send(other)]).toEqual([QUIET, QUIET]);
    expect(desk.text).toEqual(["The small country military aid each year."]);
  });
});

describe("blocks that merging doubles", () => {
  test("two people rebuild one paragraph at once: it stands twice, and that is pointed out", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const [one, other] = [ann.edit((root) => rebuild(root, 1)), ben.edit((root) => rebuild(root, 1))];
    expect(desk.send(one)).toEqual(QUIET);
    expect(desk.send(other).doubled).toEqual([{ words: AID, place: AID }]);
    expect(desk.text).toEqual(["A start.", AID, AID]);
  });

  test("also when one of them has a word more", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const typed = ann.edit((root) => textIn(root, 1).insert(4, "small "));
    const [one, other] = [ann.edit((root) => rebuild(root, 1)), ben.edit((root) => rebuild(root, 1))];
    for (const update of [typed, one]) expect(desk.send(update).doubled).toEqual([]);
    expect(desk.send(other).doubled).toMatchObject([{ words: "country receives military aid each year." }]);
  });

  test("two people join the same paragraphs at once: the words that stand twice in one block are pointed out", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const join = (root: Y.XmlFragment): void => {
      const words = sharedBlocks(root)[1]?.text ?? "";
      root.delete(1, 1);
      textIn(root, 0).insert(8, ` ${words}`);
    };
    const [one, other] = [ann.edit(join), ben.edit(join)];
    desk.send(one);
    expect(desk.send(other).doubled).toMatchObject([{ words: AID }]);
  });

  test("one cuts words out of a paragraph that another rebuilds, and puts them in elsewhere: they stand twice, and that is pointed out", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const annId = newId<PersonId>();
    const rebuilt = ben.edit((root) => rebuild(root, 1));
    const [cut, put] = [ann.edit((root) => textIn(root, 1).delete(12, 22)), ann.edit((root) => textIn(root, 0).insert(8, " receives military aid"))];
    expect(desk.send(rebuilt)).toEqual(QUIET);
    expect(desk.send(cut, annId)).toEqual(QUIET);
    expect(desk.send(put, annId).doubled).toMatchObject([{ words: "receives military aid" }]);
  });

  test("two people cut the same words, and who cut first puts them in last: they stand twice, and that is pointed out", () => {
    const desk = new Desk("A start.", "An end.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const [annId, benId] = [newId<PersonId>(), newId<PersonId>()];
    const cut = (root: Y.XmlFragment): void => textIn(root, 2).delete(12, 22);
    const [annCuts, benCuts] = [ann.edit(cut), ben.edit(cut)];
    const annPuts = ann.edit((root) => textIn(root, 0).insert(8, " receives military aid"));
    const benPuts = ben.edit((root) => textIn(root, 1).insert(7, " receives military aid"));
    expect([desk.send(annCuts, annId), desk.send(benCuts, benId), desk.send(benPuts, benId)]).toEqual([QUIET, QUIET, QUIET]);
    expect(desk.send(annPuts, annId).doubled).toMatchObject([{ words: "receives military aid" }]);
  });

  test("one comes back with it long after, with much written in between: still pointed out; other words that they copy are not", () => {
    const desk = new Desk("A start.", "An end that nobody touches.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const annId = newId<PersonId>();
    const cut = ann.edit((root) => textIn(root, 2).delete(12, 22));
    const written = Array.from({ length: 30 }, (_, at) => ann.edit((root) => textIn(root, 0).insert(0, `${at} `)));
    const put = ann.edit((root) => textIn(root, 0).insert(0, "receives military aid "));
    const copied = ann.edit((root) => textIn(root, 0).insert(0, "An end that nobody touches. "));
    desk.send(ben.edit((root) => rebuild(root, 2)));
    for (const update of [cut, ...written]) expect(desk.send(update, annId)).toEqual(QUIET);
    expect(desk.send(put, annId).doubled).toMatchObject([{ words: "receives military aid" }]);
    expect(desk.send(copied, annId)).toEqual(QUIET);
  });

  test("one moves a paragraph, another moves it on, and the first takes the move back: it stands twice, and that is pointed out", () => {
    const desk = new Desk("A start.", AID);
    const [ann, ben] = [desk.person(), desk.person()];
    const [annId, benId] = [newId<PersonId>(), newId<PersonId>()];
    const annMoves = ann.edit((root) => rebuild(root, 1));
    ben.read(annMoves);
    const benMoves = ben.edit((root) => rebuild(root, 1));
    ann.read(benMoves);
    const takesBack = ann.edit((root) => {
      const anew = new Y.XmlElement("block");
      anew.insert(0, [new Y.XmlText(AID)]);
      root.insert(0, [anew]);
    });
    expect([desk.send(annMoves, annId), desk.send(benMoves, benId)]).toEqual([QUIET, QUIET]);
    expect(desk.send(takesBack, annId).doubled).toMatchObject([{ words: AID }]);
  });

  test("a paragraph that somebody copies on purpose is not", () => {
    const desk = new Desk("A start.", AID);
    const ann = desk.person();
    const copied = ann.edit((root) => {
      const anew = new Y.XmlElement("block");
      anew.insert(0, [new Y.XmlText(AID)]);
      root.insert(0, [anew]);
    });
    expect(desk.send(copied)).toEqual(QUIET);
  });
});
