import { sliceCodePoints } from "@/lib/text/offsets";
import fc from "fast-check";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { anyText } from "../any-text.fixture";
import { ARTICLES } from "./articles.fixture";
import { looksTokenised } from "./looks-tokenised";
import { repairTokenised } from "./repair-tokenised";

/** Takes text apart as corpora do: every run of marks stands alone. */
const tokenise = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}\s]+/gu, " $& ").replace(/\s+/g, " ").trim();
/** Takes text apart mark by mark. */
const tokeniseEach = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}\s]/gu, " $& ").replace(/\s+/g, " ").trim();
const repair = (text: string): string => repairTokenised(text).paragraphs.join(" ");

describe("articles of our own, taken apart and repaired", () => {
  test.each(ARTICLES)("$topic comes back as it was written, with runs of marks kept together", ({ text }) => {
    expect(repair(tokenise(text))).toBe(text);
    expect(repair(tokenise(text.toLowerCase()))).toBe(text.toLowerCase());
  });

  test.each(ARTICLES)("$topic comes back with every mark apart", ({ text }) => {
    expect(repair(tokeniseEach(text))).toBe(text);
  });

  test.each(ARTICLES)("$topic is recognised taken apart, and neither as written nor repaired", ({ text }) => {
    expect(looksTokenised(tokenise(text))).toBe(true);
    expect(looksTokenised(tokeniseEach(text))).toBe(true);
    expect(looksTokenised(text)).toBe(false);
    expect(looksTokenised(repairTokenised(tokenise(text)).text)).toBe(false);
  });

  test.each(ARTICLES)("$topic is not changed by a second repair", ({ text }) => {
    const once = repairTokenised(tokenise(text));
    expect(repairTokenised(once.text).paragraphs).toEqual(once.paragraphs);
  });

  test.each(ARTICLES)("$topic has paragraphs of a few sentences that break no quotation", ({ text }) => {
    for (const paragraph of repairTokenised(tokenise(text)).paragraphs) {
      expect(paragraph.split("“").length).toBe(paragraph.split("”").length);
      expect(paragraph).toMatch(/[.?!]["”’)]?$/);
      expect(paragraph.length).toBeLessThan(1_200);
    }
  });
});

describe("one mark at a time", () => {
  test.each([
    ["$ 3 . 8bn , £ 20m and € 1 . 5 .", "$3.8bn, £20m and €1.5."],
    ["more than 100 , 000 people and 1 , 234 , 567 votes .", "more than 100,000 people and 1,234,567 votes."],
    ["it was worth 12 , 50 , 000 rupees .", "it was worth 12,50,000 rupees."],
    ["in 2019 , 200 people left . in 2020 . 15 came .", "in 2019, 200 people left. in 2020. 15 came."],
    ["unemployment fell to 4 . 1 % in may .", "unemployment fell to 4.1% in may."],
    ["at 10 : 30am the score was 3 - 2 .", "at 10:30am the score was 3-2."],
    ["after 9 / 11 , in 2019 - 20 .", "after 9/11, in 2019-20."],
    ["the u . s . army , e . g . at 9 a . m . today .", "the u.s. army, e.g. at 9 a.m. today."],
    ["a cost of us $ 3bn .", "a cost of us$3bn."],
    ["see https :// www . example . co . uk / news / a - b . html , or write to jo . doe @ example . org .", "see https://www.example.co.uk/news/a-b.html, or write to jo.doe@example.org."],
    ["follow @ example or # budget , says at & t .", "follow @example or #budget, says at&t."],
    ["the world ’ s oldest , o ’ neill ’ s and hamas ’ demand don ’ t meet .", "the world’s oldest, o’neill’s and hamas’ demand don’t meet."],
    ["they don ' t know the workers ' demand , it ' s clear .", "they don't know the workers' demand, it's clear."],
    ["the kits ( jdam ) are … costly .", "the kits (jdam) are… costly."],
    ["he said : ‘ we won ’ t go ,’ and left .", "he said: ‘we won’t go,’ and left."],
    ["he said : ' we won ' t go ,' and left .", "he said: 'we won't go,' and left."],
    ['she called it " odd " and said : " no . "', 'she called it "odd" and said: "no."'],
    ["he says .“ so he sent a signal ,” says mr miller .", "he says. “so he sent a signal,” says mr miller."],
    ["by us .”“ but they should .”", "by us.” “but they should.”"],
    ["free the hostages ”. then at scale ”, without .", "free the hostages”. then at scale”, without."],
    ["`` I do n't know , '' he said , -LRB- smiling -RRB- .", "“I don't know,” he said, (smiling)."],
    ["The U.S. 's plan costs $ 3.8 billion , they 're told .", "The U.S.'s plan costs $3.8 billion, they're told."],
    ["It rose by 5 % - 6 % , to 20 ° C .", "It rose by 5%-6%, to 20°C."],
  ])("%s", (tokenised, written) => {
    expect(repair(tokenised)).toBe(written);
  });
});

describe("a hyphen or a dash", () => {
  test.each([
    "the us-israel alliance held.", "a 2,000-pound bomb fell.", "de-escalating is hard.", "they met in built-up areas.", "american-supplied weapons came.",
    "a pro-israel party won.", "a 22-year-old man and a mother-in-law met face-to-face.", "short- and long-term plans failed.", "the run-up to the vote began.",
    "a state-of-the-art plant closed.", "twenty-five people died of covid-19.", "the t-shirt and the x-ray were lost.", "a well-known anti-war group left.",
    "the iran-backed group fired an f-16.", "half-hearted, in-depth and so-called talks ended.",
  ])("stays close in: %s", (written) => {
    expect(repair(tokenise(written))).toBe(written);
  });

  test.each([
    "its closest ally in the region - a move not seen since then.", "an arms shipment to israel - just one consignment of bombs.",
    "weapons and defence systems - israel is the largest recipient.", "hostage negotiations - that any attempt would benefit them.",
    "the plan - which cost millions - was dropped.", "shares fell - down 5% from friday.", "he gave in - and then he left.", "the dead - 34 of them children - were named.",
    "the bill was delayed - mr smith said so.", "the town - once the richest in the north - is poor.", "nobody came - not even the mayor.",
  ])("stays apart in: %s", (written) => {
    expect(repair(tokenise(written))).toBe(written);
  });

  test("is marked as a guess where the words allow both, with the other reading", () => {
    const { text, guesses } = repairTokenised("the minister promised reform - tax cuts , he said .");
    expect(guesses.map(({ chosen, alternative, reason }) => ({ chosen, alternative, reason }))).toEqual([
      { chosen: "reform-tax", alternative: "reform - tax", reason: "hyphen-or-dash" },
    ]);
    expect(text).toBe("the minister promised reform-tax cuts, he said.");
  });
});

describe("the repair", () => {
  test("counts its guesses' places in code points of the repaired text", () => {
    const repaired = repairTokenised("😀 said it , in full .\nthe minister promised reform - tax cuts , he said .");
    expect(repaired.guesses).toHaveLength(1);
    for (const guess of repaired.guesses) expect(sliceCodePoints(repaired.text, guess.start, guess.end)).toBe(guess.chosen);
  });

  test("changes nothing but white space, gives places that hold their words, and settles, whatever comes in", () => {
    const piece = fc.constantFrom("the", "us", "israel", "2", "000", "3", "19", "said", "he", "s", "t", ",", ".", "-", "–", "“", "”", '"', "'", "’", "‘", "$", "%", "(", ")", ":", "/", ",”", ".“", ".”", "…", "...", "u", "😀", "\n");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join(" ");
        const repaired = repairTokenised(source);
        expect(repaired.text.replace(/\s/g, "")).toBe(source.replace(/\s/g, ""));
        for (const guess of repaired.guesses) expect(sliceCodePoints(repaired.text, guess.start, guess.end)).toBe(guess.chosen);
      }),
      { numRuns: 150 },
    );
  });

  test("never throws", () => {
    fc.assert(fc.property(anyText(100), (source) => repairTokenised(source).text.length >= 0 && typeof looksTokenised(source) === "boolean"), { numRuns: 100 });
  });
});

