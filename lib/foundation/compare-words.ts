import { diffArrays, diffLines } from "diff";

/** A run of two texts: words that both have, that only the newer has, or that only the older had. */
export type Compared = { kind: "same" | "added" | "removed"; text: string };

/** How long word by word may take, in ms, before whole paragraphs are compared instead. */
const PATIENCE = 1_000;

// A number is one word, with its points and commas and what is written on to it: who compares "$3.8bn" with "$3.9bn" must
// not be shown "$3.8bn9bn". And no script is taken apart inside its letters.
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Two texts side by side, word by word; paragraph by paragraph when they are too long or too different for that. The runs joined without the added ones are the older text, without the removed ones the newer. */
export function compareWords(before: string, after: string): Compared[] {
  const runs = diffArrays(wordsOf(before), wordsOf(after), { timeout: PATIENCE })?.map((run) => ({ ...run, value: run.value.join("") }));
  const parts = runs ?? diffLines(before, after, { timeout: PATIENCE });
  if (!parts) return [{ kind: "removed", text: before }, { kind: "added", text: after }];
  return parts.map(({ added, removed, value }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value }));
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
