import { describe, expect, it } from "vitest";
import type { Anchor } from "./anchor";
import { AnchorIndex } from "./anchor-index";
import type { Block, BlockRange } from "./block";
import type { Change } from "./change";
import { changeBetween } from "./change-between";

/** One block a line, keys by number; the tagged words stand between brackets. */
function tagged(text: string): { index: AnchorIndex; anchor: Anchor } {
  const lines = text.split("\n");
  const blocks = lines.map((line, key): Block => ({ key, text: line.replace(/[[\]]/g, "") }));
  const first = lines.findIndex((line) => line.includes("["));
  const last = lines.findIndex((line) => line.includes("]"));
  const start = { block: first, offset: (lines[first] ?? "").indexOf("[") };
  const end = { block: last, offset: (lines[last] ?? "").replace("[", "").indexOf("]") };
  const index = new AnchorIndex(blocks);
  return { index, anchor: index.place("claim", { start, end }) };
}

/** The text with brackets around the words, and the state. */
function shown(index: AnchorIndex): string {
  const anchor = index.find("claim");
  if (!anchor) throw new Error("The claim is held.");
  const offsets = index.offsetsOf(anchor);
  const { text } = index;
  const bracketed = offsets ? `${text.slice(0, offsets.start)}[${text.slice(offsets.start, offsets.end)}]${text.slice(offsets.end)}` : text;
  return `${anchor.state}: ${bracketed}`;
}

/** Blocks whose text begins with `key|` keep or get that key; others are new. */
function rewritten(index: AnchorIndex, ...lines: string[]): Change {
  const after = lines.map((line): Block => {
    const kept = /^\d+(?=\|)/.exec(line)?.[0];
    return kept === undefined ? { key: {}, text: line } : { key: Number(kept), text: line.slice(kept.length + 1) };
  });
  return changeBetween(index.blocks, after);
}

/** Types `words` at an offset of one block in place of `gone` characters. */
function typed(index: AnchorIndex, at: number, words: string, { gone = 0, key = 0 } = {}): Change {
  const text = index.blocks.find((block) => block.key === key)?.text ?? "";
  const delta = [{ retain: at }, { delete: gone }, { insert: words }];
  return { edited: [{ key, text: text.slice(0, at) + words + text.slice(at + gone), delta }], spliced: [] };
}

describe("words that are typed around a claim", () => {
  it.each([
    ["before it", 0, "Now ", "attached: Now They [cut taxes] twice."],
    ["directly before it", 5, "never ", "attached: They never [cut taxes] twice."],
    ["directly after it", 14, " again", "attached: They [cut taxes] again twice."],
    ["inside it", 9, "no ", "changed: They [cut no taxes] twice."],
  ])("%s", (_where, at, words, expected) => {
    const { index } = tagged("They [cut taxes] twice.");
    index.carry(typed(index, at, words));
    expect(shown(index)).toBe(expected);
  });
});

