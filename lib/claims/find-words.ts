import { surroundingsOf } from "@/lib/anchoring/describe";
import { isBoundary } from "@/lib/anchoring/graphemes";
import { occurrences } from "@/lib/anchoring/occurrences";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { codePointToUtf16, utf16ToCodePoint, type Utf16 } from "@/lib/text/offsets";

/** Words of a text, `[start, end)` in UTF-16 units. */
export type Words = { start: Utf16; end: Utf16 };

/** Candidates that a refusal shows at most. */
const CANDIDATES = 20;

/**
 * The one place where the quote stands: the only one, or the only one with this context around it. Never a guess:
 * `quote-not-found` when it stands nowhere, `quote-ambiguous` with the candidates (code points) when at several places.
 */
export function findByQuote(text: string, place: { quote: string; prefix?: string | undefined; suffix?: string | undefined }): Outcome<Words> {
  const { quote, prefix = "", suffix = "" } = place;
  if (quote.trim() === "") return noWords();
  const places = occurrences(text, quote);
  const fitting = places.filter((at) => text.slice(0, at).endsWith(prefix) && text.startsWith(suffix, at + quote.length));
  const [only, another] = fitting.length > 0 ? fitting : places;
  if (only === undefined) return refused("invalid", "quote-not-found", "These words do not stand in the article as it is now.");
  if (another === undefined) return done({ start: only as Utf16, end: (only + quote.length) as Utf16 });
  const shown = fitting.length > 0 ? fitting : places;
  return refused(
    "invalid",
    "quote-ambiguous",
    `These words stand at ${shown.length} places. Say which one is meant, by what stands before and after them or by offsets.`,
    { places: shown.length, candidates: shown.slice(0, CANDIDATES).map((at) => candidate(text, at, quote)) },
  );
}

/**
 * The one place where the quote stands between these neighbours, be it that a line was divided or joined there meanwhile;
 * null when it stands so nowhere, or at several places, or when no neighbours are given.
 */
export function findInContext(text: string, { quote, prefix = "", suffix = "" }: { quote: string; prefix?: string | undefined; suffix?: string | undefined }): { start: number; end: number } | null {
  if (prefix.trim() === "" && suffix.trim() === "") return null;
  const [before, after] = [squeeze(prefix), squeeze(suffix)];
  const fitting = occurrences(text, quote).filter((at) => {
    const end = at + quote.length;
    return squeeze(text.slice(Math.max(0, at - prefix.length - SLACK), at)).endsWith(before) && squeeze(text.slice(end, end + suffix.length + SLACK)).startsWith(after);
  });
  const [only, another] = fitting;
  return only === undefined || another !== undefined ? null : { start: only, end: only + quote.length };
}

/** So much more white space may stand between neighbours than stood there. */
const SLACK = 16;

function squeeze(words: string): string {
  return words.replace(/\s+/g, " ");
}

function candidate(text: string, at: number, quote: string): { start: number; end: number; prefix: string; suffix: string } {
  const end = at + quote.length;
  return {
    start: utf16ToCodePoint(text, at as Utf16),
    end: utf16ToCodePoint(text, end as Utf16),
    ...surroundingsOf(text, { start: at, end }),
  };
}

/** The words between two code-point offsets; `offsets-outside-text` when they are outside it, hold nothing, or cut a character in two. */
export function findByOffsets(text: string, place: { start: number; end: number }): Outcome<Words> {
  const start = codePointToUtf16(text, place.start);
  const end = codePointToUtf16(text, place.end);
  if (start === null || end === null || start >= end || !isBoundary(text, start) || !isBoundary(text, end)) {
    return refused(
      "invalid",
      "offsets-outside-text",
      "The offsets must count code points of the article's text, with the end after the start, and must not cut a character in two.",
    );
  }
  return text.slice(start, end).trim() === "" ? noWords() : done({ start, end });
}

/** Every place where exactly the same words stand, the named one first. */
export function everywhere(text: string, words: Words): Words[] {
  const quote = text.slice(words.start, words.end);
  const others = occurrences(text, quote).filter((at) => at >= words.end || at + quote.length <= words.start);
  const apart = others.filter((at, index) => index === 0 || at >= (others[index - 1] ?? 0) + quote.length);
  return [words, ...apart.map((at) => ({ start: at as Utf16, end: (at + quote.length) as Utf16 }))];
}

/** The words as an occurrence records them. */
export function recordWords(text: string, { start, end }: Words): { quote: string; prefix: string; suffix: string; start: number; end: number } {
  return {
    quote: text.slice(start, end),
    ...surroundingsOf(text, { start, end }),
    start: utf16ToCodePoint(text, start),
    end: utf16ToCodePoint(text, end),
  };
}

function noWords(): Extract<Outcome<never>, { ok: false }> {
  return refused("invalid", "no-words", "There are no words in this place.");
}

