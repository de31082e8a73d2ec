import { describe, expect, test } from "vitest";
import type { AnchorState } from "@/lib/claims/claim";
import { REVISION_EFFECTS } from "./revision";
import { tellRevision, type Standing } from "./tell-revision";

const BEFORE = "Taxes fell 🏦 twice.\nThe minister spoke at length about football.";
const AFTER = "The minister spoke at length about football.\nTaxes fell 🏦 twice.";

/** One place of a claim: words of the text, or lost. */
function place(text: string, words: string | null, state: AnchorState = words === null ? "lost" : "attached"): Standing {
  const start = words === null ? 0 : Array.from(text.slice(0, text.indexOf(words))).length;
  return { id: "o1", claimId: "c1", state, start, end: start + Array.from(words ?? "").length, words: words ?? "" };
}

/** What the revision is said to have done to it: `[effect, words before, words after]`. */
function told(was: Standing, became: Standing, texts: { before: string; after: string } = { before: BEFORE, after: AFTER }): [string, string, string][] {
  const view = tellRevision({ ...texts, version: 4, unchanged: false }, [was], [became]);
  return REVISION_EFFECTS.flatMap((effect) => view[effect].map(({ before, after }): [string, string, string] => [effect, before, after]));
}

describe("a revision tells of a claim's place", () => {
  test("that its words kept their order, or moved", () => {
    expect(told(place(BEFORE, "football"), place(AFTER, "football"))).toEqual([["kept", "football", "football"]]);
    expect(told(place(BEFORE, "🏦 twice"), place(AFTER, "🏦 twice"))).toEqual([["moved", "🏦 twice", "🏦 twice"]]);
  });

  test("that other words stand there, also when they are the recorded ones again", () => {
    expect(told(place(BEFORE, "twice"), place(AFTER, "fell", "changed"))).toEqual([["changed", "twice", "fell"]]);
    expect(told(place(BEFORE, "fell", "changed"), place(AFTER, "twice"))).toEqual([["changed", "fell", "twice"]]);
  });

  test("that it is not touched while the words that took its place stay", () => {
    expect(told(place(BEFORE, "football", "changed"), place(AFTER, "football", "changed"))).toEqual([["kept", "football", "football"]]);
  });

  test("that its words are gone, once", () => {
    expect(told(place(BEFORE, "twice"), place(AFTER, null))).toEqual([["lost", "twice", ""]]);
    expect(told(place(BEFORE, null), place(AFTER, null))).toEqual([]);
  });

  test("that words which were lost are there again", () => {
    expect(told(place(BEFORE, null), place(AFTER, "football"))).toEqual([["restored", "", "football"]]);
    expect(told(place(BEFORE, null), place(AFTER, "length", "changed"))).toEqual([["restored", "", "length"]]);
  });
});

test("a text of the same words can be another one in form; only the one that is not says so", () => {
  const [was, became] = [place(BEFORE, "twice"), place(BEFORE, "twice")];
  for (const unchanged of [true, false]) {
    const view = tellRevision({ before: BEFORE, after: BEFORE, version: 4, unchanged }, [was], [became]);
    expect(view).toMatchObject({ unchanged, kept: [{ occurrenceId: "o1" }], diff: [{ kind: "same", text: BEFORE }] });
  }
});
