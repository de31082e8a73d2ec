import { align, type Survivor } from "./align";
import type { TextRange } from "./block";
import { follow, type Reach } from "./follow";
import { wholeCharacters } from "./graphemes";
import { occurrences } from "./occurrences";
import { Settler } from "./settle";

/**
 * - `kept`: the same words, in the order in which they stood.
 * - `moved`: the same words, elsewhere.
 * - `changed`: other words, in `range`.
 * - `lost`: gone, or nobody can say which of several places it is.
 */
export type Revised =
  | { readonly outcome: "kept" | "moved" | "changed"; readonly range: TextRange; readonly words: string }
  | { readonly outcome: "lost"; readonly range: null; readonly words: "" };

/** Less of a range than this share of its characters is not the same statement any more, when only texts were compared. */
const SAME_STATEMENT = 0.4;
/** A sentence that was cut in two by a longer one is still shown whole: a person sees old and new side by side and decides. */
const REACH: Reach = { foreign: 3, stragglers: false };

const LOST: Revised = { outcome: "lost", range: null, words: "" };

/**
 * Carries ranges from one text to a later one of which nothing is known but the words (a new revision, two versions):
 * one comparison of the whole texts, then one answer for each range, in the order given. All offsets UTF-16.
 * `kept` and `moved` only when exactly the old words stand there. Throws when a range does not lie in `before`.
 */
export function carryRevision(before: string, after: string, ranges: readonly TextRange[]): Revised[] {
  const survivors = align(before, after);
  const settler = new Settler(before, after, survivors);
  const fresh = new Fresh(after, survivors);
  return ranges.map((range) => {
    if (!(range.start >= 0 && range.start < range.end && range.end <= before.length)) {
      throw new Error(`A range must hold words of its text: ${range.start}–${range.end} of ${before.length}.`);
    }
    return revise(before, after, survivors, settler, fresh, range);
  });
}

function revise(before: string, after: string, survivors: readonly Survivor[], settler: Settler, fresh: Fresh, range: TextRange): Revised {
  const quote = before.slice(range.start, range.end);
  const followed = follow(before, after, survivors, range, REACH);
  const place = followed && wholeCharacters(after, followed.range);
  if (place && after.slice(place.start, place.end) === quote) {
    return settler.isSettled(range, place.start) ? { outcome: inOrder(survivors, range, place) ? "kept" : "moved", range: place, words: quote } : LOST;
  }
  const elsewhere = fresh.only(quote);
  if (elsewhere) return { outcome: "moved", range: elsewhere, words: quote };
  if (!place || !followed || followed.share < SAME_STATEMENT) return LOST;
  return { outcome: "changed", range: place, words: after.slice(place.start, place.end) };
}

/** True when the text directly around the range kept its order: what survived before it still stands before it, what survived after it after it. */
function inOrder(survivors: readonly Survivor[], range: TextRange, place: TextRange): boolean {
  const index = survivors.findIndex((s) => s.before + s.length > range.start);
  const previous = survivors[index - 1];
  const next = survivors[index + 1];
  return (!previous || previous.after < place.end) && (!next || next.after + next.length > place.start);
}

/** The parts of a new text that are nobody's survivors. */
class Fresh {
  readonly #after: string;
  readonly #taken: Survivor[];

  constructor(after: string, survivors: readonly Survivor[]) {
    this.#after = after;
    this.#taken = [...survivors].sort((one, other) => one.after - other.after);
  }

  /** The one place where these words stand anew; null when there is none or more than one. Words that were there before are no candidates. */
  only(words: string): TextRange | null {
    const places = occurrences(this.#after, words, 1000).filter((at) => this.#isFresh(at, at + words.length));
    const at = places[0];
    return places.length === 1 && at !== undefined ? { start: at, end: at + words.length } : null;
  }

  /** More of it is new than survived from somewhere else. */
  #isFresh(start: number, end: number): boolean {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const survivor = this.#taken[middle];
      if (survivor && survivor.after + survivor.length <= start) low = middle + 1;
      else high = middle;
    }
    let taken = 0;
    for (let i = low; i < this.#taken.length; i += 1) {
      const survivor = this.#taken[i];
      if (!survivor || survivor.after >= end) break;
      taken += Math.min(end, survivor.after + survivor.length) - Math.max(start, survivor.after);
    }
    return taken * 2 < end - start;
  }
}
