import { isClosedClass, isPlural } from "./word-classes";
import { APART, CLOSE, TO_LEFT, TO_RIGHT, endsWithDigit, guessed, isCurrency, isYear, markAt, startsWithDigit, wordAt, type Spacing } from "./mark-spacing";
import type { Atom } from "./split-atoms";

const DOMAINS = /^(com|org|gov|edu|mil)$/;
const COUNTRY_AFTER = /^(co|com|gov|org|ac|edu|net)$/;

/** A comma: inside a number (`100,000`, `1,00,000`), otherwise at the end of a word. */
export function spaceComma(atoms: readonly Atom[], at: number): Spacing {
  const left = wordAt(atoms, at - 1);
  const right = wordAt(atoms, at + 1);
  const lakh = /^\d{1,2}$/.test(left) && /^\d\d$/.test(right) && markAt(atoms, at + 2) === "," && /^\d{2,3}(?!\d)/.test(wordAt(atoms, at + 3)) && leadsToThousands(atoms, at + 2);
  if (lakh) return CLOSE;
  if (!/^\d{3}(?!\d)/.test(right) || !/^\p{L}{0,2}\d{1,3}$/u.test(left)) return TO_LEFT;
  // `n50,000` is an amount of money, but `g7, 200 people` is not.
  if (/^\p{L}/u.test(left) && !right.startsWith("000")) return TO_LEFT;
  const grouped = right.startsWith("000") || left.length < 3 || markAt(atoms, at - 2) === ",";
  return grouped ? CLOSE : guessed(CLOSE, "number-or-list", TO_LEFT);
}

/** A full stop: inside a number, an abbreviation or an address, otherwise the end of a sentence. */
export function spacePeriod(atoms: readonly Atom[], at: number): Spacing {
  const left = wordAt(atoms, at - 1);
  const right = wordAt(atoms, at + 1);
  if (markAt(atoms, at - 1) === "." && atoms[at]?.spaced === true) return TO_LEFT;
  if (isAcronymStop(atoms, at)) return isAcronymStop(atoms, at + 2) || /^[b-hj-z]$/.test(right) ? CLOSE : TO_LEFT;
  if (left === "ph" && right === "d") return CLOSE;
  if (/^[b-z]$/.test(left) && /^[b-hj-z]$/.test(right)) return CLOSE;
  if (DOMAINS.test(right) && left !== "" && !isClosedClass(left)) return CLOSE;
  if (COUNTRY_AFTER.test(left) && /^[a-z]{2}$/.test(right) && !isClosedClass(right) && (left !== "co" || markAt(atoms, at - 2) === ".")) return CLOSE;
  return startsWithDigit(right) ? beforeDigits(atoms, at, left, right) : TO_LEFT;
}

function beforeDigits(atoms: readonly Atom[], at: number, left: string, right: string): Spacing {
  if (isCurrency(markAt(atoms, at - 1))) return CLOSE;
  const unit = markAt(atoms, at + 2) === "%" || /^(percent|per|inch|inches|mm|points?)$/.test(wordAt(atoms, at + 2));
  if (/^(of|by|to|at|from|than|about|just|a)$/.test(left)) return unit ? TO_RIGHT : TO_LEFT;
  // Digits behind a letter are a price (`n219.68`) or a particle size, not the end of `in q2. 5 people`.
  if (!/^(?:\d+|\p{L}{1,2}\d{3,}|pm\d+|v\d+)$/u.test(left)) return TO_LEFT;
  const chained = markAt(atoms, at - 2) === ".";
  if (isYear(right) && left.length <= 2 && !chained) return TO_LEFT;
  if (isYear(left) && !chained && markAt(atoms, at - 2) !== "," && !isCurrency(markAt(atoms, at - 2))) return TO_LEFT;
  // `. 230,512` begins a sentence: no fraction is written with thousands.
  if (markAt(atoms, at + 2) === "," && /^\d{1,3}$/.test(right) && /^\d{3}(?!\d)/.test(wordAt(atoms, at + 3))) return TO_LEFT;
  const doubtful = /^\d{2,}$/.test(right) && isPlural(wordAt(atoms, at + 2)) && markAt(atoms, at - 2) === "";
  return doubtful ? guessed(CLOSE, "decimal-or-sentence-end", TO_LEFT) : CLOSE;
}

/** A colon: inside a time, a score or a ratio, otherwise at the end of a word. */
export function spaceColon(atoms: readonly Atom[], at: number): Spacing {
  const left = wordAt(atoms, at - 1);
  const right = wordAt(atoms, at + 1);
  if (/^\d{1,2}$/.test(left) && /^\d\d(?!\d)/.test(right)) return CLOSE;
  if (/^\d{1,3}$/.test(left) && /^\d{1,3}$/.test(right)) return guessed(CLOSE, "number-or-list", TO_LEFT);
  return TO_LEFT;
}

/** A currency sign: before its number, after it, or between a country and its number (`US$3bn`). */
export function spaceCurrency(atoms: readonly Atom[], at: number): Spacing {
  const left = wordAt(atoms, at - 1);
  const amount = startsWithDigit(wordAt(atoms, at + 1)) || (markAt(atoms, at + 1) === "." && startsWithDigit(wordAt(atoms, at + 2)));
  if (!amount) return endsWithDigit(left) ? TO_LEFT : APART;
  if (!/^(us|nz|hk|nt)$/.test(left) || atoms[at]?.text !== "$") return TO_RIGHT;
  return wordAt(atoms, at - 2) === "the" ? TO_RIGHT : guessed(CLOSE, "currency-prefix", TO_RIGHT);
}

function leadsToThousands(atoms: readonly Atom[], comma: number): boolean {
  for (let at = comma; at < comma + 8 && markAt(atoms, at) === ","; at += 2) {
    const group = wordAt(atoms, at + 1);
    if (/^\d{3}(?!\d)/.test(group)) return true;
    if (!/^\d\d$/.test(group)) return false;
  }
  return false;
}

/** A stop in a row of single letters with stops: `u . s .`, `e . g .` */
function isAcronymStop(atoms: readonly Atom[], at: number): boolean {
  const letterStop = (stop: number): boolean => markAt(atoms, stop) === "." && /^\p{L}$/u.test(wordAt(atoms, stop - 1));
  return letterStop(at) && (letterStop(at - 2) || letterStop(at + 2));
}
