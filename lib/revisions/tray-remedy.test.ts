import { describe, expect, test } from "vitest";
import { canonicalText } from "@/lib/text/canonical";
import { articleSchema } from "@/lib/text/schema";
import { keepOne, putBack } from "./tray-remedy";

const block = (text: string, kind = "paragraph"): object => ({ type: "block", attrs: { kind, level: 0, depth: 0 }, ...(text === "" ? {} : { content: [{ type: "text", text }] }) });
const article = (...paragraphs: string[]) => articleSchema.nodeFromJSON({ type: "doc", content: [block("Dikes", "headline"), ...paragraphs.map((text) => block(text))] });
const read = (node: ReturnType<typeof article>): string => {
  node.check();
  return canonicalText(node);
};
const back = (paragraphs: string[], words: string, place: string): { text: string; home: string } => {
  const { article: after, home } = putBack(article(...paragraphs), { words, place });
  return { text: read(after).slice("Dikes\n".length), home };
};

describe("displaced words", () => {
  test.each([
    ["The river rose.", "by a metre", "The river rose. by a metre"],
    ["The river rose ", "by a metre", "The river rose by a metre"],
    ["The river rose", ", and fell", "The river rose, and fell"],
  ])("that came too late go behind the block where they were typed: “%s” and “%s”", (place, words, expected) => {
    expect(back(["Before.", place, "After."], words, place)).toEqual({ text: `Before.\n${expected}\nAfter.`, home: "behind" });
  });

  test("stand again between the words that they stood between, whichever space went along", () => {
    const place = "The small country receives aid every year.";
    for (const words of ["small ", " small", " small ", "small"]) {
      for (const left of ["The country receives aid every year.", "The  country receives aid every year."]) {
        expect(back(["Before.", left], words, place).text.replace("  ", " ")).toBe(`Before.\n${place}`);
      }
    }
    expect(back(["The country receives aid every year."], "small ", place).home).toBe("between");
  });

  test("find their place in a block that was joined to another or divided at another place", () => {
    const place = "The small country receives aid every year.";
    expect(back(["It began in May. The country receives aid every year."], "small ", place).text).toBe("It began in May. The small country receives aid every year.");
    expect(back(["The country receives aid", "every year."], "small ", place).text).toBe("The small country receives aid\nevery year.");
    expect(back(["It began in May.The river rose."], "by a metre", "It began in May.")).toEqual({ text: "It began in May. by a metre The river rose.", home: "behind" });
  });

  test("at the end of their block come to its end, at its beginning to its beginning", () => {
    expect(back(["The river rose by a metre"], " on Monday", "The river rose by a metre on Monday")).toEqual({ text: "The river rose by a metre on Monday", home: "between" });
    expect(back(["the river rose by a metre"], "On Monday ", "On Monday the river rose by a metre")).toEqual({ text: "On Monday the river rose by a metre", home: "between" });
  });

  test("are put where nobody can tell of two places at neither of them: they go behind the block that is most like theirs", () => {
    const place = "He said no to the plan and she said a loud no to the plan in May.";
    expect(back(["He said no to the plan and she said no to the plan in May.", "Other words altogether."], "a loud ", place)).toMatchObject({ home: "between" });
    expect(back(["and she said no to the plan", "and she said no to the plan", "Other words."], "a loud ", "and she said a loud no to the plan").home).toBe("last");
    expect(back(["The river rose by two metres on Monday.", "Nobody slept."], "torn words", "The river rose by a metre on Monday.")).toMatchObject({ home: "behind" });
  });

  test("typed into a block that merging doubled go to the copy that will stay", () => {
    expect(back(["The same long words.", "The same long words."], "late", "The same long words.").text).toBe("The same long words. late\nThe same long words.");
  });

  test.each(["", "A block that is gone."])("become the last paragraph when their block is not known (“%s”)", (place) => {
    expect(back(["One."], " two\nthree ", place)).toEqual({ text: "One.\ntwo\nthree", home: "last" });
  });
});

describe("doubled words", () => {
  const kept = (paragraphs: string[], words: string): string => read(keepOne(article(...paragraphs), { words })).slice("Dikes\n".length);

  test("go with their block where they stand the second time", () => {
    expect(kept(["The same long words.", "Between.", "The same long words."], "The same long words.")).toBe("The same long words.\nBetween.");
  });

  test("in a block that grew meanwhile go alone, and leave no hole", () => {
    expect(kept(["The same long words.", "New: The same long words. And more."], "The same long words.")).toBe("The same long words.\nNew: And more.");
  });

  test("within one block, as two people who join the same paragraphs leave them, stand there once", () => {
    expect(kept(["A start. The same long words. The same long words."], "The same long words.")).toBe("A start. The same long words.");
    expect(kept(["A start. The same long words.The same long words. An end."], "The same long words.")).toBe("A start. The same long words. An end.");
  });

  test("that stand once by now stay", () => {
    const once = article("The same long words.");
    expect(keepOne(once, { words: "The same long words." })).toBe(once);
    expect(keepOne(once, { words: " " })).toBe(once);
    expect(keepOne(once, { words: "other words" })).toBe(once);
  });
});
