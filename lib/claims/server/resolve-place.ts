import { exactWithin } from "@/lib/anchoring/occurrences";
import { carryRevision } from "@/lib/anchoring/carry-revision";
import { headWords, textAt, type ArticleWords } from "@/lib/articles/server/head-text";
import type { LockedArticle } from "@/lib/articles/server/lock-article";
import { rangeAtHead } from "@/lib/articles/server/range-at-head";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { Utf16 } from "@/lib/text/offsets";
import { CLAIM_LIMITS } from "../claim";
import { findByOffsets, findByQuote, findInContext, type Words } from "../find-words";
import type { Place } from "../place";

/** Words of the newest text. */
export type Placed = { head: ArticleWords; words: Words };

/**
 * Where a place stands in the newest text; the caller holds the lock. By quote: as `findByQuote`. By the editor's own range:
 * where the quote stands in it; when its block was divided or rebuilt meanwhile, where it stands between the same neighbours. By
 * offsets of an older text: where those words have come to. Refused with `place-changed` when they are not there any more:
 * whoever pointed at words did not mean the same words elsewhere.
 */
export async function resolvePlace(tx: Tx, article: LockedArticle, place: Place): Promise<Outcome<Placed>> {
  const head = await headWords(tx, article.id);
  const words = "quote" in place ? await byQuote(tx, article, head, place) : await byOffsets(tx, article, head, place);
  if (!words.ok) return words;
  if (words.value.end - words.value.start > CLAIM_LIMITS.quote) {
    return refused("too-large", "quote-too-long", `A claim covers at most ${CLAIM_LIMITS.quote} characters.`);
  }
  return done({ head, words: words.value });
}

async function byQuote(tx: Tx, article: LockedArticle, head: ArticleWords, place: Extract<Place, { quote: string }>): Promise<Outcome<Words>> {
  if (!place.range) return findByQuote(head.text, place);
  const range = await rangeAtHead(tx, article, place.range);
  const words = range && wordsIn(head.text, range, place.quote);
  if (words) return wordsAt(words);
  // Other words stand there now. Where none do, the block was divided or rebuilt, and its words stand elsewhere.
  if (range && range.start < range.end) return changedMeanwhile(head.seq, head.text.slice(range.start, range.end));
  const found = findInContext(head.text, place);
  if (found) return wordsAt(found);
  const anywhere = findByQuote(head.text, place);
  return anywhere.ok ? changedMeanwhile(head.seq, "") : anywhere;
}

/** The quote in a range in which somebody else may have written: directly before its words or behind them, as its ends stick to their neighbours. */
function wordsIn(text: string, range: { start: number; end: number }, quote: string): { start: number; end: number } | null {
  if (range.end - range.start < quote.length) return null;
  const whole = [range.end - quote.length, range.start].find((start) => text.startsWith(quote, start));
  return whole === undefined ? exactWithin(text, range, quote) : { start: whole, end: whole + quote.length };
}

function changedMeanwhile(version: number, words: string): Outcome<never> {
  return refused("conflict", "place-changed", "These words changed meanwhile. Look at the article as it is now.", { version, words });
}

function wordsAt(range: { start: number; end: number }): Outcome<Words> {
  return done({ start: range.start as Utf16, end: range.end as Utf16 });
}

async function byOffsets(tx: Tx, article: LockedArticle, head: ArticleWords, place: Extract<Place, { start: number }>): Promise<Outcome<Words>> {
  if (place.version === head.seq) return findByOffsets(head.text, place);
  const old = await textAt(tx, article.id, place.version);
  if (!old) return refused("invalid", "version-unknown", "The article has no text with this number.", { version: head.seq });
  const words = findByOffsets(old.text, place);
  if (!words.ok) return words;
  const [carried] = carryRevision(old.text, head.text, [words.value]);
  if (!carried || carried.outcome === "changed" || carried.outcome === "lost") {
    return changedMeanwhile(head.seq, carried?.words ?? "");
  }
  return wordsAt(carried.range);
}
