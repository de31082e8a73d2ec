import { describe, expect, it } from "vitest";
import { describe as describeRange } from "./describe";
import { propose } from "./propose";
import { resolveQuote } from "./resolve-quote";

const ARTICLE = "Ann said taxes fell. Bob said taxes fell. Unemployment fell to 6.9 percent, she said.";

describe("a quote in a text", () => {
  it("is found where it stands once", () => {
    expect(resolveQuote(ARTICLE, { quote: "Bob said taxes" })).toEqual({ kind: "found", range: { start: 21, end: 35 } });
  });

  it("is found by what stands before or behind it", () => {
    expect(resolveQuote(ARTICLE, { quote: "taxes fell", prefix: "Bob said " })).toEqual({ kind: "found", range: { start: 30, end: 40 } });
    expect(resolveQuote(ARTICLE, { quote: "taxes fell", suffix: ". Bob" })).toEqual({ kind: "found", range: { start: 9, end: 19 } });
  });

  it("is found at the offset where it is said to begin, and nowhere near it", () => {
    expect(resolveQuote(ARTICLE, { quote: "taxes fell", near: 30 })).toMatchObject({ kind: "found", range: { start: 30 } });
    expect(resolveQuote(ARTICLE, { quote: "taxes fell", near: 29 })).toMatchObject({ kind: "ambiguous", candidates: [{ range: { start: 30 } }, { range: { start: 9 } }] });
  });

  it("is ambiguous when its context does not tell, with the candidates", () => {
    expect(resolveQuote(ARTICLE, { quote: "taxes fell", prefix: "said " })).toEqual({
      kind: "ambiguous",
      total: 2,
      candidates: [
        { range: { start: 9, end: 19 }, prefix: "Ann said ", suffix: ". Bob said taxes fell. Unemploym" },
        { range: { start: 30, end: 40 }, prefix: "Ann said taxes fell. Bob said ", suffix: ". Unemployment fell to 6.9 perce" },
      ],
    });
  });

  it("shows twenty of five hundred places and counts them all", () => {
    const resolved = resolveQuote("They agreed. ".repeat(500), { quote: "They agreed." });
    expect(resolved).toMatchObject({ kind: "ambiguous", total: 500 });
    expect(resolved.kind === "ambiguous" && resolved.candidates).toHaveLength(20);
  });

  it("that stands nowhere is only proposed, never found", () => {
    const resolved = resolveQuote(ARTICLE, { quote: "Unemployment fell to 4.1 percent" });
    expect(resolved).toMatchObject({ kind: "not-found", proposals: [{ words: "Unemployment fell to 6.9 percent" }] });
  });

  it("is not found inside a character", () => {
    expect(resolveQuote("ein 👩‍👩‍👧 dort", { quote: "👩" })).toMatchObject({ kind: "not-found" });
    expect(resolveQuote("cafe\u0301", { quote: "cafe" })).toMatchObject({ kind: "not-found" });
    expect(resolveQuote("😀", { quote: "\ude00" })).toMatchObject({ kind: "not-found" });
  });

  it("that is empty is not found and nothing is proposed for it", () => {
    expect(resolveQuote(ARTICLE, { quote: "" })).toEqual({ kind: "not-found", proposals: [] });
  });
});

describe("proposals", () => {
  it("come best first, do not overlap, and nothing unlike is among them", () => {
    const text = "Taxes fell in March. Rents rose in May. Taxes fall in March! The weather was fine.";
    expect(propose(text, "Taxes fell in March").map(({ words }) => words)).toEqual(["Taxes fell in March", "Taxes fall in March"]);
    expect(propose(text, "Nobody has seen the treaty")).toEqual([]);
  });

  it("that are equally alike come the nearer first: where the words stood says more than where the text begins", () => {
    const text = "The ferry carried 431 lorries. Nobody counted them. The ferry carried 421 lorries.";
    const near = (at: number): string[] => propose(text, "carried 412 lorries", at).map(({ words }) => words);
    expect(near(0)).toEqual(["carried 431 lorries", "carried 421 lorries"]);
    expect(near(70)).toEqual(["carried 421 lorries", "carried 431 lorries"]);
  });

  it("begin and end with whole words and numbers, also where no spaces stand between them", () => {
    const words = (text: string, quote: string): string[] => propose(text, quote).map((proposal) => proposal.words);
    expect(words("It costs 213.8bn kroner a year.", "3.9bn kroner")).toEqual(["213.8bn kroner"]);
    expect(words("他们每年得到军事援助。", "每年得到军事资")).toEqual(["每年得到军事援助"]);
    expect(words("Haftpflichtversicherungen", "versicherung")).toEqual(["versicherung"]);
  });

  it("are found for a page of words in a book, around the place where it stood", () => {
    const page = (nth: number): string => Array.from({ length: 300 }, (_, word) => ((nth * 300 + word) * 2_654_435_761 % 4_294_967_291).toString(36)).join(" ");
    const pages = Array.from({ length: 300 }, (_, nth) => page(nth));
    const text = pages.join("\n");
    const start = text.indexOf(page(200));
    const [found] = propose(text, page(200).replaceAll("a", "e"), start + 5_000);
    expect(found?.range).toEqual({ start, end: start + page(200).length });
  });
});

describe("what stands around a range", () => {
  it("is cut to 32 code points without cutting a character", () => {
    const text = `${"a".repeat(10)}${"👍🏽".repeat(20)}X${"e\u0301".repeat(40)}`;
    const at = text.indexOf("X");
    const { quote, prefix, suffix } = describeRange(text, { start: at, end: at + 1 });
    expect(quote).toBe("X");
    expect(prefix).toBe("👍🏽".repeat(16));
    expect(suffix).toBe("e\u0301".repeat(16));
  });

  it("ends where the text ends", () => {
    expect(describeRange("abc", { start: 0, end: 3 })).toEqual({ quote: "abc", prefix: "", suffix: "" });
    expect(() => describeRange("abc", { start: 2, end: 4 })).toThrow(/lie in its text/);
  });
});
