import { EditorState, TextSelection, type Command } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { articleSchema } from "@/lib/text/schema";
import { nest, plainAtStart, splitBlock, toggleKind } from "./block-kind";

type Shown = [kind: string, text: string, depth?: number];
const stateOf = (blocks: Shown[], caret: number): EditorState => {
  const doc = articleSchema.nodeFromJSON({
    type: "doc",
    content: blocks.map(([kind, text, depth = 0]) => ({
      type: "block",
      attrs: { kind, level: kind === "heading" ? 2 : 0, depth },
      ...(text === "" ? {} : { content: [{ type: "text", text }] }),
    })),
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, caret) });
};
const run = (state: EditorState, command: Command): { ran: boolean; blocks: Shown[] } => {
  let next = state;
  const ran = command(state, (tr) => (next = state.apply(tr)));
  const blocks: Shown[] = [];
  next.doc.forEach((node) => blocks.push([node.attrs["kind"] as string, node.textContent, node.attrs["depth"] as number]));
  return { ran, blocks };
};

describe("Enter", () => {
  it("after a heading begins a paragraph", () => {
    expect(run(stateOf([["heading", "Money"]], 6), splitBlock).blocks).toEqual([["heading", "Money", 0], ["paragraph", "", 0]]);
  });
  it("at the beginning of a heading pushes the heading down as it is", () => {
    expect(run(stateOf([["heading", "Money"]], 1), splitBlock).blocks).toEqual([["paragraph", "", 0], ["heading", "Money", 0]]);
  });
  it("in an item makes another item of the same depth", () => {
    expect(run(stateOf([["bullet", "ab", 1]], 2), splitBlock).blocks).toEqual([["bullet", "a", 1], ["bullet", "b", 1]]);
  });
  it("in an empty item steps out of the list, one depth at a time", () => {
    expect(run(stateOf([["bullet", "", 1]], 1), splitBlock).blocks).toEqual([["bullet", "", 0]]);
    expect(run(stateOf([["bullet", "", 0]], 1), splitBlock).blocks).toEqual([["paragraph", "", 0]]);
  });
  it("in the middle of the headline leaves the rest as a paragraph", () => {
    expect(run(stateOf([["headline", "Aid pause"]], 4), splitBlock).blocks).toEqual([["headline", "Aid", 0], ["paragraph", " pause", 0]]);
  });
});

describe("Backspace at the beginning", () => {
  it("makes a quote plain before it joins the block above", () => {
    expect(run(stateOf([["quote", "a"]], 1), plainAtStart).blocks).toEqual([["paragraph", "a", 0]]);
  });
  it("is left to the editor in a paragraph and in the middle of words", () => {
    expect(run(stateOf([["paragraph", "a"]], 1), plainAtStart).ran).toBe(false);
    expect(run(stateOf([["quote", "ab"]], 2), plainAtStart).ran).toBe(false);
  });
});

describe("Tab", () => {
  it("nests an item, never deeper than five", () => {
    expect(run(stateOf([["numbered", "a", 5]], 1), nest(1)).blocks).toEqual([["numbered", "a", 5]]);
    expect(run(stateOf([["numbered", "a", 0]], 1), nest(1)).blocks).toEqual([["numbered", "a", 1]]);
  });
  it("leaves the text where there is no list, so that the keyboard is not caught", () => {
    expect(run(stateOf([["paragraph", "a"]], 1), nest(1)).ran).toBe(false);
  });
});

describe("the kind of a block", () => {
  it("goes back to a paragraph when chosen again", () => {
    expect(run(stateOf([["quote", "a"]], 1), toggleKind("quote")).blocks).toEqual([["paragraph", "a", 0]]);
  });
  it("keeps an item's depth when bullets become numbers", () => {
    expect(run(stateOf([["bullet", "a", 2]], 1), toggleKind("numbered")).blocks).toEqual([["numbered", "a", 2]]);
  });
});
