import { expect, test } from "vitest";
import { CLAIM_LIMITS } from "./claim";
import { tagClaimInput, placeInput } from "./place";
import { guessType, suggestStatement } from "./suggest";
import { claimWords, splitWords } from "./words";

test.each([
  ["“we have no choice,”", "We have no choice"],
  ["the work costs\n$3.8bn", "The work costs $3.8bn"],
  ["more than 100,000 people have fled,", "More than 100,000 people have fled"],
  ["élan", "Élan"],
  ["—", "—"],
])("%j suggests %j", (quote, statement) => {
  expect(suggestStatement(quote)).toBe(statement);
});

test.each([
  ["“We have no choice”", "quotation"],
  ["$3.8bn", "numerical"],
  ["thousands of people", "numerical"],
  ["prices fell because demand fell", "causal"],
  ["the party opposes the law", "position"],
  ["she is the head of the agency", "identity"],
  ["the minister resigned", "event"],
  ["in the region", "other"],
])("%j looks like %s", (quote, type) => {
  expect(guessType(quote)).toBe(type);
});

test("words of several places are one text that comes apart again, in the order of tagging", () => {
  const words = claimWords([{ id: "b", quote: "two" }, { id: "a", quote: "one" }]);
  expect(splitWords(words)).toEqual(["one", "two"]);
});

test.each([
  ["an unknown field", { quote: "x", colour: "red" }],
  ["an object for words", { quote: { not: "x" } }],
  ["half a surrogate pair", { quote: "\ud83d" }],
  ["NUL", { quote: "a\u0000b" }],
  ["a quote and offsets at once", { quote: "x", start: 0, end: 1, version: 1 }],
  ["a blank statement", { quote: "x", statement: "  " }],
  ["a statement too long", { quote: "x", statement: "x".repeat(CLAIM_LIMITS.statement + 1) }],
  ["too many labels", { quote: "x", labels: Array.from({ length: CLAIM_LIMITS.labels + 1 }, (_, n) => `l${n}`) }],
  ["a script for an address", { quote: "x", claimant: { name: "X", address: "javascript:alert(1)" } }],
  ["a foreign form of id", { quote: "x", claimantId: "../1" }],
  ["a dismissal without reason", { quote: "x", dismiss: { reason: "" } }],
])("a tag with %s is no tag", (_what, input) => {
  expect(tagClaimInput.safeParse(input).success).toBe(false);
});

test("both ways to name a place are understood", () => {
  expect(placeInput.parse({ quote: " $3.8bn ", prefix: "costs" })).toEqual({ quote: " $3.8bn ", prefix: "costs" });
  expect(placeInput.parse({ start: 0, end: 3, version: 0 })).toEqual({ start: 0, end: 3, version: 0 });
});
