import type { Survivor } from "./align";
import type { TextRange } from "./block";
import { firstReaching } from "./follow";
import { occurrences } from "./occurrences";

/**
 * Judges pairings of words that stand several times. A comparison of texts always pairs something; believed is a pairing
 * whose unbroken surroundings prove it: the whole stretch that came along stands once in the new text, or it stands as
 * often as before and this is the one of the same number. Anything else is a tie.
 */
export class Settler {
  readonly #before: string;
  readonly #after: string;
  readonly #survivors: readonly Survivor[];
  readonly #verdicts = new Map<Survivor, boolean>();

  constructor(before: string, after: string, survivors: readonly Survivor[]) {
    this.#before = before;
    this.#after = after;
    this.#survivors = survivors;
  }

  /** True when nothing else in the new text could as well be the words of `range`; only for ranges that survived in one piece. */
  isSettled(range: TextRange): boolean {
    const survivor = this.#survivors[firstReaching(this.#survivors, range.start)];
    if (!survivor || survivor.before > range.start || survivor.before + survivor.length < range.end) return true;
    const words = this.#before.slice(range.start, range.end);
    if (occurrences(this.#after, words, 2).length < 2) return true;
    let verdict = this.#verdicts.get(survivor);
    if (verdict === undefined) {
      verdict = this.#standsAlone(survivor);
      this.#verdicts.set(survivor, verdict);
    }
    return verdict;
  }

  #standsAlone({ before, after, length }: Survivor): boolean {
    const stretch = this.#after.slice(after, after + length);
    const now = occurrences(this.#after, stretch, 1000);
    if (now.length === 1) return true;
    const once = occurrences(this.#before, stretch, 1000);
    return once.length === now.length && once.indexOf(before) === now.indexOf(after);
  }
}
