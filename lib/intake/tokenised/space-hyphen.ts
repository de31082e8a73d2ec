import { APART, CLOSE, TO_LEFT, TO_RIGHT, endsSentence, guessed, isCurrency, isHyphen, isYear, markAt, startsWithDigit, wordAt, type Spacing } from "./mark-spacing";
import { scoreCompound } from "./score-compound";
import type { Atom } from "./split-atoms";
import {
  AUXILIARIES, BOUND_PREFIXES, COMPOUND_ENDINGS, DETERMINERS, FREE_PREFIXES, LINKERS, LOOSE_PARTICLE_STEMS, MULTITUDES, NUMBER_WORDS,
  PARTICLES, REPORTING_VERBS, SHARING_PREFIXES, TENS, TITLES, UNITS, isClosedClass, isManner, isPlural,
} from "./word-classes";

const DASH: Spacing = { ...APART, role: "dash" };
const HYPHEN: Spacing = { ...CLOSE, role: "hyphen" };
const perhaps = (sure: Spacing, other: Spacing): Spacing => guessed(sure, "hyphen-or-dash", other);

/**
 * A `-` or `–` with spaces around: the hyphen of a compound or a number (`us-israel`, `2,000-pound`, `3-2`) or a dash
 * between clauses. Grammar decides where it can; what it leaves open is scored and marked as a guess.
 */
export function spaceHyphen(atoms: readonly Atom[], at: number, sentence: { openDash: boolean; pairs: ReadonlyMap<string, number> }): Spacing {
  const left = wordAt(atoms, at - 1);
  const right = wordAt(atoms, at + 1);
  const before = markAt(atoms, at - 1);
  const after = markAt(atoms, at + 1);
  if (at === 0 || at === atoms.length - 1 || endsSentence(after)) return DASH;
  // Marks that stand together in the source stood together before it was taken apart.
  if (after !== "" && atoms[at + 1]?.spaced === false) return HYPHEN;
  if (before !== "" && atoms[at]?.spaced === false) return HYPHEN;
  if (isCurrency(after)) return /^\d/.test(left) ? perhaps(HYPHEN, DASH) : DASH;
  if (before === "%") return startsWithDigit(right) ? perhaps(HYPHEN, DASH) : DASH;
  if (before === "." && /^\p{L}$/u.test(wordAt(atoms, at - 2)) && right !== "") return isClosedClass(right) ? DASH : HYPHEN;
  if (left === "" || right === "") return DASH;

  const shared = sharesEnding(atoms, at, left, right);
  if (shared !== null) return shared;
  if (isLongChain(atoms, at) || isLinked(atoms, at, left, right)) return HYPHEN;
  if (startsWithDigit(right)) return beforeNumber(atoms, at, (sentence.pairs.get(`${left} ${right}`) ?? 0) > 1);
  if (startsWithDigit(left)) return afterNumber(atoms, at, left, right);
  if (BOUND_PREFIXES.has(left)) return HYPHEN;
  if (NUMBER_WORDS.has(left)) {
    if (TENS.has(left) && NUMBER_WORDS.has(right)) return HYPHEN;
    if (UNITS.has(right) || /^(thirds?|fifths?|tenths?|quarters?|eighths?|off|year|fold)$/.test(right)) return HYPHEN;
  }
  if (TITLES.has(right) || REPORTING_VERBS.has(right) || MULTITUDES.has(right)) return DASH;
  if (PARTICLES.has(right) && !isClosedClassExceptPrefix(left)) return withParticle(atoms, at, left, right);
  if (/^(like|only)$/.test(right) && !isClosedClass(left) && !isPlural(left)) {
    const next = wordAt(atoms, at + 2);
    return next !== "" && !isClosedClass(next) ? perhaps(HYPHEN, DASH) : DASH;
  }
  if (/(?:hand|heart|mind|head|side)edly$/.test(right)) return HYPHEN;
  if (isClosedClass(right) || isManner(right)) return DASH;
  if (/^\p{L}$/u.test(left)) return HYPHEN;
  if (isClosedClass(left) || FREE_PREFIXES.has(left)) {
    if (AUXILIARIES.has(right) || !FREE_PREFIXES.has(left)) return DASH;
    return /^(well|ill|half|so|ever|all|no|in|on|off|self|long|short|high|low|first|second|full|cross|hard|far|near)$/.test(left) ? HYPHEN : perhaps(HYPHEN, DASH);
  }
  return byScore(scoreCompound(atoms, at, sentence), markAt(atoms, at));
}

function byScore(score: number, mark: string): Spacing {
  const value = mark === "–" ? score - 1.5 : score;
  if (value >= 2) return HYPHEN;
  if (value > 0) return perhaps(HYPHEN, DASH);
  return value > -2 ? perhaps(DASH, HYPHEN) : DASH;
}

/** `short - and long - term`: the first hyphen waits for the second half of the other compound. */
function sharesEnding(atoms: readonly Atom[], at: number, left: string, right: string): Spacing | null {
  const other = wordAt(atoms, at + 2);
  if (!/^(and|or|to)$/.test(right) || other === "" || !isHyphen(markAt(atoms, at + 3))) return null;
  if (LINKERS.has(wordAt(atoms, at + 4)) && isHyphen(markAt(atoms, at + 5))) return null;
  const hanging: Spacing = { ...TO_LEFT, role: "hyphen" };
  if (SHARING_PREFIXES.has(left) || BOUND_PREFIXES.has(left) || NUMBER_WORDS.has(left) || /^\d+$/.test(left)) return hanging;
  const clause = right === "to" || isClosedClass(left) || isPlural(left) || /[^e]ed$/.test(left) || BOUND_PREFIXES.has(other);
  return clause ? null : perhaps(hanging, DASH);
}

