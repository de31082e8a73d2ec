import type { Block, BlockKey, BlockRange, Point, TextRange } from "./block";
import type { Change } from "./change";

/** A block with its number in reading order. */
export type Slot = { readonly key: BlockKey; text: string; index: number };

/** The blocks of an article in reading order. What the whole order or text is needed for is worked out when asked. */
export class BlockList {
  #slots: Slot[];
  readonly #byKey = new Map<BlockKey, Slot>();
  #starts: number[] | null = null;
  #text: string | null = null;

  constructor(blocks: readonly Block[]) {
    this.#slots = blocks.map(({ key, text }, index) => ({ key, text, index }));
    for (const slot of this.#slots) this.#enter(slot);
  }

  get slots(): readonly Slot[] {
    return this.#slots;
  }

  get text(): string {
    return (this.#text ??= this.#slots.map((slot) => slot.text).join("\n"));
  }

  find(key: BlockKey): Slot | undefined {
    return this.#byKey.get(key);
  }

  /** The block with this key; throws when there is none. */
  get(key: BlockKey): Slot {
    const slot = this.#byKey.get(key);
    if (!slot) throw new Error("A range or a change names a block that is not in the article.");
    return slot;
  }

  /** Replaces texts and order as the change says. */
  apply({ edited, spliced }: Change): void {
    this.#text = null;
    this.#starts = null;
    if (spliced.length > 0) {
      const removed = spliced.flatMap((splice) => this.#slots.slice(splice.at, splice.at + splice.remove));
      for (const slot of removed) this.#byKey.delete(slot.key);
      const order = [...this.#slots];
      for (const { at, remove, insert } of [...spliced].reverse()) {
        const fresh = insert.map(({ key, text }) => ({ key, text, index: 0 }));
        for (const slot of fresh) this.#enter(slot);
        order.splice(at, remove, ...fresh);
      }
      order.forEach((slot, index) => (slot.index = index));
      this.#slots = order;
    }
    for (const { key, text } of edited) this.get(key).text = text;
  }

  /** UTF-16 offset of a point in the whole text. */
  offset({ block, offset }: Point): number {
    return this.startOf(this.get(block)) + offset;
  }

  /** UTF-16 offset of a block's first character in the whole text. */
  startOf({ index }: Slot): number {
    if (!this.#starts) {
      let start = 0;
      this.#starts = this.#slots.map(({ text }) => {
        const mine = start;
        start += text.length + 1;
        return mine;
      });
    }
    return this.#starts[index] ?? 0;
  }

  /** The point at an offset of the whole text; null outside it. A block's end and the next one's start are one apart. */
  pointAt(offset: number): Point | null {
    let low = 0;
    let high = this.#slots.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const slot = this.#slots[middle];
      if (slot && this.startOf(slot) <= offset) low = middle;
      else high = middle - 1;
    }
    const slot = this.#slots[low];
    if (!slot || offset < 0 || !Number.isInteger(offset)) return null;
    const inside = offset - this.startOf(slot);
    return inside > slot.text.length ? null : { block: slot.key, offset: inside };
  }

  /** The blocks from the range's first to its last. */
  covered({ start, end }: BlockRange): readonly Slot[] {
    const first = this.get(start.block);
    return start.block === end.block ? [first] : this.#slots.slice(first.index, this.get(end.block).index + 1);
  }

  /** The words in a range, blocks joined by line breaks. */
  words({ start, end }: BlockRange): string {
    if (start.block === end.block) return this.get(start.block).text.slice(start.offset, end.offset);
    const texts = this.covered({ start, end }).map((slot) => slot.text);
    const first = (texts[0] ?? "").slice(start.offset);
    const last = (texts.at(-1) ?? "").slice(0, end.offset);
    return [first, ...texts.slice(1, -1), last].join("\n");
  }

  /** UTF-16 offsets of a range in the whole text. */
  textRange({ start, end }: BlockRange): TextRange {
    return { start: this.offset(start), end: this.offset(end) };
  }

  /** Up to `reach` UTF-16 units of the text on both sides of a range, without joining the whole text. */
  around({ start, end }: BlockRange, reach: number): { before: string; after: string } {
    const first = this.get(start.block);
    const last = this.get(end.block);
    let before = first.text.slice(0, start.offset);
    for (let i = first.index - 1; i >= 0 && before.length < reach; i -= 1) before = `${this.#slots[i]?.text ?? ""}\n${before}`;
    let after = last.text.slice(end.offset);
    for (let i = last.index + 1; i < this.#slots.length && after.length < reach; i += 1) after += `\n${this.#slots[i]?.text ?? ""}`;
    return { before: before.slice(-reach), after: after.slice(0, reach) };
  }

  #enter(slot: Slot): void {
    if (this.#byKey.has(slot.key)) throw new Error("Two blocks of an article have the same key.");
    this.#byKey.set(slot.key, slot);
  }
}