describe("a claim whose words change", () => {
  it("keeps the recorded quote and tells the words of today", () => {
    const { index } = tagged("Unemployment [fell to 4.1 percent] in March.");
    const [carried] = index.carry(typed(index, 21, "6.9", { gone: 3 }));
    expect(carried?.after.quote).toBe("fell to 4.1 percent");
    expect(carried?.words).toBe("fell to 6.9 percent");
    expect(carried?.after.state).toBe("changed");
  });

  it("takes in what replaces its first words, and does not let go of it on the next key", () => {
    const { index } = tagged("Rates rose by [4.1 percent] in March.");
    index.carry(typed(index, 14, "5", { gone: 3 }));
    index.carry(typed(index, 15, ".2"));
    expect(shown(index)).toBe("changed: Rates rose by [5.2 percent] in March.");
  });

  it("is attached again when the words are changed back exactly", () => {
    const { index } = tagged("They [cut taxes] twice.");
    index.carry(typed(index, 9, "no "));
    index.carry(typed(index, 9, "", { gone: 3 }));
    expect(shown(index)).toBe("attached: They [cut taxes] twice.");
  });

  it("is attached again when its deleted end is typed again, key by key", () => {
    const { index } = tagged("They [cut taxes] twice.");
    index.carry(typed(index, 8, "", { gone: 6 }));
    expect(shown(index)).toBe("changed: They [cut] twice.");
    [" ", "t", "a", "x", "e", "s"].forEach((key, i) => index.carry(typed(index, 8 + i, key)));
    expect(shown(index)).toBe("attached: They [cut taxes] twice.");
  });

  it("is lost when all its words are deleted, and remembers where they stood", () => {
    const { index } = tagged("They [cut taxes] twice.");
    const [carried] = index.carry(typed(index, 5, "", { gone: 9 }));
    expect(carried?.after).toMatchObject({ state: "lost", range: null, quote: "cut taxes", trace: { block: 0, offset: 5 } });
    expect(carried?.words).toBe("");
  });

  it("does not reach over what a colleague wrote into the middle when that is more than the claim itself", () => {
    const { index } = tagged("They [cut taxes] twice.");
    index.carry(typed(index, 9, "spending, the deficit, the debt and in the end also "));
    expect(shown(index)).toMatch(/^changed: They (\[cut\]|cut .*\[taxes\])/);
  });

  it("is what is left of its words when they were torn apart and the others go, also from what is stored", () => {
    const { index } = tagged("They [cut taxes] twice.");
    index.carry(typed(index, 8, " spending, and promised a commission on lower"));
    expect(shown(index)).toBe("changed: They cut spending, and promised a commission on lower [taxes] twice.");
    const anchor = index.find("claim");
    const later = new AnchorIndex(index.blocks, anchor ? [index.store(anchor)] : []);
    for (const each of [index, later]) {
      each.carry(typed(each, 53, "", { gone: 6 }));
      expect(shown(each)).toBe("changed: They [cut] spending, and promised a commission on lower twice.");
    }
  });

  it("comes back with the words that had taken its place, also from what is stored", () => {
    const { index } = tagged("They [cut income taxes] twice.");
    index.carry(typed(index, 5, "raised", { gone: 3 }));
    index.carry(typed(index, 5, "", { gone: 19 }));
    const anchor = index.find("claim");
    expect(anchor?.state).toBe("lost");
    const later = new AnchorIndex(index.blocks, anchor ? [index.store(anchor)] : []);
    for (const each of [index, later]) {
      each.carry(typed(each, 5, "raised income taxes"));
      expect(shown(each)).toBe("changed: They [raised income taxes] twice.");
    }
  });

  it("is attached again when what had come between its words goes again", () => {
    const { index } = tagged("They [cut taxes] twice.");
    const between = " spending, and promised a commission on lower";
    index.carry(typed(index, 8, between));
    index.carry(typed(index, 8, "", { gone: between.length }));
    expect(shown(index)).toBe("attached: They [cut taxes] twice.");
  });

  it("does not call other words its own once the recorded ones are gone", () => {
    const { index } = tagged("They [cut taxes] twice.");
    index.carry(typed(index, 8, " and raised"));
    index.carry(typed(index, 20, "", { gone: 5 }));
    index.carry(typed(index, 5, "", { gone: 3 }));
    expect(index.find("claim")?.state).toBe("lost");
  });
});

describe("paragraphs that are rebuilt", () => {
  it.each([
    ["split before the claim", ["0|Yesterday", "they [cut taxes] twice."]],
    ["split behind the claim", ["0|Yesterday they [cut taxes]", " twice."]],
    ["split inside the claim", ["0|Yesterday they [cut", " taxes] twice."], "changed"],
    ["made anew with the same words", ["Yesterday they [cut taxes] twice."]],
    ["joined with a new one before", ["Some news. Yesterday they [cut taxes] twice."]],
  ])("%s", (_what, lines, state = "attached") => {
    const { index } = tagged("Yesterday they [cut taxes] twice.");
    index.carry(rewritten(index, ...lines.map((line) => line.replace(/[[\]]/g, ""))));
    expect(shown(index)).toBe(`${state}: ${lines.map((line) => line.replace(/^\d\|/, "")).join("\n")}`);
  });

  it("moved to the end of the article", () => {
    const { index } = tagged("They [cut taxes] twice.\nOthers wrote of the weather.\nAnd of football.");
    index.carry(rewritten(index, "1|Others wrote of the weather.", "2|And of football.", "They cut taxes twice."));
    expect(shown(index)).toBe("attached: Others wrote of the weather.\nAnd of football.\nThey [cut taxes] twice.");
  });

  it("moved under its own key", () => {
    const { index } = tagged("They [cut taxes] twice.\nOthers wrote of the weather.");
    index.carry(rewritten(index, "1|Others wrote of the weather.", "0|They cut taxes twice."));
    expect(shown(index)).toBe("attached: Others wrote of the weather.\nThey [cut taxes] twice.");
  });

  it("split and joined again leaves the claim as it was", () => {
    const { index } = tagged("Yesterday they [cut taxes] twice.");
    index.carry(rewritten(index, "0|Yesterday they cut", " taxes twice."));
    index.carry(rewritten(index, "0|Yesterday they cut taxes twice."));
    expect(shown(index)).toBe("attached: Yesterday they [cut taxes] twice.");
  });

  it("overwritten by another text loses the claim, whatever small words they share", () => {
    const { index } = tagged("[The minister cut taxes for the poor].");
    index.carry(rewritten(index, "The weather in the north was fine for football."));
    expect(index.find("claim")?.state).toBe("lost");
  });
});

