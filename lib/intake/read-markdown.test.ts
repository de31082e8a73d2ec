import { expect, test } from "vitest";
import { allBlocks, textOfBlock } from "./content";
import { readMarkdown } from "./read-markdown";

test("Markdown keeps headings, lists, quotes, tables and links", () => {
  const read = readMarkdown("# Title\n\nA *b* **c** [d](https://d.test)\n\n> e\n\n1. f\n   - g\n\n| h | i |\n|---|---|\n| j | k |\n", { headline: true });
  expect(read?.blocks.map((block) => (block.type === "block" ? block.attrs.kind : "table"))).toEqual(["headline", "paragraph", "quote", "numbered", "bullet", "table"]);
});

test("HTML inside Markdown goes through the same cleaning", () => {
  const read = readMarkdown("a <script>alert(1)</script> <b onclick=x>b</b> [c](javascript:alert(1))");
  expect(JSON.stringify(read)).not.toMatch(/alert|onclick/);
  expect(read?.notices).toContain("scripts-dropped");
});

test("a page header in Markdown is left out and mentioned", () => {
  const read = readMarkdown("---\ntitle: x\ntags: [a]\n---\n\nWords.");
  expect(allBlocks(read?.blocks ?? []).map(textOfBlock)).toEqual(["Words."]);
  expect(read?.notices).toEqual(["front-matter-dropped"]);
});

test.each([[">"], ["> "], ["- "], ["**a"], ["*"], ["[a]("], ["    - a\n"], ["`a"]])("Markdown of 40,000 times %j is read, as text where its markup is too tangled", (piece) => {
  const read = readMarkdown(`${piece.repeat(40_000)} words`);
  expect(read === null ? "" : JSON.stringify(read.blocks)).toContain("words");
});
