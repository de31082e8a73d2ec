import { describe, expect, it } from "vitest";
import type { ClaimView, OccurrenceView } from "@/lib/desk/views";
import { driftedWords } from "./drifted-words";

const place = (id: string, quote: string, other: Partial<OccurrenceView> = {}): OccurrenceView => ({ id, quote, state: "attached", currentWords: null, ...other }) as OccurrenceView;
const rechecked = (words: string[], ...occurrences: OccurrenceView[]): ClaimView => ({ state: "needs_recheck", verdict: { id: "5", words }, occurrences }) as unknown as ClaimView;

describe("what a checker is shown of words that changed after the verdict", () => {
  it("is each place with its own old words, also after another place was taken out", () => {
    const claim = rechecked(["$3.8bn", "1911"], place("2", "1911", { state: "changed", currentWords: "1912" }));
    expect(driftedWords(claim)).toEqual({ places: [{ id: "2", before: "1911", after: "1912" }], gone: ["$3.8bn"], isBack: false });
  });

  it("tells a place that was added since as one that nobody has checked", () => {
    const { places, gone } = driftedWords(rechecked(["$3.8bn"], place("1", "$3.8bn"), place("6", "1911")));
    expect(places).toEqual([{ id: "1", before: "$3.8bn", after: "$3.8bn" }, { id: "6", before: null, after: "1911" }]);
    expect(gone).toEqual([]);
  });

  it("leaves lost places to the panel that gives them back", () => {
    const { places, gone } = driftedWords(rechecked(["$3.8bn", "1911"], place("1", "$3.8bn", { state: "lost" }), place("2", "1911", { state: "changed", currentWords: "1912" })));
    expect(places).toEqual([{ id: "2", before: "1911", after: "1912" }]);
    expect(gone).toEqual([]);
  });

  it("says that the checked words are back only when all of them are", () => {
    expect(driftedWords(rechecked(["$3.8bn", "1911"], place("1", "$3.8bn"), place("2", "1911"))).isBack).toBe(true);
    expect(driftedWords(rechecked(["$3.8bn", "1911"], place("1", "$3.8bn"))).isBack).toBe(false);
    expect(driftedWords(rechecked(["$3.8bn", "1911"], place("1", "$3.8bn"), place("2", "1911", { state: "lost" }))).isBack).toBe(false);
    expect(driftedWords(rechecked(["$3.8bn"], place("1", "$3.8bn", { state: "lost" }))).isBack).toBe(false);
  });
});

describe("what is shown of words that changed where no verdict has to be thought over", () => {
  it("is the recorded words beside those that stand there now", () => {
    const claim = { state: "open", verdict: null, occurrences: [place("1", "$3.8bn"), place("2", "1911", { state: "changed", currentWords: "1912" })] } as unknown as ClaimView;
    expect(driftedWords(claim)).toEqual({ places: [{ id: "2", before: "1911", after: "1912" }], gone: [], isBack: false });
  });
});
