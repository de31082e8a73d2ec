import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { canonicalText, textBlocks } from "./canonical";
import { articleSchema } from "./schema";
import { articleNode, articleRoot, sharedBlocks } from "./yjs";
import { reviseArticle } from "./yjs-revise";
import { fillRoot } from "./yjs-write";
import type { Node } from "@tiptap/pm/model";

type Inline = { type: "text"; text: string; marks?: { type: string; attrs?: Record<string, unknown> }[] } | { type: "hardBreak" };

const words = fc.array(fc.constantFrom("aid", "$17bn", "vote", "3.8", "café", "😀", "שלום", "year", "the", "the"), { minLength: 1, maxLength: 8 }).map((list) => list.join(" "));
const run = fc.record({ text: words, mark: fc.constantFrom(null, "bold", "italic", "link") });
const inline: fc.Arbitrary<Inline[]> = fc.array(fc.oneof({ weight: 5, arbitrary: run }, { weight: 1, arbitrary: fc.constant(null) }), { maxLength: 4 }).map((list) =>
  list.map((item): Inline => {
    if (item === null) return { type: "hardBreak" };
    const marks = item.mark === null ? {} : { marks: [item.mark === "link" ? { type: "link", attrs: { href: "https://desk.example/" } } : { type: item.mark }] };
    return { type: "text", text: item.text, ...marks };
  }),
);
const block = fc.record({ kind: fc.constantFrom("headline", "paragraph", "quote", "bullet"), content: inline }).map(({ kind, content }) => ({ type: "block", attrs: { kind, level: 0, depth: 0 }, content }));
const table = fc.array(fc.array(fc.array(block, { maxLength: 2 }), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows) => ({
  type: "table",
  content: rows.map((cells) => ({ type: "tableRow", content: cells.map((content) => ({ type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content })) })),
}));
const article: fc.Arbitrary<Node> = fc
  .array(fc.oneof({ weight: 6, arbitrary: block }, { weight: 1, arbitrary: table }), { minLength: 1, maxLength: 7 })
  .map((content) => articleSchema.nodeFromJSON({ type: "doc", content }));

function shared(node: Node): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => fillRoot(articleRoot(doc), node));
  return doc;
}

describe("the shared text", () => {
  test("reads back as the article that was put in, with the same canonical text", () => {
    fc.assert(
      fc.property(article, (node) => {
        const root = articleRoot(shared(node));
        expect(articleNode(root).toJSON()).toEqual(node.toJSON());
        expect(sharedBlocks(root).map((each) => each.text)).toEqual(textBlocks(node).map((each) => each.text));
      }),
    );
  });

  test("a revision turns any article into any other", () => {
    fc.assert(
      fc.property(article, article, (from, to) => {
        const doc = shared(from);
        doc.transact(() => reviseArticle(articleRoot(doc), to));
        expect(articleNode(articleRoot(doc)).toJSON()).toEqual(to.toJSON());
      }),
      { numRuns: 300 },
    );
  });

  test("a revision to the same article changes nothing", () => {
    fc.assert(
      fc.property(article, (node) => {
        const doc = shared(node);
        const before = Y.encodeStateVector(doc);
        doc.transact(() => reviseArticle(articleRoot(doc), node));
        expect(Y.encodeStateVector(doc)).toEqual(before);
      }),
    );
  });

  test("a reworded paragraph keeps its block and every word that stays", () => {
    const paragraphs = (...texts: string[]): Node =>
      articleSchema.nodeFromJSON({ type: "doc", content: texts.map((text) => ({ type: "block", content: [{ type: "text", text }] })) });
    const doc = shared(paragraphs("A first paragraph.", "The country receives $3.8bn each year under a ten-year agreement.", "The end."));
    const root = articleRoot(doc);
    const [, before] = sharedBlocks(root);
    const had = Y.encodeStateVector(doc);
    doc.transact(() => reviseArticle(root, paragraphs("A first paragraph.", "A new one between.", "The country gets $3.9bn each year under a ten-year agreement.", "The end.")));
    const kept = sharedBlocks(root)[2];
    expect(kept?.key).toBe(before?.key);
    expect(canonicalText(articleNode(root))).toContain("gets $3.9bn each");
    const sent = new TextDecoder().decode(Y.encodeStateAsUpdate(doc, had));
    expect(sent).toContain("gets");
    for (const kept of ["country", "each", "agreement", "first", "end"]) expect(sent).not.toContain(kept);
  });
});
