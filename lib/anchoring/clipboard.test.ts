import { describe, expect, it } from "vitest";
import { AnchorIndex } from "./anchor-index";
import type { Change } from "./change";
import { Clipboard } from "./clipboard";

const LINES = ["The port costs more.", "A year of work at the quay costs less."];

/** An article with a claim on the first of these words, and what one person does to it. */
function desk(words: string): { index: AnchorIndex; clipboard: Clipboard; edit(key: number, where: [at: number, gone: number], put: string, by?: Clipboard): void; shown(): string } {
  const index = new AnchorIndex(LINES.map((text, key) => ({ key, text })));
  const at = LINES[0]?.indexOf(words) ?? -1;
  index.place("claim", { start: { block: 0, offset: at }, end: { block: 0, offset: at + words.length } });
  const clipboard = new Clipboard();
  return {
    index,
    clipboard,
    edit(key, [at, gone], put, by = clipboard) {
      const text = index.blocks[key]?.text ?? "";
      const delta = [{ retain: at }, { delete: gone }, { insert: put }];
      const change: Change = { edited: [{ key, text: text.slice(0, at) + put + text.slice(at + gone), delta }], spliced: [] };
      index.carry(change, { clipboard: by });
    },
    shown() {
      const anchor = index.find("claim");
      const range = anchor ? index.offsetsOf(anchor) : null;
      return `${anchor?.state}: ${range ? `${index.text.slice(0, range.start)}[${index.text.slice(range.start, range.end)}]${index.text.slice(range.end)}` : index.text}`;
    },
  };
}

describe("words that a person cuts out and puts in again", () => {
  it("are the same words, though they are short and stand elsewhere too", () => {
    const { edit, shown } = desk("costs");
    edit(0, [9, 6], "");
    expect(shown()).toBe("lost: The port more.\nA year of work at the quay costs less.");
    edit(1, [0, 0], "costs ");
    expect(shown()).toBe("attached: The port more.\n[costs] A year of work at the quay costs less.");
  });

  it("belong to the claim again where only some of its words were cut", () => {
    const { edit, shown } = desk("port costs");
    edit(0, [4, 5], "");
    expect(shown()).toBe("changed: The [costs] more.\nA year of work at the quay costs less.");
    edit(0, [10, 0], "port ");
    expect(shown()).toBe("changed: The [costs port] more.\nA year of work at the quay costs less.");
  });

  it("are held on to where they went, when the others are deleted", () => {
    const { edit, shown } = desk("port costs");
    edit(0, [4, 5], "");
    edit(1, [15, 0], "port ");
    expect(shown()).toBe("changed: The [costs] more.\nA year of work port at the quay costs less.");
    edit(0, [4, 6], "");
    expect(shown()).toBe("changed: The more.\nA year of work [port] at the quay costs less.");
  });

  it("are known among other things that the same change puts in, as a piece of their own", () => {
    const { index, clipboard, edit, shown } = desk("costs");
    edit(0, [9, 6], "");
    const [first, second] = index.blocks.map((block) => block.text);
    const edited = [
      { key: 0, text: `Once ${first}`, delta: [{ insert: "Once " }] },
      { key: 1, text: `costs ${second}`, delta: [{ insert: "costs " }] },
    ];
    index.carry({ edited, spliced: [] }, { clipboard });
    expect(shown()).toBe("attached: Once The port more.\n[costs] A year of work at the quay costs less.");
  });

  it("are anybody's when that person changed other words in between, or another person puts them in", () => {
    const first = desk("costs");
    first.edit(0, [9, 6], "");
    first.edit(1, [0, 0], "Once ");
    first.edit(1, [0, 0], "costs ");
    expect(first.shown()).toMatch(/^lost/);
    const second = desk("costs");
    second.edit(0, [9, 6], "");
    second.edit(1, [0, 0], "costs ", new Clipboard());
    expect(second.shown()).toMatch(/^lost/);
  });

  it("are not known by a part of what was cut, nor among more than that", () => {
    for (const put of ["costs ", "costs more once "]) {
      const { edit, shown } = desk("costs");
      edit(0, [4, 11], "");
      edit(1, [0, 0], put);
      expect(shown()).toMatch(/^lost/);
    }
  });
});
