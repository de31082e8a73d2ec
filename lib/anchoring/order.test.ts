import { describe, expect, it } from "vitest";
import { Order } from "./order";

/** The bracketed words in both texts. */
function isKept(before: string, after: string): boolean {
  const bare = (text: string): string => text.replace(/[[\]]/g, "");
  const range = (text: string): { start: number; end: number } => ({ start: text.indexOf("["), end: text.indexOf("]") - 1 });
  return new Order(bare(before), bare(after)).isKept(range(before), range(after));
}

const FOOTBALL = "The minister spoke at length about football.";

describe("words that stand in both texts", () => {
  it.each([
    ["kept their order when everything around them was reworded", "Prices [rose by 4%] in May.", "In spring, rents [rose by 4%] too.", true],
    ["kept it when a paragraph was put before them", `[Taxes] fell.\n${FOOTBALL}`, `Rents rose.\n[Taxes] fell.\n${FOOTBALL}`, true],
    ["kept it when a short paragraph jumped over theirs", `Radar.\n[${FOOTBALL}]`, `[${FOOTBALL}]\nRadar.`, true],
    ["moved when their short paragraph jumped over a long one", `[Radar].\n${FOOTBALL}`, `${FOOTBALL}\n[Radar].`, false],
    ["moved back as well as forth", `${FOOTBALL}\n[Radar].`, `[Radar].\n${FOOTBALL}`, false],
    ["kept it as the copy that stayed of two", "One. They agreed.\nTwo. [They agreed.]", "Two. [They agreed.]", true],
    ["kept it when they are all there is", "[Radar]", "[Radar]", true],
  ])("%s", (_name, before, after, expected) => {
    expect(isKept(before, after)).toBe(expected);
  });
});
