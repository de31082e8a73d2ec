import type { BlockKey, BlockRange, Point, TextRange } from "./block";
import type { BlockList, Slot } from "./block-list";

/** Stands for blocks that were left out between two of an excerpt: no text of an article contains it, nothing ends in it. */
const LEFT_OUT = "\uE000";

/**
 * Some blocks of an article as one text, in reading order, with the way back. Where blocks between them are left out,
 * a filler keeps their distance (up to `farthest` characters), so that far apart does not look like side by side.
 */
export class Excerpt {
  readonly text: string;
  readonly #slots: readonly Slot[];
  readonly #starts = new Map<BlockKey, number>();
  readonly #texts = new Map<BlockKey, string>();

  constructor(list: BlockList, slots: Iterable<Slot>, farthest = 0) {
    this.#slots = Array.from(slots, (slot) => ({ ...slot })).sort((one, other) => one.index - other.index);
    let text = "";
    this.#slots.forEach((slot, i) => {
      const previous = this.#slots[i - 1];
      if (previous) text += "\n";
      if (previous && previous.index + 1 < slot.index && farthest > 0) {
        const distance = list.startOf(slot) - list.startOf(previous) - previous.text.length;
        text += `${LEFT_OUT.repeat(Math.min(farthest, distance))}\n`;
      }
      this.#starts.set(slot.key, text.length);
      this.#texts.set(slot.key, slot.text);
      text += slot.text;
    });
    this.text = text;
  }

  /** The blocks as they were when the excerpt was made. */
  get slots(): readonly Slot[] {
    return this.#slots;
  }

  /** A block's text; undefined when the block was left out. */
  textOf(key: BlockKey): string | undefined {
    return this.#texts.get(key);
  }

  /** Where a block's text begins; throws when the block was left out. */
  startOf(key: BlockKey): number {
    const start = this.#starts.get(key);
    if (start === undefined) throw new Error("The block is not part of this excerpt.");
    return start;
  }

  offset({ block, offset }: Point): number {
    return this.startOf(block) + offset;
  }

  textRange({ start, end }: BlockRange): TextRange {
    return { start: this.offset(start), end: this.offset(end) };
  }

  blockRange({ start, end }: TextRange): BlockRange {
    return { start: this.pointAt(start), end: this.pointAt(end) };
  }

  /** The point at an offset; inside a filler, the end of the block before it. */
  pointAt(offset: number): Point {
    let low = 0;
    let high = this.#slots.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const slot = this.#slots[middle];
      if (slot && this.startOf(slot.key) <= offset) low = middle;
      else high = middle - 1;
    }
    const slot = this.#slots[low];
    if (!slot) throw new Error("An excerpt without blocks has no points.");
    return { block: slot.key, offset: Math.min(offset - this.startOf(slot.key), slot.text.length) };
  }
}
