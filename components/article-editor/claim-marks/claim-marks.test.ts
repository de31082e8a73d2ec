import { EditorState, type Transaction } from "@tiptap/pm/state";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import { articleSchema } from "@/lib/text/schema";
import type { ClaimMark } from "./claim-mark";
import { claimMarksPlugin, claimRanges, claimsAt, nextStep } from "./claim-marks";
import { textIndex } from "./text-index";

/** A claim in each of so many paragraphs. */
const CLAIMS = 700;
const article = articleSchema.nodeFromJSON({
  type: "doc",
  content: Array.from({ length: CLAIMS }, (_, nth) => ({ type: "block", content: [{ type: "text", text: `Ship ${nth} came in.` }] })),
});
const { text } = textIndex(article);
const marks = Array.from({ length: CLAIMS }, (_, nth): ClaimMark => {
  const words = `Ship ${nth} came`;
  const start = text.indexOf(`${words} in`);
  return { occurrenceId: `o${nth}`, claimId: `c${nth}`, start, end: start + words.length, words, prefix: "", suffix: " in.", state: "open", changed: false };
});

function opened(): EditorState {
  const state = EditorState.create({ schema: articleSchema, plugins: [claimMarksPlugin(() => marks)] });
  // As the binding fills the editor.
  return state.apply(state.tr.replaceWith(0, state.doc.content.size, article.content).setMeta(ySyncPluginKey, { isChangeOrigin: true }));
}

const drawn = (state: EditorState): number => {
  const set: unknown = state.plugins[0]?.props.decorations?.call(state.plugins[0], state);
  return (set as { find: () => { spec: { part: string } }[] }).find().filter((piece) => piece.spec.part === "words").length;
};

function whole(state: EditorState): { state: EditorState; steps: number } {
  let steps = 0;
  for (let step: Transaction | null = nextStep(state); step; step = nextStep(state)) {
    state = state.apply(step);
    steps += 1;
  }
  return { state, steps };
}

function wordsOf(state: EditorState, occurrenceId: string): string | null {
  const range = claimRanges(state).get(occurrenceId);
  return range ? state.doc.textBetween(range.from, range.to) : null;
}

describe("a long article that is being opened", () => {
  it("shows the claims of its beginning at once and draws the others in steps", () => {
    const first = opened();
    expect(drawn(first)).toBe(100);
    const { state, steps } = whole(first);
    expect(steps).toBe(2);
    expect(drawn(state)).toBe(CLAIMS);
  });

  it("knows where every claim stands before it is drawn", () => {
    const state = opened();
    expect(claimRanges(state).size).toBe(CLAIMS);
    expect(wordsOf(state, "o699")).toBe("Ship 699 came");
    expect(claimsAt(state, claimRanges(state).get("o699")?.from ?? 0)).toEqual(["c699"]);
  });

  it("carries what is not drawn yet through what somebody types above it", () => {
    const first = opened();
    const typed = first.apply(first.tr.insertText("The ", 1));
    expect(wordsOf(typed, "o500")).toBe("Ship 500 came");
    expect(wordsOf(whole(typed).state, "o500")).toBe("Ship 500 came");
  });

  it("brings its underlines along when a colleague moves a paragraph, drawn and not drawn yet", () => {
    for (const state of [opened(), whole(opened()).state]) {
      const blocks = state.doc.content.content;
      const swapped = [...blocks.slice(0, 3), ...blocks.slice(4, 600), blocks[3]!, ...blocks.slice(601), blocks[600]!];
      const moved = state.apply(state.tr.replaceWith(0, state.doc.content.size, swapped).setMeta(ySyncPluginKey, { isChangeOrigin: true }));
      for (const id of ["o2", "o3", "o4", "o599", "o600", "o699"]) expect(wordsOf(moved, id)).toBe(`Ship ${id.slice(1)} came`);
      expect(drawn(moved)).toBeGreaterThanOrEqual(drawn(state));
      expect(claimRanges(moved).size).toBe(CLAIMS);
    }
  });

  it("no longer underlines a claim whose words were deleted before they were drawn", () => {
    const first = opened();
    const { from, to } = claimRanges(first).get("o650") ?? { from: 0, to: 0 };
    const { state } = whole(first.apply(first.tr.delete(from, to)));
    expect(claimRanges(state).has("o650")).toBe(false);
    expect(drawn(state)).toBe(CLAIMS - 1);
  });
});
