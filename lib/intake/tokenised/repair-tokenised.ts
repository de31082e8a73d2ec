import { codePointLength } from "@/lib/text/offsets";
import { joinAtoms, type LineGuess } from "./join-atoms";
import type { GuessReason } from "./mark-spacing";
import { splitAtoms, type Atom } from "./split-atoms";
import { splitParagraphs } from "./split-paragraphs";

/** A place where the repair could have been another one. Offsets are code points of the repaired text. */
export type Guess = {
  start: number;
  end: number;
  /** The words as they came in. */
  original: string;
  /** The words as they stand in the repaired text, at `start` to `end`. */
  chosen: string;
  /** How they could stand as well. */
  alternative: string;
  reason: GuessReason;
};

export type RepairedText = {
  paragraphs: string[];
  /** The paragraphs joined by `\n`. */
  text: string;
  guesses: Guess[];
};

/**
 * Tokenised text as it may have been written: marks close to their words again, numbers whole, quotes opened and
 * closed, split into paragraphs. Letters, digits and marks stay as they are, in their order and case; only white space
 * changes (and Penn Treebank's spellings of quotes and brackets). Its own output comes back unchanged.
 */
export function repairTokenised(text: string): RepairedText {
  if (isRepaired(text)) return { paragraphs: keptLines(text), text: keptLines(text).join("\n"), guesses: [] };
  const lines = text.split(/\r\n?|\n/).map((line) => ({ line, atoms: splitAtoms(line) }));
  const pairs = countHyphenPairs(lines.flatMap(({ atoms }) => atoms));
  const paragraphs: string[] = [];
  const guesses: Guess[] = [];
  let offset = 0;
  for (const { line, atoms } of lines) {
    if (atoms.length === 0) continue;
    const joined = joinAtoms(line, atoms, pairs);
    for (const guess of toCodePoints(joined.text, joined.guesses)) {
      guesses.push({ ...guess, start: guess.start + offset, end: guess.end + offset });
    }
    // A paragraph's end takes the place of one space, so that no offset moves.
    paragraphs.push(...splitParagraphs(joined.text, joined.paragraphEnds));
    offset += codePointLength(joined.text) + 1;
  }
  return { paragraphs, text: paragraphs.join("\n"), guesses };
}

/** Marks where only a tokeniser puts them: apart from the word before, or an opening one from the word after. */
const TAKEN_APART =
  /\s[,.;:!?%)\]”](?=[\s,.;:!?"'”’)\]]|$)|[\p{Sc}([“]\s|\p{L}\s['’]\s?(?:s|t|re|ve|ll|m|d)\b|\p{L}\sn['’]t\b|\d\s[.,:/]\s\d|``|-[lr]rb-/iu;

/** True for text in which nothing is taken apart and at least one mark stands close: it needs no repair. */
function isRepaired(text: string): boolean {
  return !TAKEN_APART.test(text) && /[\p{L}\p{N}][,.;:!?'’"”)]/u.test(text);
}

function keptLines(text: string): string[] {
  return text.split(/\r\n?|\n/).map((line) => line.trim()).filter((line) => line !== "");
}

function toCodePoints(text: string, guesses: readonly LineGuess[]): Guess[] {
  let at = 0;
  let points = 0;
  return guesses.map((guess) => {
    points += codePointLength(text.slice(at, guess.start));
    at = guess.start;
    return { ...guess, start: points, end: points + codePointLength(guess.chosen) };
  });
}

/** How often each pair of words stands around a hyphen: a compound comes again, a dash between the same words does not. */
function countHyphenPairs(atoms: readonly Atom[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const [at, atom] of atoms.entries()) {
    const left = atoms[at - 1];
    const right = atoms[at + 1];
    if (atom.text !== "-" || left?.word !== true || right?.word !== true) continue;
    const pair = `${left.text.toLowerCase()} ${right.text.toLowerCase()}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
