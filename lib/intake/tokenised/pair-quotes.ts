import { endsSentence, markAt, wordAt } from "./mark-spacing";
import type { Atom } from "./split-atoms";
import { AUXILIARIES, DETERMINERS, REPORTING_VERBS } from "./word-classes";

/** What a straight quote costs that follows another one of its kind: two openings or two closings in a row. */
const UNPAIRED = 4;

export type QuotePairing = {
  opens: boolean;
  /** It breaks the alternation, so that it or a neighbour is missing its other half. */
  unpaired: boolean;
};

/**
 * Which straight double quotes of a line open and which close: they alternate, except where their surroundings say
 * otherwise with more weight, so that one missing quote does not turn every later one round. The best sequence over
 * the whole line, found in one pass with a choice of two per quote.
 */
export function pairQuotes(atoms: readonly Atom[]): ReadonlyMap<number, QuotePairing> {
  const places = atoms.flatMap((atom, at) => (atom.text === '"' ? [at] : []));
  const tightMarks = atoms.some((atom, at) => atom.text === '"' && !atom.spaced && atoms[at - 1]?.word === false);
  // cost[0]: cheapest reading that ends with a closing quote; cost[1]: with an opening one.
  let cost: [number, number] = [0, UNPAIRED];
  const cameFrom: [0 | 1, 0 | 1][] = [];
  for (const at of places) {
    const evidence = opensBy(atoms, at, tightMarks);
    const [close, open] = cost;
    cameFrom.push([open <= close + UNPAIRED ? 1 : 0, close <= open + UNPAIRED ? 0 : 1]);
    cost = [Math.min(open, close + UNPAIRED) + Math.max(0, evidence), Math.min(close, open + UNPAIRED) + Math.max(0, -evidence)];
  }
  const paired = new Map<number, QuotePairing>();
  let state: 0 | 1 = cost[0] <= cost[1] + UNPAIRED ? 0 : 1;
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const at = places[index];
    const before = cameFrom[index]?.[state] ?? 0;
    const unpaired = index === 0 ? state === 0 : before === state;
    if (at !== undefined) paired.set(at, { opens: state === 1, unpaired });
    state = before;
  }
  return paired;
}

/** Positive where the surroundings speak for an opening quote, negative for a closing one. */
function opensBy(atoms: readonly Atom[], at: number, tightMarks: boolean): number {
  const before = markAt(atoms, at - 1);
  const after = markAt(atoms, at + 1);
  const afterTight = after !== "" && atoms[at + 1]?.spaced === false;
  let evidence = 0;
  if (before === "" && atoms[at]?.spaced === false) evidence -= at === 0 ? 0 : 6;
  if (atoms[at + 1]?.word === true && atoms[at + 1]?.spaced === false) evidence += 6;
  if (at === 0 || /^[([{]$/.test(before)) evidence += 4;
  if (at === atoms.length - 1) evidence -= 4;
  if (before === ":") evidence += 3;
  if (/^[,;:.?!)]$/.test(after)) evidence -= afterTight ? 4 : 3;
  if (/^[,.?!…]$|^\.{2,}$/.test(before) && tightMarks) {
    // A source that keeps marks together (`,"`) tells them from those that had a space between (`, "`).
    if (atoms[at]?.spaced === true) evidence += 3;
    else evidence -= endsSentence(before) ? 1.5 : 3;
  }
  const next = wordAt(atoms, at + 1);
  if (REPORTING_VERBS.has(next) || AUXILIARIES.has(next)) evidence -= 1.5;
  if (REPORTING_VERBS.has(wordAt(atoms, at + 2)) && /^[,?!]$/.test(before)) evidence -= 2;
  if (REPORTING_VERBS.has(wordAt(atoms, at - 1)) || (before === "," && REPORTING_VERBS.has(wordAt(atoms, at - 2)))) evidence += 2;
  const left = wordAt(atoms, at - 1);
  if (DETERMINERS.has(left) || /^(of|to|for|with|as|called|titled|entitled|named|yelled|than|in)$/.test(left)) evidence += 1.5;
  if (/^(and|or|by|on|in|at|when|which|who|that|to|outside|after|before|while|but|because)$/.test(next) && before !== "") evidence -= 1;
  return evidence;
}
