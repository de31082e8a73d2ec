import { APART, CLOSE, TO_LEFT, TO_RIGHT, endsSentence, guessed, markAt, wordAt, type Spacing } from "./mark-spacing";
import type { QuotePairing } from "./pair-quotes";
import type { Atom } from "./split-atoms";

const OPEN: Spacing = { ...TO_RIGHT, role: "open-quote" };
const SHUT: Spacing = { ...TO_LEFT, role: "close-quote" };
const CONTRACTED = /^(s|t|m|re|ve|ll|d)$/;
const ELIDED = /^(em|til|tis|twas|cause|round|n|bout|cos|\d\ds?)$/;
/** Single letters and particles that names and a few words bind with an apostrophe: o'neill, d'estaing, ma'am. */
const BINDING = /^(o|d|l|j|m|n|c|y|qu|ma|dell|dall|un|sant)$/;

/** What is open while the marks of a line are read from left to right. */
export type QuoteState = { single: boolean; german: boolean };

/** Typographic and straight double quotes; which of the straight ones open is known beforehand (`pairQuotes`). */
export function spaceDouble(atoms: readonly Atom[], at: number, state: QuoteState, straight: ReadonlyMap<number, QuotePairing>): Spacing {
  const mark = markAt(atoms, at);
  if (mark === "„") return openWith(state, "german");
  if (mark === "“" && state.german) return shutWith(state, "german");
  if (mark === "“") return OPEN;
  if (mark === "”") return SHUT;
  const paired = straight.get(at);
  const [spacing, other] = paired?.opens === true ? [OPEN, SHUT] : [SHUT, OPEN];
  return paired?.unpaired === true ? guessed(spacing, "unpaired-quote", other) : spacing;
}

/** Single quotes and apostrophes, typographic and straight. */
export function spaceSingle(atoms: readonly Atom[], at: number, state: QuoteState): Spacing {
  if (markAt(atoms, at) === "‘") return openWith(state, "single");
  const left = wordAt(atoms, at - 1);
  const right = wordAt(atoms, at + 1);
  const acronym = markAt(atoms, at - 1) === "." && /^\p{L}$/u.test(wordAt(atoms, at - 2));
  const attached = left !== "" || acronym || (atoms[at]?.spaced === false && /^[)”"%.\]]$/.test(markAt(atoms, at - 1)));
  if (attached && CONTRACTED.test(right)) return CLOSE;
  if (BINDING.test(left) && right.length > 1) return CLOSE;
  if (left !== "" && /^(clock|er|a|i)$/.test(right) && !left.endsWith("s") && !state.single) return CLOSE;
  // A mark that stands close to the one before, as in `,’`, ends a quotation.
  if (state.single && (left === "" || right === "" || !isPossessive(left))) return shutWith(state, "single");
  if (state.single) return loneMarksAhead(atoms, at) > 0 ? guessed(TO_LEFT, "quote-or-apostrophe", OPEN) : shutWith(state, "single");
  if (ELIDED.test(right) && (left === "" || atoms[at]?.spaced === true)) return TO_RIGHT;
  if (left === "") return right === "" && at > 0 ? TO_LEFT : openWith(state, "single");
  if (right === "") return markAt(atoms, at + 1) === "" || isPossessive(left) || endsSentence(markAt(atoms, at + 1)) ? TO_LEFT : APART;

  const pairsAhead = loneMarksAhead(atoms, at);
  const straight = markAt(atoms, at) === "'";
  if (isPossessive(left)) {
    if (!straight || pairsAhead % 2 === 0) return TO_LEFT;
    state.single = true;
    return guessed(OPEN, "quote-or-apostrophe", TO_LEFT);
  }
  if (straight && pairsAhead > 0) return openWith(state, "single");
  return guessed(CLOSE, "quote-or-apostrophe", TO_RIGHT);
}

function openWith(state: QuoteState, which: keyof QuoteState): Spacing {
  state[which] = true;
  return OPEN;
}

function shutWith(state: QuoteState, which: keyof QuoteState): Spacing {
  state[which] = false;
  return SHUT;
}

function isPossessive(word: string): boolean {
  return /[sxz]$/.test(word);
}

/** Single marks further on in the sentence or quotation that are no contraction's. */
function loneMarksAhead(atoms: readonly Atom[], at: number): number {
  let marks = 0;
  for (let ahead = at + 1; ahead < Math.min(atoms.length, at + 60); ahead += 1) {
    if (!/^['’]$/.test(markAt(atoms, ahead))) continue;
    const contraction = wordAt(atoms, ahead - 1) !== "" && CONTRACTED.test(wordAt(atoms, ahead + 1));
    if (!contraction && !BINDING.test(wordAt(atoms, ahead - 1))) marks += 1;
  }
  return marks;
}
