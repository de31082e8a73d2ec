import { describe, expect, test } from "vitest";
import { pairWords } from "./pair-words";

/** Places by the order in which they were made; a verdict is given between the fifth and the sixth. */
const place = (nth: number, quote: string): { id: string; quote: string } => ({ id: `0${nth}`, quote });
const verdict = (...words: string[]): { id: string; words: string[] } => ({ id: "05v", words });
const paired = (words: string[], ...places: { id: string; quote: string }[]): [Record<string, string>, readonly string[]] => {
  const { checked, gone } = pairWords(verdict(...words), places);
  return [Object.fromEntries(checked), gone];
};

describe("the words of a verdict belong to the places", () => {
  test("that still record them, wherever these stand in the text", () => {
    expect(paired(["$3.8bn", "1911"], place(2, "1911"), place(1, "$3.8bn"))).toEqual([{ "01": "$3.8bn", "02": "1911" }, []]);
  });

  test("that are left, when another one was taken out: its own words are nobody's", () => {
    expect(paired(["$3.8bn", "1911", "ten years"], place(2, "1911"), place(3, "ten years"))).toEqual([{ "02": "1911", "03": "ten years" }, ["$3.8bn"]]);
    expect(paired(["412 lorries", "412 lorries"], place(2, "412 lorries"))).toEqual([{ "02": "412 lorries" }, ["412 lorries"]]);
  });

  test("that were put on other words, when no other one can be meant", () => {
    expect(paired(["$3.8bn"], place(1, "The work costs $3.8bn"))).toEqual([{ "01": "$3.8bn" }, []]);
    expect(paired(["$3.8bn", "1911", "ten years"], place(1, "$3.8bn"), place(2, "from 1911"), place(3, "ten years"))).toEqual([{ "01": "$3.8bn", "02": "1911", "03": "ten years" }, []]);
    expect(paired(["$3.8bn", "1911"], place(1, "$3.9bn"), place(2, "1912"))).toEqual([{ "01": "$3.8bn", "02": "1911" }, []]);
  });

  test("never when one was taken out and another put on other words: nobody can say which", () => {
    expect(paired(["$3.8bn", "1911", "ten years"], place(2, "from 1911"), place(3, "ten years"))).toEqual([{ "03": "ten years" }, ["$3.8bn", "1911"]]);
  });

  test("never to one that was added after the verdict", () => {
    expect(paired(["$3.8bn"], place(1, "$3.8bn"), place(6, "the mayor"))).toEqual([{ "01": "$3.8bn" }, []]);
    expect(paired(["$3.8bn", "1911"], place(1, "$3.8bn"), place(6, "the mayor"))).toEqual([{ "01": "$3.8bn" }, ["1911"]]);
    expect(paired(["$3.8bn", "1911"], place(1, "$3.8bn"), place(2, "from 1911"), place(6, "the mayor"))).toEqual([{ "01": "$3.8bn", "02": "1911" }, []]);
  });

  test("of those that a reaffirmation found, the younger ones too", () => {
    expect(paired(["$3.8bn", "the mayor"], place(1, "$3.8bn"), place(6, "the mayor"))).toEqual([{ "01": "$3.8bn", "06": "the mayor" }, []]);
  });

  test("the first of two with equal words was put elsewhere: the second one keeps its own", () => {
    expect(paired(["412 lorries", "412 lorries"], place(1, "the coast road"), place(2, "412 lorries"))).toEqual([{ "01": "412 lorries", "02": "412 lorries" }, []]);
  });
});
