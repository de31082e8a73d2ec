import { describe, expect, it } from "vitest";
import { foldUnchanged, sideBySide } from "./side-by-side";

const BEFORE = ["Headline", "One.", "Two.", "Three.", "Four.", "Five.", "Six."].join("\n");

describe("two versions side by side", () => {
  it("put a changed paragraph beside its old self, and a new one beside nothing", () => {
    const after = BEFORE.replace("Two.", "Two and a half.").concat("\nSeven.");
    const changed = sideBySide(BEFORE, after).filter((row) => !row.same);
    expect(changed).toEqual([
      { before: "Two.", after: "Two and a half.", same: false },
      { before: null, after: "Seven.", same: false },
    ]);
  });

  it("find a paragraph that shrank beside its old self, past others that went", () => {
    const before = "Intro.\nOne\nTwo\nIt had been closed since 2019. The council paid for the works.";
    const rows = sideBySide(before, "Intro.\nIt had been closed since 2019.");
    expect(rows.slice(1)).toEqual([
      { before: "One", after: null, same: false },
      { before: "Two", after: null, same: false },
      { before: "It had been closed since 2019. The council paid for the works.", after: "It had been closed since 2019.", same: false },
    ]);
  });

  it("give back both texts whole", () => {
    const after = "Another headline\nOne.\nThree.\nFour.";
    const rows = sideBySide(BEFORE, after);
    expect(rows.flatMap((row) => row.before ?? []).join("\n")).toBe(BEFORE);
    expect(rows.flatMap((row) => row.after ?? []).join("\n")).toBe(after);
  });

  it("fold what did not change, but never what stands next to a change", () => {
    const stretches = foldUnchanged(sideBySide(BEFORE, BEFORE.replace("Headline", "Another headline")));
    expect(stretches.map((stretch) => [stretch.folded, stretch.rows.length])).toEqual([[false, 2], [true, 5]]);
    expect(foldUnchanged(sideBySide("a\nb", "a\nb")).some((stretch) => stretch.folded)).toBe(false);
  });
});
