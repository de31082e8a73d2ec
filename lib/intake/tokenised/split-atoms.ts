/** The smallest pieces whose spacing is decided: a run of letters and digits, or one punctuation mark. */
export type Atom = {
  text: string;
  /** White space stood before it in the source. */
  spaced: boolean;
  word: boolean;
  /** UTF-16 range in the source. */
  start: number;
  end: number;
};

const PIECE = /\S+/gu;
// Zero-width joiner and non-joiner spell words; dots and hyphens in a row are one mark.
const ATOM = /([\p{L}\p{N}\p{M}\u200C\u200D]+)|\.{2,}|-{2,}|./gsu;

/** Penn Treebank's spellings of marks that its brackets and quotes collide with. */
const TREEBANK: ReadonlyMap<string, string> = new Map([
  ["``", "“"],
  ["''", "”"],
  ["-lrb-", "("],
  ["-rrb-", ")"],
  ["-lsb-", "["],
  ["-rsb-", "]"],
  ["-lcb-", "{"],
  ["-rcb-", "}"],
]);

/** Splits one line into atoms, in order. Text and its repair have the same atoms: only `spaced` differs. */
export function splitAtoms(line: string): Atom[] {
  const atoms: Atom[] = [];
  // Two apostrophes are a closing quote only where two backticks opened one.
  const opened = line.includes("``");
  for (const { 0: piece, index: start } of line.matchAll(PIECE)) {
    const treebank = piece === "''" && !opened ? undefined : TREEBANK.get(piece.toLowerCase());
    if (treebank !== undefined) {
      atoms.push({ text: treebank, spaced: true, word: false, start, end: start + piece.length });
      continue;
    }
    for (const match of piece.matchAll(ATOM)) {
      const at = start + match.index;
      atoms.push({ text: match[0], spaced: match.index === 0, word: match[1] !== undefined, start: at, end: at + match[0].length });
    }
  }
  return atoms;
}
