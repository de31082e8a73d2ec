import fc from "fast-check";
import { updateYFragment } from "@tiptap/y-tiptap";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { Node } from "@tiptap/pm/model";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import { fillRoot } from "@/lib/text/yjs-write";
import { inspectUpdate } from "./inspect-update";

const words = fc.constantFrom("aid", "the vote of Monday", "3.8", "café 😀", "שלום");
const mark = fc.constantFrom([], [{ type: "bold" }], [{ type: "italic" }, { type: "strike" }], [{ type: "link", attrs: { href: "https://desk.example/a" } }], [{ type: "code" }]);
const run = fc.tuple(words, mark).map(([text, marks]) => ({ type: "text", text, marks }));
const inline = fc.array(fc.oneof({ weight: 4, arbitrary: run }, { weight: 1, arbitrary: fc.constant({ type: "hardBreak" }) }), { maxLength: 4 });
const block = fc
  .tuple(fc.constantFrom("headline", "paragraph", "heading", "quote", "bullet"), inline)
  .map(([kind, content]) => ({ type: "block", attrs: { kind, level: kind === "heading" ? 2 : 0, depth: kind === "bullet" ? 1 : 0 }, content }));
const table = fc
  .array(fc.array(block, { maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((cells) => ({ type: "table", content: [{ type: "tableRow", content: cells.map((content) => ({ type: "tableCell", attrs: { colspan: 1, rowspan: 1, colwidth: [120] }, content })) }] }));
const article: fc.Arbitrary<Node> = fc
  .array(fc.oneof({ weight: 5, arbitrary: block }, { weight: 1, arbitrary: table }), { minLength: 1, maxLength: 5 })
  .map((content) => articleSchema.nodeFromJSON({ type: "doc", content }));

function opened(node: Node): { server: Y.Doc; page: Y.Doc } {
  const [server, page] = [new Y.Doc(), new Y.Doc()];
  fillRoot(articleRoot(server), node);
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server));
  return { server, page };
}

describe("an update from an editor", () => {
  test("is let in, whatever is edited, undone and redone, and then is no news any more", () => {
    fc.assert(
      fc.property(article, fc.array(fc.oneof(article, fc.constantFrom("undo" as const, "redo" as const)), { maxLength: 6 }), (first, steps) => {
        const { server, page } = opened(first);
        const updates: Uint8Array[] = [];
        const undo = new Y.UndoManager(articleRoot(page), { captureTimeout: 0 });
        page.on("update", (update: Uint8Array) => updates.push(update));
        for (const step of steps) {
          if (step === "undo") undo.undo();
          else if (step === "redo") undo.redo();
          else updateYFragment(page, articleRoot(page), step, { mapping: new Map(), isOMark: new Map() });
        }
        for (const update of updates) {
          expect(inspectUpdate(server, update)).toMatchObject({ news: true });
          Y.applyUpdate(server, update);
          // The log is told of every deletion: two people may have made it.
          expect(inspectUpdate(server, update)).toMatchObject({ news: Y.decodeUpdate(update).structs.length === 0 });
        }
        expect(server.store.pendingStructs).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  test("is let in after hours offline, as the one update that a reconnected page sends", () => {
    fc.assert(
      fc.property(article, fc.array(article, { maxLength: 4 }), fc.array(article, { maxLength: 4 }), (first, here, there) => {
        const { server, page } = opened(first);
        const other = new Y.Doc();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(server));
        for (const node of here) updateYFragment(page, articleRoot(page), node, { mapping: new Map(), isOMark: new Map() });
        for (const node of there) updateYFragment(other, articleRoot(other), node, { mapping: new Map(), isOMark: new Map() });
        Y.applyUpdate(server, Y.encodeStateAsUpdate(other));
        const missing = Y.encodeStateAsUpdate(page, Y.encodeStateVector(server));
        expect(inspectUpdate(server, missing)).toMatchObject({ clients: here.length > 0 ? expect.any(Array) : [] });
        Y.applyUpdate(server, missing);
        expect(server.store.pendingStructs).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

describe("what no editor sends", () => {
  const node = articleSchema.nodeFromJSON({ type: "doc", content: [{ type: "block", content: [{ type: "text", text: "First words." }] }] });

  test("any mutation of an update is let in, turned away or awaited, and never throws, hangs or grows", { timeout: 30_000 }, () => {
    const { server, page } = opened(node);
    const had = Y.encodeStateVector(page);
    const text = sharedBlocks(articleRoot(page))[0]?.key.get(0) as unknown as Y.XmlText;
    text.insert(5, " more", { bold: {} });
    text.delete(0, 2);
    const update = Y.encodeStateAsUpdate(page, had);
    let looked = 0;
    const edit = fc.tuple(fc.nat(update.length - 1), fc.nat(255), fc.constantFrom("set", "drop", "add"));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const bytes = [...update];
        for (const [at, byte, how] of edits) bytes.splice(at, how === "add" ? 0 : 1, ...(how === "drop" ? [] : [byte]));
        const begun = performance.now();
        const answer = inspectUpdate(server, new Uint8Array(bytes));
        looked += performance.now() - begun;
        if (typeof answer === "string") return;
        // Let in: then it must apply without leaving anything in the air or outside the article.
        const copy = new Y.Doc();
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(server));
        Y.applyUpdate(copy, new Uint8Array(bytes));
        expect(copy.store.pendingStructs).toBeNull();
        expect(copy.store.pendingDs).toBeNull();
        expect([...copy.share.keys()]).toEqual(["article"]);
      }),
      { numRuns: 3_000 },
    );
    expect(looked / 3_000).toBeLessThan(5);
  });

  test("seven bytes that promise millions of structs cost nothing", () => {
    const { server } = opened(node);
    const begun = performance.now();
    for (let i = 0; i < 1_000; i += 1) expect(inspectUpdate(server, new Uint8Array([1, 0xff, 0xff, 0xff, 0x0f, 1, 0]))).toBe("invalid");
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  test("what Yjs could never put in, or would stumble over, is turned away", () => {
    const { server } = opened(node);
    const text = sharedBlocks(articleRoot(server))[0]?.key.get(0) as unknown as Y.XmlText;
    const { item } = Y.createRelativePositionFromTypeIndex(text, 3);
    const number = (value: number): number[] => (value > 127 ? [128 + (value % 128), ...number(Math.floor(value / 128))] : [value]);
    const beside = [...number(item?.client ?? 0), ...number(item?.clock ?? 0)];
    // A letter with a left neighbour in the text and a right one in the update.
    const letter = (...right: [client: number, clock: number]): number[] => [0xc4, ...beside, ...right, 1, 97];
    const last = [0x84, ...beside, 1, 98];
    const updates = {
      "two letters that wait for each other": [2, 1, 77, 0, ...letter(78, 0), 1, 78, 0, ...letter(77, 0), 0],
      "a letter beside one that its own writer writes later": [1, 2, 77, 0, ...letter(77, 1), ...last, 0],
      "a letter beside itself": [1, 1, 77, 0, ...letter(77, 0), 0],
      "a deletion of nothing": [0, 1, 77, 1, 0, 0],
    };
    for (const [what, bytes] of Object.entries(updates)) expect(inspectUpdate(server, Uint8Array.from(bytes)), what).toBe("invalid");
    expect(inspectUpdate(server, Uint8Array.from([1, 1, 77, 0, ...last, 0]))).toMatchObject({ news: true });
  });
});