describe("a claim over two paragraphs", () => {
  it("follows an edit in the first of them", () => {
    const { index } = tagged("They said: [we cut taxes.\nWe did it twice.] Nobody asked.");
    index.carry(typed(index, 0, "Yesterday "));
    expect(shown(index)).toBe("attached: Yesterday They said: [we cut taxes.\nWe did it twice.] Nobody asked.");
  });

  it("is changed by a paragraph that is put between them, and attached when that is taken away again", () => {
    const { index } = tagged("They said: [we cut taxes.\nWe did it twice.] Nobody asked.");
    index.carry({ edited: [], spliced: [{ at: 1, remove: 0, insert: [{ key: "between", text: "Oh." }] }] });
    expect(shown(index)).toBe("changed: They said: [we cut taxes.\nOh.\nWe did it twice.] Nobody asked.");
    index.carry({ edited: [], spliced: [{ at: 1, remove: 1, insert: [] }] });
    expect(shown(index)).toBe("attached: They said: [we cut taxes.\nWe did it twice.] Nobody asked.");
  });
});

describe("words that come back", () => {
  it("by undo, at the place where they were", () => {
    const { index } = tagged("They [cut taxes] twice. They cut taxes again.");
    index.carry(typed(index, 5, "", { gone: 9 }));
    index.carry(typed(index, 5, "cut taxes"));
    expect(shown(index)).toBe("attached: They [cut taxes] twice. They cut taxes again.");
  });

  it("by a later paste into another paragraph, when they stand only there", () => {
    const { index } = tagged("We know this. [The minister cut taxes twice in May.] So what.\nOther news.");
    index.carry(typed(index, 14, "", { gone: 37 }));
    expect(index.find("claim")?.state).toBe("lost");
    index.carry(typed(index, 11, " The minister cut taxes twice in May.", { key: 1 }));
    expect(shown(index)).toMatch(/^attached: .*\nOther news\. \[The minister cut taxes twice in May\.\]$/);
  });

  it("but not as a common word that somebody happens to write elsewhere", () => {
    const { index } = tagged("They said [taxes] rose.\nOther news.");
    index.carry(typed(index, 10, "", { gone: 5 }));
    index.carry(typed(index, 11, " taxes", { key: 1 }));
    expect(index.find("claim")?.state).toBe("lost");
  });

  it("but not when they come back twice: a tie is not guessed", () => {
    const { index } = tagged("[The minister cut taxes twice in May.]\nOther news.");
    index.carry(rewritten(index, "1|Other news."));
    index.carry(rewritten(index, "1|Other news.", "The minister cut taxes twice in May.", "The minister cut taxes twice in May."));
    expect(index.find("claim")?.state).toBe("lost");
  });
});

describe("words that merging left twice", () => {
  const article = "They [cut taxes twice].\nOthers wrote of it.\nThey cut taxes twice.";
  const withoutIt = (index: AnchorIndex): Change => rewritten(index, "1|Others wrote of it.", "2|They cut taxes twice.");

  it("are the same words: when the copy of the claim goes, it stands on the other", () => {
    const { index } = tagged(article);
    index.carry(withoutIt(index), { doubles: ["They cut taxes twice."] });
    expect(shown(index)).toBe("attached: Others wrote of it.\nThey [cut taxes twice].");
  });

  it("are somebody else's when they merely look the same, or when they stand there more than once", () => {
    const { index } = tagged(article);
    index.carry(withoutIt(index), { doubles: ["Others wrote"] });
    expect(shown(index)).toMatch(/^lost/);
    const often = tagged(`${article}\nThey cut taxes twice.`).index;
    often.carry(rewritten(often, "1|Others wrote of it.", "2|They cut taxes twice.", "3|They cut taxes twice."), { doubles: ["They cut taxes twice."] });
    expect(shown(often)).toMatch(/^lost/);
  });
});