/** `face - to - face`, `sars - cov - 2`: one word between two hyphens ties its neighbours; dashes hardly ever enclose one. */
function isLinked(atoms: readonly Atom[], at: number, left: string, right: string): boolean {
  if (ties(atoms, at, right, at + 2) && !isClosedClassExceptPrefix(left)) return true;
  if (ties(atoms, at - 2, left, at) && !isClosedClassExceptPrefix(wordAt(atoms, at - 3))) return true;
  return /^(old|olds|long|wide|high|deep|tall|law|year|years|term)$/.test(right) && isHyphen(markAt(atoms, at - 2));
}

/** Three hyphens or more with one word between each (`soon - to - be - updated`) are one long compound. */
function isLongChain(atoms: readonly Atom[], at: number): boolean {
  const next = (from: number, step: number): boolean => wordAt(atoms, from + step / 2) !== "" && isHyphen(markAt(atoms, from + step));
  const after = next(at, 2) ? (next(at + 2, 2) ? 2 : 1) : 0;
  const before = next(at, -2) ? (next(at - 2, -2) ? 2 : 1) : 0;
  return after + before >= 2;
}

function ties(atoms: readonly Atom[], first: number, word: string, second: number): boolean {
  const after = wordAt(atoms, second + 1);
  if (!isHyphen(markAt(atoms, first)) || !isHyphen(markAt(atoms, second)) || wordAt(atoms, first - 1) === "" || after === "") return false;
  if (LINKERS.has(word)) return true;
  return !isClosedClassExceptPrefix(word) && !isManner(word) && !/^(however|indeed|perhaps|meanwhile|though)$/.test(word) && (!isClosedClass(after) || FREE_PREFIXES.has(after));
}

function isClosedClassExceptPrefix(word: string): boolean {
  return isClosedClass(word) && !FREE_PREFIXES.has(word);
}

function beforeNumber(atoms: readonly Atom[], at: number, repeated: boolean): Spacing {
  const left = wordAt(atoms, at - 1);
  const right = wordAt(atoms, at + 1);
  if (startsWithDigit(left)) {
    const span = isYear(left) && !/^\d{2}(\d{2})?(?!\d)/.test(right);
    return span ? perhaps(HYPHEN, DASH) : HYPHEN;
  }
  if (/^(of|to|at|from|by|below|above|between|under|is|was|reached|hit)$/.test(left)) {
    return guessed({ ...TO_RIGHT, role: "hyphen" }, "minus-or-dash", DASH);
  }
  if (BOUND_PREFIXES.has(left) || (/^(under|over|top|post|pre|mid)$/.test(left) && !isPlural(wordAt(atoms, at + 2)))) return HYPHEN;
  if (isClosedClass(left) || isPlural(left)) return DASH;
  if (markAt(atoms, at + 2) === "%") return DASH;
  if (left.length <= 3 || repeated) return HYPHEN;
  const next = wordAt(atoms, at + 2);
  const counts = isPlural(next) || NUMBER_WORDS.has(next) || MULTITUDES.has(next) || /^(of|to|per|percent|bn|million|years?|and|in)$/.test(next);
  return counts ? perhaps(DASH, HYPHEN) : perhaps(HYPHEN, DASH);
}

function afterNumber(atoms: readonly Atom[], at: number, left: string, right: string): Spacing {
  if (UNITS.has(right) || /^(plus|odd|ish|something|ers?|st|nd|rd|th)$/.test(right)) return HYPHEN;
  if (/^(on|up|in)$/.test(right) && startsWithDigit(wordAt(atoms, at + 2))) return HYPHEN;
  if (isClosedClass(right) || TITLES.has(right) || REPORTING_VERBS.has(right) || isManner(right)) return DASH;
  if (COMPOUND_ENDINGS.has(right)) return HYPHEN;
  if (isYear(left)) return perhaps(DASH, HYPHEN);
  const clause = AUXILIARIES.has(wordAt(atoms, at + 2)) || REPORTING_VERBS.has(wordAt(atoms, at + 2));
  return clause || isPlural(right) ? perhaps(DASH, HYPHEN) : HYPHEN;
}

/** `built - up areas`, `the run - up to` against `shares rose - up 5 %`, `gave in - by noon`. */
function withParticle(atoms: readonly Atom[], at: number, left: string, right: string): Spacing {
  const next = wordAt(atoms, at + 2);
  const beginsPhrase = DETERMINERS.has(next) || startsWithDigit(next) || NUMBER_WORDS.has(next) || isCurrency(markAt(atoms, at + 2));
  const stems = LOOSE_PARTICLE_STEMS.get(right);
  if (stems !== undefined) {
    if (!stems.has(left)) return DASH;
    return beginsPhrase ? perhaps(DASH, HYPHEN) : HYPHEN;
  }
  if (beginsPhrase || /^(from|of|by)$/.test(next)) {
    const noun = next === "of" && DETERMINERS.has(wordAt(atoms, at - 2));
    return noun ? HYPHEN : perhaps(DASH, HYPHEN);
  }
  return isPlural(left) || left.length > 7 ? perhaps(DASH, HYPHEN) : HYPHEN;
}
