import { expect, it } from "vitest";
import { AnchorIndex } from "./anchor-index";

const QUOTE = "port costs";

/** A claim on the first of two paragraphs, which is then taken away; answers where the claim is. */
function afterTheFirstGoes(first: string, second: string, doubles: readonly string[], quote = QUOTE): string {
  const index = new AnchorIndex([first, second].map((text, key) => ({ key, text })));
  const start = first.indexOf(quote);
  index.place("claim", { start: { block: 0, offset: start }, end: { block: 0, offset: start + quote.length } });
  index.carry({ edited: [], spliced: [{ at: 0, remove: 1, insert: [] }] }, { doubles });
  const anchor = index.find("claim");
  const range = anchor ? index.offsetsOf(anchor) : null;
  return range ? `${anchor?.state}: ${index.text.slice(0, range.start)}[${index.text.slice(range.start, range.end)}]${index.text.slice(range.end)}` : String(anchor?.state);
}

it("a claim on the copy of doubled words that goes stands on the one that stays", () => {
  const words = "The port costs more than the quay.";
  expect(afterTheFirstGoes(words, words, [words])).toBe("attached: The [port costs] more than the quay.");
  expect(afterTheFirstGoes(words, `So: ${words}`, [words], words)).toBe(`attached: So: [${words}]`);
});

it("it does not go to words that only read alike, though they were doubled too", () => {
  const words = "The port costs more than the quay.";
  const alike = "Elsewhere a port costs less.";
  expect(afterTheFirstGoes(words, alike, [words])).toBe("lost");
  expect(afterTheFirstGoes(words, alike, [QUOTE])).toBe("lost");
});

it("it stands nowhere when its words stand at two more places", () => {
  const words = "The port costs more than the quay.";
  expect(afterTheFirstGoes(words, `${words} Any port costs.`, [words])).toBe("lost");
});

it("words that were never doubled are somebody else's", () => {
  const words = "The port costs more than the quay.";
  expect(afterTheFirstGoes(words, words, [])).toBe("lost");
});
