import { describe, expect, test } from "vitest";
import type { Outcome } from "@/lib/foundation/outcome";
import { everywhere, findByOffsets, findByQuote, recordWords, type Words } from "./find-words";

const TEXT = "Aid fell. 🚢 Aid rose by 4.1% in May.\nAid fell. Cafe\u0301 prices rose by 4.1%.";
const wordsOf = (outcome: Outcome<Words>): string => (outcome.ok ? TEXT.slice(outcome.value.start, outcome.value.end) : outcome.refusal.code);
const startOf = (outcome: Outcome<Words>): number | string => (outcome.ok ? outcome.value.start : outcome.refusal.code);

describe("a quote", () => {
  test("is found where it stands once", () => {
    expect(startOf(findByQuote(TEXT, { quote: "Aid rose" }))).toBe(TEXT.indexOf("Aid rose"));
  });
  test("is found by what stands before or after it", () => {
    expect(startOf(findByQuote(TEXT, { quote: "Aid fell.", prefix: "May.\n" }))).toBe(TEXT.lastIndexOf("Aid fell."));
    expect(startOf(findByQuote(TEXT, { quote: "4.1%", suffix: " in May" }))).toBe(TEXT.indexOf("4.1%"));
  });
  test("is never guessed: several places answer with all of them, in code points", () => {
    const outcome = findByQuote(TEXT, { quote: "4.1%" });
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: "invalid", code: "quote-ambiguous", details: { places: 2 } } });
    const { candidates } = (outcome.ok ? {} : outcome.refusal.details) as { candidates: { start: number; end: number; prefix: string }[] };
    const points = Array.from(TEXT);
    expect(candidates.map(({ start, end }) => points.slice(start, end).join(""))).toEqual(["4.1%", "4.1%"]);
    expect(candidates[0]?.prefix.endsWith("rose by ")).toBe(true);
  });
  test("with context that fits nowhere is still ambiguous, and unique words need no context", () => {
    expect(wordsOf(findByQuote(TEXT, { quote: "4.1%", prefix: "nowhere" }))).toBe("quote-ambiguous");
    expect(wordsOf(findByQuote(TEXT, { quote: "Aid rose", prefix: "an older beginning" }))).toBe("Aid rose");
  });
  test("that does not stand there, or cuts a character, is not found", () => {
    expect(wordsOf(findByQuote(TEXT, { quote: "4.2%" }))).toBe("quote-not-found");
    expect(wordsOf(findByQuote(TEXT, { quote: "Cafe" }))).toBe("quote-not-found");
    expect(wordsOf(findByQuote(TEXT, { quote: " " }))).toBe("no-words");
  });
  test("that stands 500 times shows the first 20 and says how many", () => {
    const outcome = findByQuote("so ".repeat(500), { quote: "so" });
    expect(outcome).toMatchObject({ ok: false, refusal: { details: { places: 500 } } });
    expect(outcome.ok ? 0 : (outcome.refusal.details?.["candidates"] as unknown[]).length).toBe(20);
  });
});

describe("offsets", () => {
  const end = Array.from(TEXT).length;
  test("count code points", () => {
    expect(wordsOf(findByOffsets(TEXT, { start: 10, end: 11 }))).toBe("🚢");
  });
  test.each([
    ["before the text", -1, 3],
    ["beyond its end", 0, end + 1],
    ["no number", Number.NaN, 3],
    ["huge", 0, 2 ** 53],
    ["the wrong way round", 5, 3],
    ["empty", 3, 3],
    ["a fraction", 0.5, 3],
    ["in the middle of a character", 0, TEXT.indexOf("\u0301") - 1],
  ])("%s are refused", (_why, start, to) => {
    expect(wordsOf(findByOffsets(TEXT, { start, end: to }))).toBe("offsets-outside-text");
  });
  test("around white space alone hold no words", () => {
    expect(wordsOf(findByOffsets(TEXT, { start: 3, end: 4 }))).toBe("no-words");
  });
});

test("everywhere is each place of the same words, the named one first, none overlapping another", () => {
  const named = TEXT.lastIndexOf("Aid fell.");
  const places = everywhere(TEXT, { start: named, end: named + 9 } as Words);
  expect(places.map((place) => place.start)).toEqual([named, 0]);
  expect(everywhere("aaaaa", { start: 0, end: 2 } as Words).map((place) => place.start)).toEqual([0, 2]);
});

test("recorded words hold what stands there, in code points, with what is around", () => {
  const words = findByQuote(TEXT, { quote: "Aid rose" });
  if (!words.ok) throw new Error(words.refusal.message);
  const recorded = recordWords(TEXT, words.value);
  expect(Array.from(TEXT).slice(recorded.start, recorded.end).join("")).toBe("Aid rose");
  expect(recorded).toMatchObject({ quote: "Aid rose", prefix: "Aid fell. 🚢 " });
});
