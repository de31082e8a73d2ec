import { describe, expect, it } from "vitest";
import { addRating, draftOf, faultsOf, keyFor } from "./scale-draft";

const SCALE = { version: 1, ratings: [
  { key: "true", label: "True", value: 5, description: "" },
  { key: "mixed", label: "Mixed", value: 3, description: "" },
] };

describe("a rating scale being edited", () => {
  it("finds nothing wrong with the scale as it is", () => {
    const draft = draftOf(SCALE);
    for (const rating of draft) expect(faultsOf(rating, draft)).toEqual({ key: false, label: false, value: false });
  });

  it("refuses a key or value that another rating has, and a rating without a label", () => {
    const [first, second] = draftOf(SCALE);
    if (!first || !second) throw new Error("The scale has two ratings.");
    const doubled = { ...second, key: "true", value: "5", label: " " };
    expect(faultsOf(doubled, [first, doubled])).toEqual({ key: true, label: true, value: true });
  });

  it("makes a key of a label, and a row below the lowest", () => {
    expect(keyFor("Mostly true")).toBe("mostly_true");
    expect(keyFor("2 Thirds véridique!")).toBe("thirds_veridique");
    expect(addRating(draftOf(SCALE)).at(-1)).toMatchObject({ row: 2, value: "1" });
  });
});
