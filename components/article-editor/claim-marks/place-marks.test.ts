import { describe, expect, it } from "vitest";
import { articleSchema } from "@/lib/text/schema";
import type { ClaimMark } from "./claim-mark";
import { placeMarks, withLanes, type Carried } from "./place-marks";
import { TextIndex } from "./text-index";

const indexOf = (...blocks: string[]): TextIndex =>
  new TextIndex(articleSchema.nodeFromJSON({ type: "doc", content: blocks.map((text) => ({ type: "block", content: [{ type: "text", text }] })) }));

/** The mark that the server answers for words of a text it knows. */
function markIn(index: TextIndex, words: string, nth = 0): ClaimMark {
  let start = -1;
  for (let k = 0; k <= nth; k += 1) start = index.text.indexOf(words, start + 1);
  const end = start + words.length;
  return {
    occurrenceId: `o-${words}-${nth}`,
    claimId: "c",
    start: index.codePoint(start),
    end: index.codePoint(end),
    words,
    prefix: index.text.slice(Math.max(0, start - 12), start),
    suffix: index.text.slice(end, end + 12),
    state: "open",
    changed: false,
  };
}

const NOTHING_YET: Carried = { ranges: new Map(), told: new Map() };

const wordsAt = (index: TextIndex, mark: { from: number; to: number } | undefined): string | null => mark ? index.text.slice(index.index(mark.from), index.index(mark.to)) : null;

describe("where a claim is underlined in this copy", () => {
  const server = indexOf("Officials 😀 counted 4 tanks and 4 planes.", "They left on Monday.");

  it("is where the server says, also behind characters outside the basic plane", () => {
    const [placed] = placeMarks([markIn(server, "left on Monday")], server, NOTHING_YET);
    expect(wordsAt(server, placed)).toBe("left on Monday");
  });

  it("is found over words that only this copy has yet", () => {
    const here = indexOf("New! Officials 😀 counted 4 tanks and 4 planes.", "They left on Monday.");
    const [placed] = placeMarks([markIn(server, "left on Monday")], here, NOTHING_YET);
    expect(wordsAt(here, placed)).toBe("left on Monday");
  });

  it("is told apart from the same words elsewhere by what stands around them", () => {
    const here = indexOf("Yes. Officials 😀 counted 4 tanks and 4 planes.", "They left on Monday.");
    const [placed] = placeMarks([markIn(server, "4", 1)], here, NOTHING_YET);
    expect(here.index(placed!.from)).toBe(here.text.lastIndexOf("4"));
  });

  it("is nowhere when nobody can say which of several places it is", () => {
    const here = indexOf("4 and 4.", "They left on Monday.");
    expect(placeMarks([markIn(server, "4", 1)], here, NOTHING_YET)).toEqual([]);
  });

  it("stays where this copy carried it while its words are being typed over", () => {
    const here = indexOf("Officials 😀 counted 4 tanks and 4 planes.", "They left on Mon.");
    const own = { from: here.position(here.text.indexOf("left"))!, to: here.position(here.text.length - 1)! };
    const mark = markIn(server, "left on Monday");
    const [placed] = placeMarks([mark], here, { ranges: new Map([[mark.occurrenceId, own]]), told: new Map() });
    expect(wordsAt(here, placed)).toBe("left on Mon");
  });

  it("stays with its own words when a copy of them was put where they stood, until the server says something new", () => {
    const here = indexOf("They left on Monday.", "They left on Monday.");
    const only = indexOf("They left on Monday.");
    const mark = markIn(only, "left on Monday");
    const own = { from: here.position(here.text.lastIndexOf("left"))!, to: here.position(here.text.length - 1)! };
    const ranges = new Map([[mark.occurrenceId, own]]);
    expect(placeMarks([mark], here, { ranges, told: new Map([[mark.occurrenceId, mark.start]]) })).toMatchObject([own]);
    const [placed] = placeMarks([mark], here, { ranges, told: new Map([[mark.occurrenceId, mark.start + 21]]) });
    expect(here.index(placed!.from)).toBe(here.text.indexOf("left"));
  });
});

describe("lines of overlapping claims", () => {
  const at = (occurrenceId: string, from: number, to: number) => ({ occurrenceId, claimId: occurrenceId, start: 0, end: 0, words: "", prefix: "", suffix: "", state: "open" as const, changed: false, from, to });

  it("lie below each other where claims overlap and share a line where they do not", () => {
    const lanes = Object.fromEntries(withLanes([at("b", 5, 12), at("a", 0, 10), at("c", 12, 20), at("d", 0, 30)]).map((mark) => [mark.occurrenceId, mark.lane]));
    expect(lanes).toEqual({ d: 0, a: 1, b: 2, c: 1 });
  });
});
