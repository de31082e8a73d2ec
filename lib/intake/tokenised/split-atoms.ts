/** The smallest pieces whose spacing is decided: a word (with whatever stands inside it) or one punctuation mark. */
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
// ZWNJ and ZWJ spell words; a number sign such as ½ is one.
const CORE = /[\p{L}\p{N}\p{M}](?:.*[\p{L}\p{N}\p{M}\u200C\u200D])?/su;
const MARK = /\.{2,}|-{2,}|./gsu;

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

/** Splits one line into atoms, in order. */
export function splitAtoms(line: string): Atom[] {
  const atoms: Atom[] = [];
  for (const match of line.matchAll(PIECE)) {
    const [piece] = match;
    const treebank = TREEBANK.get(piece.toLowerCase());
    const add = (text: string, at: number, word: boolean, length = text.length): void => {
      atoms.push({ text, spaced: at === 0, word, start: match.index + at, end: match.index + at + length });
    };
    const core = treebank === undefined ? CORE.exec(piece) : null;
    if (treebank !== undefined) add(treebank, 0, false, piece.length);
    else if (core === null) addMarks(piece, 0, add);
    else {
      addMarks(piece.slice(0, core.index), 0, add);
      add(core[0], core.index, true);
      const after = core.index + core[0].length;
      addMarks(piece.slice(after), after, add);
    }
  }
  return atoms;
}

function addMarks(marks: string, at: number, add: (text: string, at: number, word: boolean) => void): void {
  for (const mark of marks.matchAll(MARK)) add(mark[0], at + mark.index, false);
}
