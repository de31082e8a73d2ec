import { expect, test } from "vitest";
import { likePattern } from "./like-pattern";

test.each([
  [" 100% ", "100\\%"],
  ["snake_case", "snake\\_case"],
  ["a\\b", "a\\\\b"],
  ["a\u0000b", "ab"],
])("%j is searched for as it was typed", (typed, pattern) => {
  expect(likePattern(typed)).toBe(pattern);
});

test("what nobody types is cut, and stays storable", () => {
  expect(likePattern("🚢".repeat(500)).isWellFormed()).toBe(true);
  expect(likePattern("x".repeat(1000))).toHaveLength(200);
});
