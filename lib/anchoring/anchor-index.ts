import type { Anchor, Carried, Surroundings } from "./anchor";
import type { Block, BlockKey, BlockRange, TextRange } from "./block";
import type { Change } from "./change";

/** How a range is handed to an index: by what the database keeps of it, offsets into the canonical text. */
export type StoredAnchor = {
  readonly id: string;
  readonly quote: string;
  readonly surroundings: Surroundings;
  /** UTF-16 offsets into the canonical text; null = lost. */
  readonly range: TextRange | null;
  /** Where a lost one stood last (UTF-16 offset), when that is known. */
  readonly trace?: number | null;
};

/**
 * The ranges of one article and the text they stand in, carried through change after change.
 * Mutable: one owner feeds it every change in order. Untouched blocks cost nothing: a keystroke looks at the ranges
 * of its own block, offsets into the canonical text are worked out when somebody asks.
 * When the owner's own transaction fails after `carry`, build a new index from what is stored.
 */
export declare class AnchorIndex {
  /** Every stored anchor is placed and compared with the text: exactly its words = attached, other words = changed, no range or an empty one = lost. */
  constructor(blocks: readonly Block[], anchors: Iterable<StoredAnchor>);

  /** The blocks in reading order. */
  readonly blocks: readonly Block[];
  /** The canonical text; joined once per change and only when asked for. */
  readonly text: string;
  readonly size: number;

  /** Carries every range through a change of the text and answers those that became different in any way, in text order. */
  carry(change: Change): Carried[];

  /** Adds a range (or moves the one with this id) to these words; throws when the range does not lie in the text. */
  place(id: string, range: BlockRange): Anchor;
  /** Adds an anchor as it was stored, or replaces the one with its id. */
  restore(anchor: StoredAnchor): Anchor;
  /** True when there was one. */
  remove(id: string): boolean;

  find(id: string): Anchor | undefined;
  all(): IterableIterator<Anchor>;
  /** The anchors that touch a block, for drawing one block again; cost grows with their number alone. */
  inBlock(key: BlockKey): Anchor[];

  /** UTF-16 offsets into the canonical text, null when lost. */
  offsetsOf(anchor: Anchor): TextRange | null;
  /** The shape the database keeps. */
  store(anchor: Anchor): StoredAnchor;
  /** The words in a range, blocks joined by "\n". */
  words(range: BlockRange): string;
  /** The place of text offsets as block and offset; an offset on a join is the end of the earlier block for an end, the start of the later one for a start. Null outside the text. */
  locate(range: TextRange): BlockRange | null;
}
