import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { textBlocks, type TextBlock } from "@/lib/text/canonical";
import { OffsetTable } from "@/lib/text/offset-table";

export type PlacedBlock = TextBlock & { /** UTF-16 index of the block's first character in the canonical text. */ start: number };

/** Converts between the canonical text's offsets and positions in one state of the article; built once a state. */
export class TextIndex {
  readonly blocks: readonly PlacedBlock[];
  // Most who ask want blocks alone, at every keystroke: what costs the length of the article is made when it is needed.
  private whole: string | null = null;
  private table: OffsetTable | null = null;

  constructor(article: ProseMirrorNode) {
    let start = 0;
    this.blocks = textBlocks(article).map((block) => {
      const placed = { ...block, start };
      start += block.text.length + 1;
      return placed;
    });
  }

  /** The canonical text. */
  get text(): string {
    return (this.whole ??= this.blocks.map((block) => block.text).join("\n"));
  }

  private get offsets(): OffsetTable {
    return (this.table ??= new OffsetTable(this.text));
  }

  /** UTF-16 index of a code-point offset. */
  utf16(codePoint: number): number {
    return this.offsets.toUtf16(codePoint);
  }

  /** Code-point offset of a UTF-16 index. */
  codePoint(index: number): number {
    return this.offsets.toCodePoint(index);
  }

  /** Position of an index into the text; null outside of it. An index on a join is the end of the earlier block. */
  position(index: number): number | null {
    const block = this.blocks[countBelow(this.blocks, (each) => each.start <= index) - 1];
    if (!block || index < 0 || index > block.start + block.text.length) return null;
    return block.position + index - block.start;
  }

  /** Index into the text of a position; a position between blocks is the start of the next one. */
  index(position: number): number {
    const at = countBelow(this.blocks, (each) => each.position <= position) - 1;
    const block = this.blocks[at];
    if (!block) return 0;
    if (position <= block.position + block.text.length) return block.start + position - block.position;
    return this.blocks[at + 1]?.start ?? this.text.length;
  }
}

/** How many items at the beginning pass a test that none passes after the first that fails. */
function countBelow<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const indices = new WeakMap<ProseMirrorNode, TextIndex>();

/** The index of this state of the article, kept for as long as the state is. */
export function textIndex(article: ProseMirrorNode): TextIndex {
  const known = indices.get(article);
  if (known) return known;
  const index = new TextIndex(article);
  indices.set(article, index);
  return index;
}
