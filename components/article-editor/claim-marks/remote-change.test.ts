import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleSchema } from "@/lib/text/schema";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { remoteChange } from "./remote-change";
import { textIndex } from "./text-index";

const block = (text: string, kind = "paragraph") => ({ type: "block", attrs: { kind, level: 0, depth: 0 }, ...(text === "" ? {} : { content: [{ type: "text", text }] }) });
const article = (...blocks: string[]): ProseMirrorNode => articleSchema.nodeFromJSON({ type: "doc", content: blocks.map((text) => block(text)) });

/** Carries the words `quote` of one state to the other and reads what stands there. */
function carried(before: ProseMirrorNode, after: ProseMirrorNode, quote: string): string {
  const old = textIndex(before);
  const now = textIndex(after);
  const start = old.text.indexOf(quote);
  const { mapping, moved } = remoteChange(before, after);
  const block = moved.find(({ from, to }) => from <= old.position(start)! && old.position(start)! < to);
  if (block) return now.text.slice(now.index(old.position(start)! + block.by), now.index(old.position(start + quote.length)! + block.by));
  const from = mapping.map(old.position(start)!, 1);
  const to = mapping.map(old.position(start + quote.length)!, -1);
  return now.text.slice(now.index(from), now.index(to));
}

describe("what a colleague's edit really changed", () => {
  const before = article("The country receives $3.8bn a year.", "Lawmakers voted another $17bn.", "It ended on Monday.");

  it("moves nothing when only nodes were made anew", () => {
    expect(remoteChange(before, article("The country receives $3.8bn a year.", "Lawmakers voted another $17bn.", "It ended on Monday.")).mapping.maps).toHaveLength(0);
  });

  it("keeps words before and after a letter typed in the same block", () => {
    const after = article("The small country receives $3.8bn a year.", "Lawmakers voted another $17bn.", "It ended on Monday.");
    expect(carried(before, after, "The")).toBe("The");
    expect(carried(before, after, "$3.8bn")).toBe("$3.8bn");
    expect(carried(before, after, "another $17bn")).toBe("another $17bn");
  });

  it("keeps what lies between two edits that arrive together", () => {
    const after = article("A country receives $3.8bn a year.", "Lawmakers voted another $17bn.", "It ended on Tuesday.");
    expect(carried(before, after, "another $17bn")).toBe("another $17bn");
    expect(carried(before, after, "receives $3.8bn")).toBe("receives $3.8bn");
  });

  it("follows words through a block that was split, joined or inserted", () => {
    expect(carried(before, article("The country receives", "$3.8bn a year.", "Lawmakers voted another $17bn.", "It ended on Monday."), "$3.8bn")).toBe("$3.8bn");
    expect(carried(before, article("The country receives $3.8bn a year.Lawmakers voted another $17bn.", "It ended on Monday."), "another")).toBe("another");
    expect(carried(before, article("New first.", "The country receives $3.8bn a year.", "Lawmakers voted another $17bn.", "It ended on Monday."), "$17bn")).toBe("$17bn");
  });

  it("leaves words alone that somebody made bold or a heading", () => {
    const after = articleSchema.nodeFromJSON({
      type: "doc",
      content: [
        block("The country receives $3.8bn a year.", "quote"),
        { ...block(""), content: [{ type: "text", text: "Lawmakers " }, { type: "text", text: "voted another", marks: [{ type: "bold" }] }, { type: "text", text: " $17bn." }] },
        block("It ended on Monday."),
      ],
    });
    expect(remoteChange(before, after).mapping.maps).toHaveLength(0);
  });

  it("brings words along with a block that was moved, and leaves none on what came in its place", () => {
    const may = article("The headline.", "Unemployment fell to 4.1% in May.", "Inflation fell to 6.9% in May.", "The end.");
    const swapped = article("The headline.", "Inflation fell to 6.9% in May.", "Unemployment fell to 4.1% in May.", "The end.");
    for (const quote of ["4.1%", "fell to 4.1%", "6.9%", "Inflation fell", "The end"]) expect(carried(may, swapped, quote)).toBe(quote);
    const last = article("Inflation fell to 6.9% in May.", "A new one.", "The end.", "Unemployment fell to 4.1% in May.", "The headline.");
    for (const quote of ["4.1%", "fell to 4.1%", "6.9%", "Inflation fell", "The headline"]) expect(carried(may, last, quote)).toBe(quote);
  });

  it("leaves nothing on other words that came in the place of a block", () => {
    const after = article("The country receives $3.8bn a year.", "Nobody knows what another year will bring.", "It ended on Monday.");
    expect(carried(before, after, "another $17bn")).toBe("");
    expect(carried(before, after, "another")).toBe("");
  });

  it("takes words away that were deleted", () => {
    expect(carried(before, article("The country receives $3.8bn a year.", "Lawmakers voted.", "It ended on Monday."), "another $17bn")).toBe("");
  });

  it("always leads into the new article, whatever changed", () => {
    const text = fc.array(fc.constantFrom("aid", "arms", "a", "the", "17bn", "😀"), { maxLength: 8 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.array(text, { minLength: 1, maxLength: 6 }), (one, other) => {
        const [from, to] = [article(...one), article(...other)];
        const { mapping, moved } = remoteChange(from, to);
        expect(mapping.map(from.content.size)).toBe(to.content.size);
        for (let at = 0; at <= from.content.size; at += 1) {
          expect(mapping.map(at)).toBeLessThanOrEqual(to.content.size);
          if (at > 0) expect(mapping.map(at)).toBeGreaterThanOrEqual(mapping.map(at - 1));
        }
        for (const block of moved) expect(to.textBetween(block.from + block.by, block.to + block.by)).toBe(from.textBetween(block.from, block.to));
      }),
    );
  });
});
