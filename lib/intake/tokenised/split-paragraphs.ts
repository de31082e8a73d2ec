import { REPORTING_VERBS } from "./word-classes";

const LONG_ENOUGH = 320;
const SHORTEST = 80;
const SENTENCES = 3;
const MOST_SENTENCES = 5;
const ABBREVIATED = /(?:^|[\s(“‘"'])(?:mr|mrs|ms|dr|prof|st|gen|lt|col|capt|sgt|gov|sen|rep|rev|hon|jr|sr|vs|inc|ltd|corp|no|jan|feb|aug|sept?|oct|nov|dec|fig|approx|cf|\p{L}|(?:\p{L}\.)+\p{L})\.$/iu;
const GOES_ON = /^(?:he|she|they|it|this|these|those|and|but|so|also|however|yet)\b/i;

/**
 * One line of prose as paragraphs of a few sentences. A quotation is never broken, nor parted from the words that say
 * whose it is; where the source shows the end of a paragraph (`ends`, UTF-16 offsets of spaces) it ends there. Only
 * spaces become breaks, so that the paragraphs joined by one character are as long as the line.
 */
export function splitParagraphs(line: string, ends: ReadonlySet<number> = new Set()): string[] {
  const breaks = sentenceEnds(line);
  const paragraphs: string[] = [];
  let start = 0;
  let sentences = 0;
  let last = 0;
  for (const space of breaks) {
    sentences += 1;
    const rest = line.slice(space + 1, space + 40);
    const length = space - start;
    const quoteGoesOn = /^[“"‘]/.test(rest) && /[”"]/.test(line.slice(last, space));
    const full = sentences >= SENTENCES || length >= LONG_ENOUGH;
    const most = sentences >= MOST_SENTENCES || length >= 3 * LONG_ENOUGH;
    if ((ends.has(space) && length >= SHORTEST) || (full && (most || !GOES_ON.test(rest)) && !quoteGoesOn)) {
      paragraphs.push(line.slice(start, space));
      start = space + 1;
      sentences = 0;
    }
    last = space + 1;
  }
  paragraphs.push(line.slice(start));
  return paragraphs;
}

/** The spaces between sentences, outside of quotations and brackets. */
function sentenceEnds(line: string): number[] {
  const ends: number[] = [];
  const closers = findClosers(line);
  let quotedUntil = -1;
  for (let at = 0; at < line.length; at += 1) {
    const closer = closers.get(at);
    if (closer !== undefined) quotedUntil = Math.max(quotedUntil, closer);
    if (line.charAt(at) !== " " || at < quotedUntil) continue;
    const before = line.slice(Math.max(0, at - 24), at);
    const end = /([.?!]|\.{3}|…)(["'”’»)\]]*)$/.exec(before);
    if (end === null || (end[2] === "" && ABBREVIATED.test(before))) continue;
    if (end[1] === "…" || /\.\.$/.test(before)) continue;
    if (end[2] !== "" && end[1] !== "." && isAttribution(line.slice(at + 1, at + 60))) continue;
    ends.push(at);
  }
  return ends;
}

/** `?” asked the minister`: what follows says whose words these were. */
function isAttribution(rest: string): boolean {
  return rest.toLowerCase().split(/[^\p{L}'’]+/u).slice(0, 4).some((word) => REPORTING_VERBS.has(word));
}

/** Where each opening quote or bracket is closed; one that never is, or not before the next opens, encloses nothing. */
function findClosers(line: string): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  const open = new Map<string, number>();
  for (const mark of line.matchAll(/[“”"()]/g)) {
    const opening = mark[0] === '"' ? opensStraight(line, mark.index) : mark[0] === "“" || mark[0] === "(";
    const kind = mark[0] === '"' ? '"' : mark[0] === "(" || mark[0] === ")" ? "()" : "“”";
    const from = open.get(kind);
    if (opening) open.set(kind, mark.index);
    else if (from !== undefined) {
      closers.set(from, mark.index);
      open.delete(kind);
    }
  }
  return closers;
}

function opensStraight(line: string, at: number): boolean {
  return at === 0 || /[\s(“‘—-]/.test(line.charAt(at - 1));
}
