import { describe, expect, it } from "vitest";
import { repairTokenised } from "@/lib/intake/tokenised/repair-tokenised";
import { stretchesOf, textOfStretches } from "./choose-guess";

const WIRE = "the pro - reform camp in the north - a surprise - won 12 seats , officials said . 🙂 the vice - chair of the party said no .";

describe("a guessed place of repaired text", () => {
  const repaired = repairTokenised(WIRE);

  it("leaves the text as it is until somebody turns it over", () => {
    expect(repaired.guesses.length).toBeGreaterThan(0);
    expect(textOfStretches(stretchesOf(repaired, new Set()))).toBe(repaired.text.replaceAll("\n", "\n\n"));
  });

  it("turns over alone: only its own white space changes, every letter stays", () => {
    const letters = (text: string): string => text.replace(/\s/g, "");
    for (const index of repaired.guesses.keys()) {
      const turned = textOfStretches(stretchesOf(repaired, new Set([index])));
      expect(turned).toContain(repaired.guesses[index]?.alternative);
      expect(letters(turned)).toBe(letters(repaired.text));
    }
  });

  it("may share a word with its neighbour: both turned over stand as both alternatives say", () => {
    const shared = { text: "one - two - three", guesses: [
      { start: 0, end: 9, original: "one - two", chosen: "one - two", alternative: "one-two", reason: "hyphen-or-dash" as const },
      { start: 6, end: 17, original: "two - three", chosen: "two - three", alternative: "two-three", reason: "hyphen-or-dash" as const },
    ] };
    expect(textOfStretches(stretchesOf(shared, new Set([0, 1])))).toBe("one-two-three");
    expect(textOfStretches(stretchesOf(shared, new Set([1])))).toBe("one - two-three");
  });
});