describe("ties", () => {
  it("a paragraph that is taken away and put back twice in one change leaves its claim lost", () => {
    const { index } = tagged("Some [minister cut taxes twice] in May.");
    index.carry(rewritten(index, "Some minister cut taxes twice in May.", "Some minister cut taxes twice in May."));
    expect(index.find("claim")?.state).toBe("lost");
  });

  it("of two equal sentences the one that is edited takes only its own claim along", () => {
    const { index } = tagged("They cut taxes. [They cut taxes.] They cut taxes.");
    index.carry(typed(index, 0, "They cut taxes. "));
    expect(shown(index)).toBe("attached: They cut taxes. They cut taxes. [They cut taxes.] They cut taxes.");
  });
});

describe("characters that are more than one unit", () => {
  it.each([
    ["emoji", "Ja 👍🏽 [das 👩‍👩‍👧 stimmt] 😀 nicht", "X", "attached"],
    ["Arabic", "قال إن [الضرائب انخفضت مرتين] في مايو", "ثم ", "attached"],
    ["Hebrew", "הוא אמר כי [המסים ירדו פעמיים] במאי", "אז ", "attached"],
    ["Thai", "เขากล่าวว่า[ภาษีลดลงสองครั้ง]ในเดือนพฤษภาคม", "แล้ว", "attached"],
    ["Hindi", "उन्होंने कहा [कर दो बार घटे] मई में", "और ", "attached"],
    ["Chinese", "他说[税收下降了两次]在五月", "又", "attached"],
    ["combining marks", "Il a dit [cafe\u0301 creme\u0301] hier", "e\u0301", "attached"],
  ])("%s before the claim move it and nothing else", (_script, text, words, state) => {
    const { index } = tagged(text);
    index.carry(typed(index, 0, words));
    expect(shown(index)).toBe(`${state}: ${words}${text}`);
  });

  it("an accent put on the last letter changes the claim, though its units are all there", () => {
    const { index } = tagged("au [cafe] hier");
    index.carry(typed(index, 7, "\u0301"));
    expect(shown(index)).toBe("changed: au [cafe\u0301] hier");
  });

  it("a range that cuts a character is widened to it", () => {
    const index = new AnchorIndex([{ key: 0, text: "a👩‍👩‍👧b" }]);
    const range: BlockRange = { start: { block: 0, offset: 3 }, end: { block: 0, offset: 5 } };
    expect(index.place("claim", range).quote).toBe("👩‍👩‍👧");
  });
});

describe("what the database keeps", () => {
  it("brings every anchor back in the state that the text gives it", () => {
    const blocks: Block[] = [{ key: "a", text: "They cut taxes twice." }, { key: "b", text: "So what." }];
    const surroundings = { prefix: "They ", suffix: " twice" };
    const index = new AnchorIndex(blocks, [
      { id: "stands", quote: "cut taxes", surroundings, range: { start: 5, end: 14 } },
      { id: "differs", quote: "cut big taxes", surroundings, range: { start: 5, end: 14 } },
      { id: "gone", quote: "cut taxes", surroundings, range: null, trace: 23 },
      { id: "outside", quote: "cut taxes", surroundings, range: { start: 400, end: 409 } },
    ]);
    expect([...index.all()].map(({ id, state }) => `${id} ${state}`)).toEqual(["stands attached", "differs changed", "gone lost", "outside lost"]);
    expect(index.find("gone")?.trace).toEqual({ block: "b", offset: 1 });
    const stored = [...index.all()].map((anchor) => index.store(anchor));
    expect([...new AnchorIndex(blocks, stored).all()]).toEqual([...index.all()].map((anchor, i) => ({ ...anchor, surroundings: stored[i]?.surroundings })));
  });

  it("only speaks of anchors that became different", () => {
    const { index } = tagged("They [cut taxes] twice.\nOther news.");
    expect(index.carry(typed(index, 0, "Some ", { key: 1 }))).toEqual([]);
    expect(index.carry(typed(index, 20, "!"))).toEqual([]);
    expect(index.carry(typed(index, 0, "So ")).map(({ after }) => after.id)).toEqual(["claim"]);
  });

  it("a delta that does not lead to the text is not believed", () => {
    const { index } = tagged("They [cut taxes] twice.");
    index.carry({ edited: [{ key: 0, text: "So they [cut taxes] twice.".replace(/[[\]]/g, ""), delta: [{ retain: 3 }, { insert: "xyz" }] }], spliced: [] });
    expect(shown(index)).toBe("attached: So they [cut taxes] twice.");
  });
});
