import { initProseMirrorDoc, updateYFragment } from "@tiptap/y-tiptap";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { MAX_BLOCKS, MAX_TEXT_LENGTH } from "@/lib/intake/check-incoming";
import { textBlock, type BlockJson, type FlowJson, type InlineJson } from "@/lib/intake/content";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot } from "@/lib/text/yjs";
import { bytesOf, refusalOfPaste } from "./paste-size";
import { MAX_FRAME_BYTES } from "./protocol";

/** How many bytes the editor's binding makes of these blocks. */
function written(flow: readonly FlowJson[]): number {
  const doc = new Y.Doc();
  // The longest numbers that a client can have.
  doc.clientID = 2 ** 32 - 1;
  const { meta } = initProseMirrorDoc(articleRoot(doc), articleSchema);
  let bytes = 0;
  doc.on("update", (update: Uint8Array) => (bytes += update.length));
  doc.transact(() => updateYFragment(doc, articleRoot(doc), articleSchema.nodeFromJSON({ type: "doc", content: flow }), meta));
  return bytes;
}

const NOTHING = { units: 0, blocks: 0 };
const paragraphs = (count: number, words: string): BlockJson[] => Array.from({ length: count }, () => textBlock(words));

const marks = fc.subarray([{ type: "link", attrs: { href: "https://example.org/über" } }, { type: "bold" }, { type: "italic" }, { type: "underline" }]);
const inline: fc.Arbitrary<InlineJson> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("text" as const), text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }), marks }) },
  { weight: 1, arbitrary: fc.constant({ type: "hardBreak" as const }) },
);
const block: fc.Arbitrary<FlowJson> = fc.record({
  type: fc.constant("block" as const),
  attrs: fc.constantFrom({ kind: "paragraph", level: 0, depth: 0 } as const, { kind: "heading", level: 3, depth: 0 } as const, { kind: "numbered", level: 0, depth: 4 } as const),
  content: fc.array(inline, { maxLength: 6 }),
});

describe("what a paste costs", () => {
  test("is never more than is reckoned", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (flow) => {
        expect(written(flow)).toBeLessThanOrEqual(bytesOf(flow));
      }),
      { numRuns: 300 },
    );
  });

  test("is never more in tables either", () => {
    const cell = { type: "tableCell" as const, attrs: { colspan: 1, rowspan: 1 }, content: paragraphs(1, "a") };
    const table: FlowJson = { type: "table", content: Array.from({ length: 30 }, () => ({ type: "tableRow", content: Array.from({ length: 5 }, () => cell) })) };
    expect(written([table])).toBeLessThanOrEqual(bytesOf([table]));
  });
});

describe("a paste", () => {
  test("of the longest article in as many paragraphs as it may have is taken, and fits into a frame", () => {
    const longest = paragraphs(MAX_BLOCKS, "a".repeat(MAX_TEXT_LENGTH / MAX_BLOCKS - 1));
    expect(refusalOfPaste(longest, NOTHING)).toBe(null);
    expect(written(longest)).toBeLessThan(MAX_FRAME_BYTES);
  });

  test("that would make the article longer than it may be is refused, by words and by paragraphs", () => {
    expect(refusalOfPaste([textBlock("a".repeat(600_000))], { units: 500_000, blocks: 1 })).toBe("too-large");
    expect(refusalOfPaste(paragraphs(11_000, "a"), { units: 30_000, blocks: 10_000 })).toBe("too-large");
  });

  test("that no frame holds is refused, though an article may be as long", () => {
    const long = paragraphs(MAX_BLOCKS, "\u6e2f".repeat(MAX_TEXT_LENGTH / MAX_BLOCKS - 1));
    expect(refusalOfPaste(long, NOTHING)).toBe("too-much");
    expect(refusalOfPaste(long.slice(0, MAX_BLOCKS / 2), NOTHING)).toBe(null);
  });
});
