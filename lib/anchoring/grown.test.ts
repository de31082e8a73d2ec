import { describe, expect, test } from "vitest";
import { AnchorIndex } from "./anchor-index";

/** Tags `quote` in `before`, makes the text `after` by one edit, and tells what became of the tag. */
function carried(before: string, quote: string, after: string): string {
  const index = new AnchorIndex([{ key: "a", text: before }]);
  const start = before.indexOf(quote);
  index.place("tag", { start: { block: "a", offset: start }, end: { block: "a", offset: start + quote.length } });
  index.carry({ edited: [{ key: "a", text: after }], spliced: [] });
  const anchor = index.find("tag");
  return anchor?.range ? `${anchor.state}: ${index.words(anchor.range)}` : "lost";
}

describe("what is typed at the edge of a tag", () => {
  test.each([
    ["a digit after a number makes it another number", "It cost $17 then.", "$17", "It cost $170 then.", "changed: $170"],
    ["so do decimals", "It cost $17 then.", "$17", "It cost $17.5 then.", "changed: $17.5"],
    ["a digit before it", "About 100,000 fled.", "100,000", "About 1100,000 fled.", "changed: 1100,000"],
    ["a minus sign", "It grew by 4% then.", "4%", "It grew by -4% then.", "changed: -4%"],
    ["letters that lengthen the last word", "They made the choice freely.", "the choice", "They made the choices freely.", "changed: the choices"],
    ["letters that lengthen the first", "It was possible then.", "possible", "It was impossible then.", "changed: impossible"],
    ["a new word beside it belongs to nobody", "It cost $17 then.", "$17", "It cost $17 million then.", "attached: $17"],
    ["punctuation beside it neither", "It cost $17 then.", "$17", "It cost $17, then.", "attached: $17"],
    ["an edge inside a word may stay inside a word", "unbelievable tales", "believable", "ununbelievable tales", "attached: believable"],
  ])("%s", (_why, ...[before, quote, after, expected]) => {
    expect(carried(before, quote, after)).toBe(expected);
  });

  test("is taken back by taking it back", () => {
    const index = new AnchorIndex([{ key: "a", text: "It cost $17 then." }]);
    index.place("tag", { start: { block: "a", offset: 8 }, end: { block: "a", offset: 11 } });
    index.carry({ edited: [{ key: "a", text: "It cost $170 then." }], spliced: [] });
    index.carry({ edited: [{ key: "a", text: "It really cost $170 then." }], spliced: [] });
    expect(index.find("tag")?.state).toBe("changed");
    index.carry({ edited: [{ key: "a", text: "It really cost $17 then." }], spliced: [] });
    expect(index.find("tag")?.state).toBe("attached");
  });
});
