import { describe, expect, test } from "vitest";
import { sentencesOf } from "./sentences";

const split = (text: string, language = "en"): string[] => sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe("the sentences of a block", () => {
  test.each<[string, string[]]>([
    ["Mr. Osei voted. Dr. Lee did not.", ["Mr. Osei voted.", "Dr. Lee did not."]],
    ["The U.S. Senate met. It adjourned.", ["The U.S. Senate met.", "It adjourned."]],
    ["He moved to the U.S. The visa came later.", ["He moved to the U.S.", "The visa came later."]],
    ["See No. 5 of the act. It says no. Five did not.", ["See No. 5 of the act.", "It says no.", "Five did not."]],
    ["J. D. Vance spoke at 5 p.m. on Monday.", ["J. D. Vance spoke at 5 p.m. on Monday."]],
    ["It rose by 3.8 percent. Why? Nobody knows!", ["It rose by 3.8 percent.", "Why?", "Nobody knows!"]],
    ["“We won.” She left.", ["“We won.”", "She left."]],
    ["A headline without a stop", ["A headline without a stop"]],
    ["First line\nsecond line", ["First line", "second line"]],
    [" — ", []],
    ["", []],
  ])("%j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test("Chinese and Japanese end with their own stops", () => {
    expect(split("他来了。她走了。", "zh")).toEqual(["他来了。", "她走了。"]);
    expect(split("来ました。行きました。", "ja")).toHaveLength(2);
  });

  test("every letter and digit lies in exactly one sentence", () => {
    const text = "Mr. Osei paid $3.8bn. “No. 5,” said the U.S. envoy… 😀 Then? 100,000 people left.";
    const letters = (string: string): string => string.replace(/[^\p{L}\p{N}]/gu, "");
    expect(split(text).map(letters).join("")).toBe(letters(text));
  });
});
