import type { CodePoint, Utf16 } from "./offsets";

/** Converts many offsets of one text between UTF-16 and code points; each costs the logarithm of the text's astral characters. */
export class OffsetTable {
  /** UTF-16 index of the second half of every surrogate pair. */
  readonly #halves: number[] = [];

  constructor(text: string) {
    for (let i = 1; i < text.length; i += 1) {
      const before = text.charCodeAt(i - 1);
      const code = text.charCodeAt(i);
      if (code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff) this.#halves.push(i);
    }
  }

  /** Code points before a UTF-16 index. An index inside a pair counts as after it. */
  toCodePoint(index: number): CodePoint {
    return (index - this.#count((half) => half <= index)) as CodePoint;
  }

  /** UTF-16 index of a code-point offset; offsets beyond the text stay beyond it. */
  toUtf16(offset: number): Utf16 {
    // The n-th pair ends at UTF-16 index halves[n] + 1, that is code point halves[n] - n.
    return (offset + this.#count((half, n) => half - n <= offset)) as Utf16;
  }

  /** How many halves, from the first, satisfy a condition that holds for a run at the beginning. */
  #count(holds: (half: number, n: number) => boolean): number {
    let low = 0;
    let high = this.#halves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#halves[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
