import type { Survivor } from "./align";
import type { TextRange } from "./block";
import { firstReaching } from "./follow";
import { occurrences } from "./occurrences";
import { inked } from "./ink";
import { likeness } from "./likeness";
import { Sightings } from "./sightings";

/** Text directly beside the words, on each side, that tells places apart when it came along with them. */
const BESIDE = 24;
/** Less than this, not counting white space, tells nothing. */
const LEAST_BESIDE = 4;
/** How much of the wider surroundings is compared when that does not tell. */
const AROUND = 200;
/** How much more alike than any other place the surroundings must be (shares of their words). */
export const MARGIN = 0.1;
/** More places than this are not weighed one by one: nobody could say which it is. */
const RIVALS = 40;

/**
 * Judges pairings of words that stand several times. A comparison of texts always pairs something; it is believed when
 * the words with what came along directly beside them stand once in the new text, when that stretch stands as often as
 * before and this is the one of the same number, or when the surroundings are clearly more alike than anywhere else.
 * Anything else is a tie.
 */
export class Settler {
  readonly #before: string;
  readonly #after: string;
  readonly #survivors: readonly Survivor[];
  #sightings: Sightings | null = null;
  readonly #counts = new Map<string, boolean>();

  constructor(before: string, after: string, survivors: readonly Survivor[]) {
    this.#before = before;
    this.#after = after;
    this.#survivors = survivors;
  }

  /** True when nothing else in the new text could as well be the words of `range`, which now stand at `at`. */
  isSettled({ start, end }: TextRange, at: number): boolean {
    const survivor = this.#survivors[firstReaching(this.#survivors, start)];
    if (!survivor || survivor.before > start) return false;
    if (survivor.after + start - survivor.before !== at) return this.#likelier(start, end, at);
    const left = Math.max(survivor.before, start - BESIDE);
    const right = Math.max(end, Math.min(survivor.before + survivor.length, end + BESIDE));
    const words = this.#before.slice(start, end);
    const beside = inked(this.#before, left, right) - inked(words);
    // With next to nothing beside them the words must stand alone by themselves: a line break in common proves nothing.
    if (beside < LEAST_BESIDE) return this.#sameNumber(words, start, at) || this.#likelier(start, end, at);
    this.#sightings ??= new Sightings(this.#after);
    if (this.#sightings.isUnique(at - (start - left), at + right - start)) return true;
    const stretch = this.#before.slice(left, right);
    if (this.#sameNumber(stretch, left, at - (start - left))) return true;
    return this.#likelier(start, end, at);
  }

  /** The stretch stands once, or as often as before and here is the one that it was. */
  #sameNumber(stretch: string, before: number, after: number): boolean {
    const key = `${before} ${after} ${stretch.length}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const now = occurrences(this.#after, stretch, 1000);
    const once = now.length === 1 ? now : occurrences(this.#before, stretch, 1000);
    const same = now.length === 1 || (once.length === now.length && now.length < 1000 && once.indexOf(before) === now.indexOf(after));
    this.#counts.set(key, same);
    return same;
  }

  #likelier(start: number, end: number, at: number): boolean {
    const words = this.#before.slice(start, end);
    const rivals = occurrences(this.#after, words, RIVALS + 1).filter((place) => place !== at);
    if (rivals.length >= RIVALS) return false;
    const around = (text: string, from: number): string =>
      `${text.slice(Math.max(0, from - AROUND), from)} ${text.slice(from + words.length, from + words.length + AROUND)}`;
    const here = around(this.#before, start);
    const own = likeness(here, around(this.#after, at));
    return rivals.every((rival) => likeness(here, around(this.#after, rival)) + MARGIN <= own);
  }
}
