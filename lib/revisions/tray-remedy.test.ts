import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/text/canonical";
import { articleSchema } from "@/lib/text/schema";
import { keepOne, putBack } from "./tray-remedy";

const block = (text: string, kind = "paragraph"): object => ({ type: "block", attrs: { kind, level: 0, depth: 0 }, ...(text === "" ? {} : { content: [{ type: "text", text }] }) });
const article = (...paragraphs: string[]) => articleSchema.nodeFromJSON({ type: "doc", content: [block("Dikes", "headline"), ...paragraphs.map((text) => block(text))] });
const after = (node: ReturnType<typeof article>): string => {
  node.check();
  return canonicalText(node);
};

describe("displaced words", () => {
  test.each([
    ["The river rose.", "by a metre", "The river rose. by a metre"],
    ["The river rose ", "by a metre", "The river rose by a metre"],
    ["The river rose", ", and fell", "The river rose, and fell"],
  ])("go to the end of the block where they stood: “%s” and “%s”", (place, words, expected) => {
    expect(after(putBack(article("Before.", place, "After."), { words, place }))).toBe(`Dikes\nBefore.\n${expected}\nAfter.`);
  });

  test.each(["", "A block that is gone."])("become the last paragraph when their block is not known (“%s”)", (place) => {
    expect(after(putBack(article("One."), { words: " two\nthree ", place }))).toBe("Dikes\nOne.\ntwo\nthree");
  });
});

describe("a doubled block", () => {
  test("goes where it stands the second time", () => {
    expect(after(keepOne(article("The same long words.", "Between.", "The same long words."), { words: "The same long words." }))).toBe("Dikes\nThe same long words.\nBetween.");
  });

  test("that grew meanwhile loses the doubled words and keeps the others", () => {
    expect(after(keepOne(article("The same long words.", "New: The same long words. And more."), { words: "The same long words." }))).toBe("Dikes\nThe same long words.\nNew:  And more.");
  });

  test("that stands once by now stays", () => {
    const once = article("The same long words.");
    expect(keepOne(once, { words: "The same long words." })).toBe(once);
    expect(keepOne(once, { words: " " })).toBe(once);
  });
});
