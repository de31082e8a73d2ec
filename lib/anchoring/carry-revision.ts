import { align, type Alignment, type Survivor } from "./align";
import { believed } from "./believed";
import type { TextRange } from "./block";
import { surroundingsOf } from "./describe";
import { follow, type Followed } from "./follow";
import { wholeCharacters } from "./graphemes";
import { exactWithin, occurrences } from "./occurrences";
import { comeBack } from "./recall";
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

/** Less of a range than this share of it is not the same statement any more, when only texts were compared. */
const SAME_STATEMENT = 0.5;
/** A sentence that was cut in two by a longer one is still shown whole: a person sees old and new side by side and decides. */
const FOREIGN = 2;

const LOST: Revised = { outcome: "lost", range: null, words: "" };

/**
 * Carries ranges from one text to a later one of which nothing is known but the words (a new revision, two versions):
 * one comparison of the whole texts, then one answer for each range, in the order given. All offsets UTF-16.
 * `kept` and `moved` only when exactly the old words stand there. Throws when a range does not lie in `before`.
 */
export function carryRevision(before: string, after: string, ranges: readonly TextRange[]): Revised[] {
  const revision = new Revision(before, after);
  return ranges.map((range) => revision.carry(range));
}

class Revision {
  readonly #before: string;
  readonly #after: string;
  readonly #alignment: Alignment;
  readonly #settlers: { readonly inOrder: Settler; readonly withMoves: Settler };
  /** What stands in the new text and survived from the old one, in the order of the new. */
  readonly #taken: readonly Survivor[];

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
    const alignment = align(before, after);
    this.#alignment = { ...alignment, withMoves: believed(before, alignment) };
    this.#settlers = {
      inOrder: new Settler(before, after, this.#alignment.inOrder),
      withMoves: new Settler(before, after, this.#alignment.withMoves),
    };
    this.#taken = [...this.#alignment.withMoves].sort((one, other) => one.after - other.after);
  }

  carry(range: TextRange): Revised {
    const { start, end } = range;
    if (!(start >= 0 && start < end && end <= this.#before.length)) {
      throw new Error(`A range must hold words of its text: ${start}–${end} of ${this.#before.length}.`);
    }
    const quote = this.#before.slice(start, end);
    for (const way of ["inOrder", "withMoves"] as const) {
      const place = this.#exact(way, range, quote);
      if (place === "tie") return LOST;
      if (place) return { outcome: way === "inOrder" ? "kept" : "moved", range: place, words: quote };
    }
    const anew = this.#comeBack(range, quote);
    if (anew) return { outcome: "moved", range: anew, words: quote };
    const changed = this.#changed(range);
    return changed ? { outcome: "changed", range: changed, words: this.#after.slice(changed.start, changed.end) } : LOST;
  }

  #follow(way: keyof Alignment, range: TextRange): Followed | null {
    return follow({ before: this.#before, after: this.#after, survivors: this.#alignment[way] }, { range }, FOREIGN);
  }

  /** Where exactly the old words stand among their survivors. */
  #exact(way: keyof Alignment, range: TextRange, quote: string): TextRange | "tie" | null {
    const followed = this.#follow(way, range);
    const place = followed && followed.share >= SAME_STATEMENT ? exactWithin(this.#after, followed.range, quote) : null;
    if (!place) return null;
    return this.#settlers[way].isSettled(range, place.start) ? place : "tie";
  }

  #changed(range: TextRange): TextRange | null {
    for (const way of ["inOrder", "withMoves"] as const) {
      const followed = this.#follow(way, range);
      if (followed && followed.share >= SAME_STATEMENT) return wholeCharacters(this.#after, followed.range);
    }
    return null;
  }

  /** The one place where these words have come back; words that were there before are somebody else's and no candidates. */
  #comeBack(range: TextRange, quote: string): TextRange | null {
    const anew = occurrences(this.#after, quote, 1000).filter((at) => this.#isAnew(at, at + quote.length));
    if (anew.length !== 1) return null;
    const at = comeBack(this.#after, { quote, surroundings: surroundingsOf(this.#before, range) }, anew, []);
    return at === null ? null : { start: at, end: at + quote.length };
  }

  /** More of it is new than survived from somewhere. */
  #isAnew(start: number, end: number): boolean {
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
