import { align, type Survivor } from "./align";
import type { TextRange } from "./block";
import { firstReaching } from "./follow";

/** Tells of words that stand in two versions of a text whether they kept their order in it. All offsets UTF-16. */
export class Order {
  readonly #inOrder: readonly Survivor[];

  constructor(before: string, after: string) {
    this.#inOrder = align(before, after).inOrder;
  }

  /** False when something that kept its own order stood on the one side of these words and stands on the other now. */
  isKept(was: TextRange, now: TextRange): boolean {
    return this.#endBefore(was.start) <= now.end && now.start <= this.#startFrom(was.end);
  }

  /** How far what stood before this offset reaches in the later text. */
  #endBefore(offset: number): number {
    const index = firstReaching(this.#inOrder, offset);
    const here = this.#inOrder[index];
    if (here && here.before < offset) return here.after + offset - here.before;
    const previous = this.#inOrder[index - 1];
    return previous ? previous.after + previous.length : 0;
  }

  /** Where what stood from this offset on begins in the later text. */
  #startFrom(offset: number): number {
    const here = this.#inOrder[firstReaching(this.#inOrder, offset)];
    return here ? here.after + Math.max(0, offset - here.before) : Infinity;
  }
}
