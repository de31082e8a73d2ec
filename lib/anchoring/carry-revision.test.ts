import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carryRevision } from "./carry-revision";

/** Carries the bracketed words and shows the answer the same way. */
function revise(tagged: string, after: string): string {
  const start = tagged.indexOf("[");
  const end = tagged.indexOf("]") - 1;
  const [revised] = carryRevision(tagged.replace(/[[\]]/g, ""), after, [{ start, end }]);
  if (!revised?.range) return "lost";
  const { range } = revised;
  return `${revised.outcome}: ${after.slice(0, range.start)}[${after.slice(range.start, range.end)}]${after.slice(range.end)}`;
}

describe("a new revision", () => {
  it.each([
    ["keeps words that nobody touched", "A dull start. [Taxes fell twice in May.] The end.", "A brighter start. Taxes fell twice in May. The very end.", "kept: A brighter start. [Taxes fell twice in May.] The very end."],
    ["finds a sentence that was moved", "[Taxes fell twice in May.]\nThe minister spoke at length about football.\nNobody listened to a word of it.", "The minister spoke at length about football.\nNobody listened to a word of it.\nTaxes fell twice in May.", "moved: The minister spoke at length about football.\nNobody listened to a word of it.\n[Taxes fell twice in May.]"],
    ["calls one changed number a change", "He said [unemployment fell to 4.1 percent] in May.", "He said unemployment fell to 6.9 percent in May.", "changed: He said [unemployment fell to 6.9 percent] in May."],
    ["follows words into a sentence that was split", "[Taxes fell twice, and rents rose.] The end.", "Taxes fell twice. And rents rose. The end.", "changed: [Taxes fell twice. And rents rose.] The end."],
    ["loses what was deleted", "A start. [Taxes fell twice in May.] The end.", "A start. The end.", "lost"],
    ["loses what was rewritten from the ground up", "A start. [Taxes fell twice in May.] The end.", "A start. Rents in the capital have doubled. The end.", "lost"],
    ["does not jump to the same words of somebody else's sentence", "Ann said [taxes fell]. Bob said taxes fell.", "Bob said taxes fell.", "lost"],
    ["stays with its own of several equal sentences", "One. They agreed.\nTwo. [They agreed.]\nThree. They agreed.", "One. They agreed.\nTwo and a half. They agreed.\nThree. They agreed.", "kept: One. They agreed.\nTwo and a half. [They agreed.]\nThree. They agreed."],
    ["does not give the number of a sentence that went to a new one elsewhere", "Unemployment fell to [4.1%] in May.\nThe minister spoke at length about football.", "The minister spoke at length about football.\nPrices rose by 4.1% since the spring.", "lost"],
    ["does not call that a change of its words either", "Unemployment stands [at 4.1%] in May.\nThe minister spoke at length about football.", "The minister spoke at length about football.\nPrices rose by 4.1% since the spring.", "lost"],
    ["finds a short number in a sentence that was moved and reworded", "The queue for flats in town fell to [4.1%] in May, said the landlords' union.\nThe minister spoke at length about football.\nNobody listened to a word of it.", "The minister spoke at length about football.\nNobody listened to a word of it.\nThe queue for flats in town dropped by 4.1% during May, said the landlords' union.", "moved: The minister spoke at length about football.\nNobody listened to a word of it.\nThe queue for flats in town dropped by [4.1%] during May, said the landlords' union."],
    ["finds a name of two words in a new sentence", "It was [Ottoline Fairweather] who paid.\nThe minister spoke at length about football.", "The minister spoke at length about football.\nAll bills went to Ottoline Fairweather.", "moved: The minister spoke at length about football.\nAll bills went to [Ottoline Fairweather]."],
    ["does not find it there while somebody else's sentence has the same name", "It was [Ottoline Fairweather] who paid.\nThe minister met Ottoline Fairweather to talk about football.", "The minister met Ottoline Fairweather to talk about football.\nAll bills went to Ottoline Fairweather.", "lost"],
    ["does not choose between two copies of one paragraph", "Intro.\n[Taxes fell twice in May.]", "Taxes fell twice in May.\nNews of quite another kind.\nTaxes fell twice in May.", "lost"],
    ["does not cut a letter from its accent", "au [cafe] hier", "au cafe\u0301 hier", "changed: au [cafe\u0301] hier"],
    ["reads Arabic", "قال [انخفضت الضرائب مرتين] في مايو", "قال الوزير انخفضت الضرائب مرتين في مايو", "kept: قال الوزير [انخفضت الضرائب مرتين] في مايو"],
    ["reads Thai, which puts no spaces between words", "เขากล่าวว่า[ภาษีลดลงสองครั้ง]ในเดือนพฤษภาคม", "รัฐมนตรีกล่าวว่าภาษีลดลงสองครั้งในเดือนพฤษภาคม", "kept: รัฐมนตรีกล่าวว่า[ภาษีลดลงสองครั้ง]ในเดือนพฤษภาคม"],
    ["reads Chinese", "他说[税收下降了两次]。", "部长说税收下降了三次。", "changed: 部长说[税收下降了三次]。"],
  ])("%s", (_name, before, after, expected) => {
    expect(revise(before, after)).toBe(expected);
  });

  it("answers every range in the order given", () => {
    const before = "One two three. Four five six.";
    expect(carryRevision(before, before, [{ start: 15, end: 19 }, { start: 0, end: 3 }]).map(({ words }) => words)).toEqual(["Four", "One"]);
  });

  it("refuses a range that holds no words of the text", () => {
    expect(() => carryRevision("abc", "abc", [{ start: 2, end: 2 }])).toThrow(/hold words/);
    expect(() => carryRevision("abc", "abc", [{ start: 1, end: 9 }])).toThrow(/hold words/);
  });

  it("calls words kept or moved only where exactly they stand, and keeps everything in an unchanged text", () => {
    const text = fc.array(fc.constantFrom("tax", "cut", "of", "the", "in", ".", "\n", "😀"), { minLength: 1, maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, one, other) => {
        const start = one % before.length;
        const range = { start, end: start + 1 + (other % (before.length - start)) };
        const quote = before.slice(range.start, range.end);
        const [revised] = carryRevision(before, after, [range]);
        if (revised?.outcome === "kept" || revised?.outcome === "moved") expect(after.slice(revised.range.start, revised.range.end)).toBe(quote);
        else if (revised?.outcome === "changed") expect(revised.words).not.toBe(quote);
        if (quote.trim() !== "" && quote.isWellFormed()) expect(carryRevision(before, before, [range])[0]).toEqual({ outcome: "kept", range, words: quote });
      }),
      { numRuns: 500 },
    );
  });
});
