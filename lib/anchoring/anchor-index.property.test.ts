import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AnchorIndex } from "./anchor-index";
import type { BlockRange } from "./block";
import { HiddenText, type Deed } from "./testing/hidden-text";

/** Few words, so that the same ones stand in many places: what is easy to confuse is confused here. */
const word = fc.constantFrom("tax", "cut", "rise", "of", "ten", "percent", "the", "in", "March", "she", "said", "fell", "👍🏽", "الضرائب", "ภาษี");
const sentence = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(" "));
const place = fc.nat(500);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("type" as const), block: place, at: place, text: sentence(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("delete" as const), block: place, at: place, length: fc.integer({ min: 1, max: 15 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("split" as const), block: place, at: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("join" as const), block: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("rebuild" as const), block: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("move" as const), block: place, to: place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cut" as const), block: place, at: place, length: fc.integer({ min: 5, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("paste" as const), block: place, at: place }) },
);
const story = fc.record({
  texts: fc.array(sentence(25), { minLength: 3, maxLength: 6 }),
  claims: fc.array(fc.record({ block: place, first: place, words: fc.integer({ min: 2, max: 5 }) }), { minLength: 1, maxLength: 8 }),
  deeds: fc.array(deed, { minLength: 1, maxLength: 30 }),
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

/** Plays a story; `check` is called after each deed. */
function play({ texts, claims, deeds }: Story, check: (index: AnchorIndex, text: HiddenText, tagged: ReadonlyMap<string, number[]>) => void): AnchorIndex {
  const text = new HiddenText(texts);
  const index = new AnchorIndex(text.blocks);
  const tagged = new Map<string, number[]>();
  claims.forEach(({ block, first, words }, i) => {
    const { key, text: line } = text.blocks[block % texts.length] ?? { key: 0, text: "" };
    const all = [...line.matchAll(/\S+/g)];
    const from = all[first % all.length];
    const to = all[Math.min(all.length - 1, (first % all.length) + words)];
    if (!from || !to) return;
    const range: BlockRange = { start: { block: key, offset: from.index }, end: { block: key, offset: to.index + to[0].length } };
    index.place(`claim ${i}`, range);
    tagged.set(`claim ${i}`, text.identities(range));
  });
  for (const one of deeds) {
    index.carry(text.perform(one));
    check(index, text, tagged);
  }
  return index;
}

describe("in any history of edits", () => {
  it("a claim is attached only where exactly its words stand, and never while the tagged characters stand together elsewhere", () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, (index, text, tagged) => {
          for (const anchor of index.all()) {
            if (anchor.state !== "attached" || !anchor.range) continue;
            expect(index.words(anchor.range)).toBe(anchor.quote);
            const truth = text.whereTogether(tagged.get(anchor.id) ?? []);
            if (truth) expect(anchor.range).toEqual(truth);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it("the carried text is the text, every range lies in it, and ranges are there exactly for what is not lost", () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, (index, text) => {
          expect(index.blocks.map((block) => block.text)).toEqual(text.blocks.map((block) => block.text));
          for (const anchor of index.all()) {
            expect(anchor.range === null).toBe(anchor.state === "lost");
            const offsets = index.offsetsOf(anchor);
            if (!offsets || !anchor.range) continue;
            expect(index.text.slice(offsets.start, offsets.end)).toBe(index.words(anchor.range));
            expect(offsets.start).toBeLessThan(offsets.end);
            for (const key of [anchor.range.start.block, anchor.range.end.block]) expect(index.inBlock(key)).toContain(anchor);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it("the same history gives the same answer", () => {
    fc.assert(
      fc.property(story, (told) => {
        const answer = (): unknown => [...play(told, () => undefined).all()];
        expect(answer()).toEqual(answer());
      }),
      { numRuns: 50 },
    );
  });

  it("claims that were lost stay lost while nobody puts their words back", () => {
    fc.assert(
      fc.property(story, (told) => {
        const lost = new Set<string>();
        const deeds = told.deeds.filter((one) => one.do === "delete" || one.do === "split" || one.do === "join");
        play({ ...told, deeds }, (index) => {
          for (const { id, state } of index.all()) {
            if (state === "lost") lost.add(id);
            else expect(lost).not.toContain(id);
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});
