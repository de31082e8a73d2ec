import { APART, CLOSE, TO_LEFT, TO_RIGHT, endsSentence, endsWithDigit, isCurrency, markAt, startsWithDigit, wordAt, type Spacing } from "./mark-spacing";
import { joinAddresses } from "./join-addresses";
import { pairQuotes, type QuotePairing } from "./pair-quotes";
import { spaceHyphen } from "./space-hyphen";
import { spaceColon, spaceComma, spaceCurrency, spacePeriod } from "./space-numbers";
import { spaceDouble, spaceSingle, type QuoteState } from "./space-quotes";
import type { Atom } from "./split-atoms";

/** How every mark of a line stands, by its index; words have no entry of their own but contractions do. */
export function spaceMarks(atoms: readonly Atom[], pairs: ReadonlyMap<string, number>): (Spacing | null)[] {
  const addresses = joinAddresses(atoms);
  const straight = pairQuotes(atoms);
  const quotes: QuoteState = { single: false, german: false };
  let openDash = false;
  return atoms.map((atom, at) => {
    if (atom.word) return isNegation(atoms, at) ? TO_LEFT : null;
    if (addresses.has(at)) return CLOSE;
    if (endsSentence(atom.text) && wordAt(atoms, at + 1) !== "") openDash = false;
    const spacing = spaceMark(atoms, at, quotes, { straight, openDash, pairs });
    if (spacing.role === "dash" && spacing.guess === undefined) openDash = !openDash;
    return spacing;
  });
}

function spaceMark(
  atoms: readonly Atom[],
  at: number,
  quotes: QuoteState,
  sentence: { straight: ReadonlyMap<number, QuotePairing>; openDash: boolean; pairs: ReadonlyMap<string, number> },
): Spacing {
  const mark = markAt(atoms, at);
  const left = wordAt(atoms, at - 1);
  const right = wordAt(atoms, at + 1);
  if (isCurrency(mark)) return spaceCurrency(atoms, at);
  if (/^(?:\.{2,}|…)$/.test(mark)) return at === 0 || markAt(atoms, at - 1) === "“" ? APART : TO_LEFT;
  if (/^-{2,}$/.test(mark)) return APART;
  switch (mark) {
    case ",":
      return spaceComma(atoms, at);
    case ".":
      return spacePeriod(atoms, at);
    case ":":
      return spaceColon(atoms, at);
    case "-":
    case "‐":
    case "‑":
    case "–":
      return spaceHyphen(atoms, at, sentence);
    case '"':
    case "“":
    case "”":
    case "„":
      return spaceDouble(atoms, at, quotes, sentence.straight);
    case "'":
    case "’":
    case "‘":
      return spaceSingle(atoms, at, quotes);
    case "/":
      return left !== "" && right !== "" ? CLOSE : APART;
    case "(":
    case "[":
    case "{":
      return mark === "(" && /^e?s$/.test(right) && markAt(atoms, at + 2) === ")" && left !== "" ? CLOSE : TO_RIGHT;
    case "%":
    case "‰":
    case "°":
    case "′":
    case "″":
      if (mark === "°" && /^[cfk]$/.test(right)) return CLOSE;
      return endsWithDigit(left) ? TO_LEFT : APART;
    case "#":
    case "@":
    case "~":
      return right !== "" ? TO_RIGHT : APART;
    case "_":
      return CLOSE;
    case "&":
      return left.length === 1 || right.length === 1 ? CLOSE : APART;
    case "+":
      if (endsWithDigit(left)) return startsWithDigit(right) ? APART : TO_LEFT;
      return startsWithDigit(right) ? TO_RIGHT : APART;
    default:
      return /^[;!?)\]}،؛؟।。，、；：！？™®]$/.test(mark) ? TO_LEFT : APART;
  }
}

/** Treebanks part `don't` as `do n't`. */
function isNegation(atoms: readonly Atom[], at: number): boolean {
  const verb = /^(do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|sha|should|must|might|need|ai|dare)$/;
  return wordAt(atoms, at) === "n" && /^['’]$/.test(markAt(atoms, at + 1)) && wordAt(atoms, at + 2) === "t" && verb.test(wordAt(atoms, at - 1));
}
