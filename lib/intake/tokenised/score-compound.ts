import { endsSentence, markAt, wordAt } from "./mark-spacing";
import type { Atom } from "./split-atoms";
import { AUXILIARIES, COMPOUND_ENDINGS, DETERMINERS, MULTITUDES, REPORTING_VERBS, isClosedClass, isPlural } from "./word-classes";

const CALENDAR = /^(january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** Participles that carry on a sentence after a dash rather than end a compound. */
const CARRYING_ON = /^(meaning|leaving|bringing|giving|forcing|prompting|raising|causing|allowing|citing|adding|including|excluding)$/;

/**
 * How much two content words around a hyphen look like one compound: above 0 a compound, below a dash; from 2 upwards
 * or −2 downwards there is little doubt. A compound usually stands before a noun, a dash before a clause.
 */
export function scoreCompound(
  atoms: readonly Atom[],
  at: number,
  sentence: { openDash: boolean; pairs: ReadonlyMap<string, number> },
): number {
  const left = wordAt(atoms, at - 1);
  const right = wordAt(atoms, at + 1);
  const before = wordAt(atoms, at - 2);
  const next = wordAt(atoms, at + 2);
  const mark = markAt(atoms, at + 2);
  const beforeNoun = next !== "" && !isClosedClass(next) && !AUXILIARIES.has(next);
  let score = 1;
  if ((sentence.pairs.get(`${left} ${right}`) ?? 0) > 1) score += 2;
  if (COMPOUND_ENDINGS.has(right)) score += 2;
  else if (isParticiple(right)) score += beforeNoun ? 1.5 : 0;
  if (DETERMINERS.has(before)) score += 0.75;
  if (beforeNoun) score += 0.5;
  if (mark === "" ? false : endsSentence(mark) || mark === ",") score += 0.5;

  if (CARRYING_ON.test(right)) score -= 4;
  if (isPlural(left)) score -= 1.75;
  if (/[^e]ed$/.test(left) && left.length > 4) score -= 1.5;
  if (left.endsWith("ly") && left.length > 4 && !isParticiple(right)) score -= 1;
  if (AUXILIARIES.has(next) || REPORTING_VERBS.has(next)) score -= DETERMINERS.has(before) ? 1.5 : 2.5;
  if (next === "by" && isParticiple(right)) score -= 1.5;
  if (/^['’]$/.test(mark) && wordAt(atoms, at + 3) === "s") score -= 1.5;
  if (CALENDAR.test(right) || MULTITUDES.has(right)) score -= 2;
  if (isPlural(right) && verbFollows(atoms, at)) score -= 1;
  if (CALENDAR.test(left)) score -= 1.5;
  // A dash is open and wants its second half.
  if (sentence.openDash) score -= 2;
  return score;
}

function isParticiple(word: string): boolean {
  return word.length > 4 && /(?:ed|ing)$/.test(word);
}

/** A finite verb a few words on, before any mark: what stands between is a clause of its own. */
function verbFollows(atoms: readonly Atom[], at: number): boolean {
  for (let ahead = at + 2; ahead < at + 6; ahead += 1) {
    const word = wordAt(atoms, ahead);
    if (word === "") return false;
    if (AUXILIARIES.has(word) || REPORTING_VERBS.has(word)) return true;
  }
  return false;
}