describe("text that is not tokenised", () => {
  test.each([
    ["French, which sets a space before some marks", "Bonjour ! Comment ça va ? « Très bien », dit-elle ; il pleut : restons ici. Demain, nous verrons."],
    ["code", "const a = [ 1 , 2 , 3 ] ; call ( a , b , c ) . then ( x => x . y ) ; if ( a , b ) { return c . d ; }"],
    ["a list of figures", "12 , 14 , 15 , 18 , 20 .\n13 , 15 , 16 , 19 , 21 ."],
    ["dots that lead to a page number", "Introduction . . . . . . . 3\nMethod . . . . . . . . . 7"],
    ["one slip of the finger", "We went home , and slept. Then, at noon, it rained. Nobody, as far as we know, was hurt."],
    ["an ellipsis set with spaces", "He waited . . . and waited . . . until, at last, she came."],
    ["nothing", ""],
  ])("is not taken for it: %s", (_, text) => {
    expect(looksTokenised(text)).toBe(false);
  });
});

const corpora = process.env["TICKMARK_CORPORA"] ?? join(process.cwd(), "../shared/corpora");
const seed = join(corpora, "seed-article/article.txt");

describe.skipIf(!existsSync(seed))("the seed article (skipped where the corpora are absent)", () => {
  test("reads as it was written", () => {
    const source = readFileSync(seed, "utf8");
    const repaired = repairTokenised(source);
    expect(looksTokenised(source)).toBe(true);
    for (const words of [
      "$3.8bn of military assistance a year", "more than 100,000 people have fled", "$17bn worth", "2,000-pound and 500-pound bombs", "the 9/11 attacks", "“i’m not supplying the weapons,” he replied",
      "us-israel alliance", "de-escalating", "built-up areas", "october 7", "in the region - a move not seen", "to israel - just one consignment", "defence systems - israel is", "world’s", "don't", "(jdam)", "are… concerned",
      '"targeted activity"', "american-supplied", "pro-israel", "freeing hostages”.",
    ]) expect(repaired.text).toContain(words);
    expect(repaired.paragraphs.length).toBeGreaterThan(15);
    expect(repairTokenised(repaired.text).text).toBe(repaired.text);
  });
});
