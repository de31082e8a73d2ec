import { exactWithin } from "@/lib/anchoring/occurrences";
import { carryRevision } from "@/lib/anchoring/carry-revision";
import { headWords, textAt, type ArticleWords } from "@/lib/articles/server/head-text";
import type { LockedArticle } from "@/lib/articles/server/lock-article";
import { rangeAtHead } from "@/lib/articles/server/range-at-head";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { Utf16 } from "@/lib/text/offsets";
import { CLAIM_LIMITS } from "../claim";
import { findByOffsets, findByQuote, isBetween, type Words } from "../find-words";
import type { Place } from "../place";

/** Words of the newest text. */
export type Placed = { head: ArticleWords; words: Words };

/**
 * Where a place stands in the newest text; the caller holds the lock. By quote: as `findByQuote`. By the editor's own range:
 * where the quote stands in it; when its block was rebuilt meanwhile, where the quote stands between the same neighbours. By
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
  if (range) {
    // Somebody may have written at its very end, which is in it then.
    const words = range.end - range.start >= place.quote.length ? exactWithin(head.text, range, place.quote) : null;
    return words ? wordsAt(words) : changedMeanwhile(head.seq, head.text.slice(range.start, range.end));
  }
  const found = findByQuote(head.text, place);
  return found.ok && !isBetween(head.text, found.value, place) ? changedMeanwhile(head.seq, "") : found;
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
