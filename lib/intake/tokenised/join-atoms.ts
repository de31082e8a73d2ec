import { endsSentence, type GuessReason, type Spacing } from "./mark-spacing";
import { spaceMarks } from "./space-marks";
import type { Atom } from "./split-atoms";

/** A guess within one line; offsets are UTF-16 in the joined line. */
export type LineGuess = { start: number; end: number; original: string; chosen: string; alternative: string; reason: GuessReason };

export type JoinedLine = {
  text: string;
  guesses: LineGuess[];
  /** UTF-16 offsets of spaces where the source shows that a paragraph ended: a full stop with an opening quote stuck to it. */
  paragraphEnds: Set<number>;
};

/** One line with every mark spaced as it is written. */
export function joinAtoms(line: string, atoms: readonly Atom[], pairs: ReadonlyMap<string, number>): JoinedLine {
  const spacings = spaceMarks(atoms, pairs);
  const starts: number[] = [];
  const paragraphEnds = new Set<number>();
  let text = "";
  for (const [at, atom] of atoms.entries()) {
    const before = atoms[at - 1];
    if (before !== undefined && isApart(before, atom, spacings[at - 1] ?? null, spacings[at] ?? null)) {
      if (endsParagraph(atoms, at, spacings)) paragraphEnds.add(text.length);
      text += " ";
    }
    starts.push(text.length);
    text += atom.text;
  }
  return { text, guesses: collectGuesses(line, atoms, spacings, { text, starts }), paragraphEnds };
}

function isApart(before: Atom, atom: Atom, left: Spacing | null, right: Spacing | null): boolean {
  if (!atom.spaced) {
    // Marks that stand together stay together, but a quotation that begins right after a mark begins a sentence.
    return right?.role === "open-quote" && /^[.?!…,;”"]$|^\.{2,}$/.test(before.text);
  }
  return !(left?.right === true || right?.left === true);
}

function endsParagraph(atoms: readonly Atom[], at: number, spacings: readonly (Spacing | null)[]): boolean {
  const before = atoms[at - 1];
  if (atoms[at]?.spaced !== false || before === undefined) return false;
  const quoteEnded = spacings[at - 1]?.role === "close-quote" && endsSentence(atoms[at - 2]?.text ?? "");
  return endsSentence(before.text) || quoteEnded;
}

function collectGuesses(
  line: string,
  atoms: readonly Atom[],
  spacings: readonly (Spacing | null)[],
  { text, starts }: { text: string; starts: readonly number[] },
): LineGuess[] {
  return atoms.flatMap((atom, at) => {
    const guess = spacings[at]?.guess;
    if (guess === undefined) return [];
    const left = atoms[at - 1];
    const right = atoms[at + 1];
    const from = left === undefined ? at : at - 1;
    const to = right === undefined ? at : at + 1;
    const start = starts[from] ?? 0;
    const end = (starts[to] ?? 0) + (atoms[to]?.text.length ?? 0);
    const alternative =
      (left === undefined ? "" : left.text + (guess.alternative.left ? "" : " ")) +
      atom.text +
      (right === undefined ? "" : (guess.alternative.right ? "" : " ") + right.text);
    const original = line.slice(atoms[from]?.start ?? 0, atoms[to]?.end ?? 0);
    const chosen = text.slice(start, end);
    return chosen === alternative ? [] : [{ start, end, original, chosen, alternative, reason: guess.reason }];
  });
}
