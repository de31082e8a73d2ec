import { expect, test } from "vitest";
import { compareWords } from "./compare-words";

/** What was taken out and what was put in, in order. */
const changes = (before: string, after: string): string[][] => compareWords(before, after).flatMap(({ kind, text }) => (kind === "same" ? [] : [[kind, text]]));

test("a number is one word, with its points, its commas and what is written on to it", () => {
  expect(changes("It sends $3.8bn a year.", "It sends $3.9bn a year.")).toEqual([["removed", "3.8bn"], ["added", "3.9bn"]]);
  expect(changes("More than 100,000 people fled.", "More than 140,000 people fled.")).toEqual([["removed", "100,000"], ["added", "140,000"]]);
});

test("words of every script are whole words", () => {
  expect(changes("يولد جميع الناس أحراراً", "يولد جميع البشر أحراراً")).toEqual([["removed", "الناس"], ["added", "البشر"]]);
  expect(changes("सभी मनुष्यों को अधिकार", "सभी लोगों को अधिकार")).toEqual([["removed", "मनुष्यों"], ["added", "लोगों"]]);
});

test("the runs make up both texts again", () => {
  const [before, after] = ["The ferry sails at noon.\nIt carried 412 lorries 🚛.", "At noon the ferry sails.\n\nIt carried no lorries."];
  const without = (kind: string): string => compareWords(before, after).flatMap((run) => (run.kind === kind ? [] : [run.text])).join("");
  expect(without("added")).toBe(before);
  expect(without("removed")).toBe(after);
});

test("texts that are long and wholly different are told in whole paragraphs", () => {
  const long = (word: string): string => Array.from({ length: 4_000 }, (_, nth) => `${word}${nth} ${nth}${word} stands.`).join("\n");
  expect(compareWords(long("a"), long("b")).every(({ text }) => text.length > 10)).toBe(true);
});
