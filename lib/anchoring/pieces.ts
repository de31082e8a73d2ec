import type { TextRange } from "./block";
import type { Excerpt } from "./excerpt";
import { inked } from "./ink";

/** One part of a text: `at` is where it begins in the joined text, `range` where it stands in the excerpt. */
type Part = { readonly at: number; readonly range: TextRange };

/** Scattered parts of an excerpt, joined by line breaks to one text, with the way back. */
export class Pieces {
  readonly text: string;
  readonly #parts: readonly Part[];

  constructor(excerpt: string, ranges: readonly TextRange[]) {
    let text = "";
    this.#parts = ranges.map((range, i) => {
      if (i > 0) text += "\n";
      const at = text.length;
      text += excerpt.slice(range.start, range.end);
      return { at, range };
    });
    this.text = text;
  }

  /** What of an excerpt's blocks lies outside the given ranges. */
  static rest(excerpt: Excerpt, ranges: readonly TextRange[]): Pieces {
    const known = [...ranges].sort((one, other) => one.start - other.start);
    const rest: TextRange[] = [];
    let next = 0;
    for (const { key, text } of excerpt.slots) {
      let at = excerpt.startOf(key);
      const end = at + text.length;
      for (; next < known.length; next += 1) {
        const range = known[next];
        if (!range || range.start >= end) break;
        if (range.start > at) rest.push({ start: at, end: range.start });
        at = Math.max(at, range.end);
      }
      if (at < end) rest.push({ start: at, end });
    }
    return new Pieces(excerpt.text, rest);
  }

  get ranges(): TextRange[] {
    return this.#parts.map((part) => part.range);
  }

  /** Where an offset of the joined text stands in the excerpt, and how many characters of its part are left; null on a joint. */
  locate(offset: number): { readonly at: number; readonly left: number } | null {
    const part = this.#partAt(offset);
    const left = part ? part.range.end - part.range.start - (offset - part.at) : 0;
    return part && left > 0 ? { at: part.range.start + offset - part.at, left } : null;
  }

  /** The offsets in the joined text of a range of the excerpt; null when it does not begin and end in a part. */
  within({ start, end }: TextRange): TextRange | null {
    const from = this.#parts.find(({ range }) => range.start <= start && start < range.end);
    const to = this.#parts.find(({ range }) => range.start < end && end <= range.end);
    return from && to ? { start: from.at + start - from.range.start, end: to.at + end - to.range.start } : null;
  }

  /** True when a stretch of the joined text holds at least one part from end to end, and that part is more than white space. */
  holdsWhole({ start, end }: TextRange): boolean {
    return this.#parts.some(({ at, range }) => {
      const close = at + range.end - range.start;
      return at >= start && close <= end && inked(this.text, at, close) > 1;
    });
  }

  #partAt(offset: number): Part | undefined {
    let low = 0;
    let high = this.#parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const part = this.#parts[middle];
      if (part && part.at <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#parts[low];
  }
}
