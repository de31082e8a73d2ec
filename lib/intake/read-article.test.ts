import { sliceCodePoints } from "@/lib/text/offsets";
import { articleSchema } from "@/lib/text/schema";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyText } from "./any-text.fixture";
import { MAX_RAW_LENGTH, MAX_TEXT_LENGTH } from "./check-incoming";
import { textOfBlock } from "./content";
import { readArticle } from "./read-article";

const refusal = (...input: Parameters<typeof readArticle>): string | null => {
  const outcome = readArticle(...input);
  return outcome.ok ? null : outcome.refusal.code;
};

describe("the title", () => {
  test("is the page's first h1, and stands first", () => {
    const outcome = readArticle({ html: "<p>Home</p><h1>Water <i>rises</i></h1><p>Words.</p><h1>Again</h1>" });
    expect(outcome.ok && outcome.value.text).toBe("Water rises\nHome\nWords.\nAgain");
    expect(outcome.ok && outcome.value.content.content.map((block) => block.type === "block" && block.attrs.kind)).toEqual(["headline", "paragraph", "paragraph", "heading"]);
  });

  test("is the one given, and is not repeated when the text begins with it", () => {
    const outcome = readArticle({ text: "Water rises\n\nWords." }, { title: " Water  rises " });
    expect(outcome.ok && outcome.value.text).toBe("Water rises\nWords.");
  });

  test("given beside another h1 leaves that h1 as a heading", () => {
    const outcome = readArticle({ markdown: "# Other\n\nWords." }, { title: "Mine" });
    expect(outcome.ok && outcome.value.text).toBe("Mine\nOther\nWords.");
  });

  test("is a first line that reads like a headline", () => {
    const outcome = readArticle({ text: "Water rises in the old town\n\nThe river stood at two metres." });
    expect(outcome.ok && outcome.value.title).toBe("Water rises in the old town");
  });

  test("is asked for when the text has none", () => {
    expect(refusal({ text: "The river stood at two metres. It rose." })).toBe("title-missing");
    expect(refusal({ text: "Words." }, { title: "a".repeat(501) })).toBe("title-too-long");
  });
});

describe("what cannot be an article", () => {
  test("is refused with a sentence for each reason", () => {
    expect(refusal({ text: " \n " }, { title: "t" })).toBe("article-empty");
    expect(refusal({ html: "<img src=x><script>x</script>" }, { title: "t" })).toBe("article-unreadable");
    expect(refusal({ text: "a\u0000b" }, { title: "t" })).toBe("text-invalid-unicode");
    expect(refusal({ html: "a\uD800b" }, { title: "t" })).toBe("text-invalid-unicode");
    expect(refusal({ text: "a" }, { title: "\uDC00" })).toBe("text-invalid-unicode");
    expect(refusal({ html: "a".repeat(MAX_RAW_LENGTH.html + 1) }, { title: "t" })).toBe("article-too-large");
    expect(refusal({ text: "a".repeat(MAX_TEXT_LENGTH + 1) }, { title: "t" })).toBe("article-too-large");
    expect(refusal({ html: "<p>a".repeat(20_001) }, { title: "t" })).toBe("article-too-many-blocks");
  });

  test("is named with its limit", () => {
    const outcome = readArticle({ text: "a".repeat(MAX_TEXT_LENGTH + 1) }, { title: "t" });
    expect(outcome.ok ? "" : outcome.refusal.message).toContain("1,000,000");
  });
});

describe("tokenised text", () => {
  const TOKENISED = "the river stood at 2 . 4 metres , officials said . they praised reform - tax cuts , he said .";

  test("is left as it is, with the repair on offer", () => {
    const outcome = readArticle({ text: TOKENISED }, { title: "River" });
    expect(outcome.ok && outcome.value.text).toBe(`River\n${TOKENISED}`);
    expect(outcome.ok && outcome.value.tokenised?.text).toBe("the river stood at 2.4 metres, officials said. they praised reform-tax cuts, he said.");
  });

  test("is repaired when the repair is accepted, title included, with the guesses' places in the whole text", () => {
    const outcome = readArticle({ html: `<p>${TOKENISED}</p>` }, { title: "the river ’ s rise 😀", repairTokenised: true });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    expect(outcome.value.title).toBe("the river’s rise 😀");
    expect(outcome.value.tokenised).toBeNull();
    expect(outcome.value.guesses).toHaveLength(1);
    for (const { start, end, chosen } of outcome.value.guesses) expect(sliceCodePoints(outcome.value.text, start, end)).toBe(chosen);
  });

  test("without a title is refused with the repair in the details, so that a screen can show it already", () => {
    const outcome = readArticle({ text: TOKENISED });
    expect(outcome.ok ? null : outcome.refusal.code).toBe("title-missing");
    expect(outcome.ok ? null : outcome.refusal.details).toHaveProperty("tokenised.paragraphs");
  });

  test("accepting a repair changes nothing in text that is not tokenised", () => {
    const outcome = readArticle({ text: "Well - or so they say.\n\nIt rained, and then it stopped." }, { title: "t", repairTokenised: true });
    expect(outcome.ok && outcome.value.text).toBe("t\nWell - or so they say.\nIt rained, and then it stopped.");
  });
});

test("a byte order mark and Windows line ends leave no trace", () => {
  const outcome = readArticle({ text: "\uFEFFOne.\r\n\r\nTwo." }, { title: "t" });
  expect(outcome.ok && outcome.value.text).toBe("t\nOne.\nTwo.");
});

test("any string in any format is refused or becomes a valid article whose first block is its only headline", () => {
  const format = fc.constantFrom("html", "markdown", "text");
  fc.assert(
    fc.property(format, anyText(200), fc.option(fc.string()), (kind, source, title) => {
      const outcome = readArticle({ [kind]: source } as { text: string }, title === null ? {} : { title });
      if (!outcome.ok) return;
      articleSchema.nodeFromJSON(outcome.value.content).check();
      const kinds = outcome.value.content.content.map((block) => (block.type === "block" ? block.attrs.kind : block.type));
      expect(kinds.indexOf("headline")).toBe(0);
      expect(kinds.lastIndexOf("headline")).toBe(0);
      const [headline] = outcome.value.content.content;
      expect(headline?.type === "block" && textOfBlock(headline)).toBe(outcome.value.title);
    }),
    { numRuns: 150 },
  );
});
