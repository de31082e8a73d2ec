import type { Anchor } from "./anchor";
import type { BlockKey, BlockRange } from "./block";
import type { BlockList } from "./block-list";
import type { Part } from "./follow";

/** Recorded characters and where they stand; `at` is where they begin in the recorded words. */
export type OwnPart = { readonly at: number; readonly range: BlockRange };

/** Words that stood somewhere last, and which of them were recorded ones: offsets in these words. */
export type Last = { readonly words: string; readonly own: readonly Part[] };

/**
 * An anchor with what the index knows beyond it: of a changed one, the parts of the text that are still recorded words, be it
 * that some have gone too far away to be in its range; of a lost one that was changed before, the words that stood there
 * last, with those parts of them.
 */
export type Standing = {
  readonly anchor: Anchor;
  readonly own?: readonly OwnPart[];
  readonly last?: Last;
};

/** The anchors of an article, found by id and by the blocks that they cover. */
export class Register {
  readonly #byId = new Map<string, Standing>();
  readonly #inBlock = new Map<BlockKey, Set<string>>();
  /** The blocks an anchor was entered under: its range names only the first and the last, and the order may have changed since. */
  readonly #blocksOf = new Map<string, readonly BlockKey[]>();
  readonly #lost = new Set<string>();

  get size(): number {
    return this.#byId.size;
  }

  find(id: string): Standing | undefined {
    return this.#byId.get(id);
  }

  get(id: string): Standing {
    const standing = this.#byId.get(id);
    if (!standing) throw new Error(`No anchor ${id} is held here.`);
    return standing;
  }

  /** Adds an anchor or replaces the one with its id. */
  put(standing: Standing, list: BlockList): void {
    const { id, range } = standing.anchor;
    const reached = [...(range ? [range] : []), ...(standing.own ?? []).map((part) => part.range)];
    const keys = reached.length === 1 && range ? list.covered(range).map((slot) => slot.key) : [...new Set(reached.flatMap((each) => list.covered(each).map((slot) => slot.key)))];
    const known = this.#blocksOf.get(id);
    if (!known || known.length !== keys.length || known.some((key, i) => key !== keys[i])) {
      this.#leave(id);
      this.#blocksOf.set(id, keys);
      for (const key of keys) {
        const ids = this.#inBlock.get(key);
        if (ids) ids.add(id);
        else this.#inBlock.set(key, new Set([id]));
      }
    }
    if (range) this.#lost.delete(id);
    else this.#lost.add(id);
    this.#byId.set(id, standing);
  }

  remove(id: string): boolean {
    this.#leave(id);
    this.#blocksOf.delete(id);
    this.#lost.delete(id);
    return this.#byId.delete(id);
  }

  /** Ids of the anchors that cover a part of a block, or have recorded words in it. */
  in(key: BlockKey): ReadonlySet<string> {
    return this.#inBlock.get(key) ?? NOBODY;
  }

  /** The blocks that an anchor covers or has recorded words in. */
  blocksOf(id: string): readonly BlockKey[] {
    return this.#blocksOf.get(id) ?? [];
  }

  get lost(): ReadonlySet<string> {
    return this.#lost;
  }

  values(): IterableIterator<Standing> {
    return this.#byId.values();
  }

  #leave(id: string): void {
    for (const key of this.#blocksOf.get(id) ?? []) {
      const ids = this.#inBlock.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#inBlock.delete(key);
    }
  }
}

const NOBODY: ReadonlySet<string> = new Set();
