import type { BlockKey } from "./block";
import type { BlockList } from "./block-list";
import type { BlockEdit, Change } from "./change";
import type { Register } from "./register";

/** What a change touches. */
export type Touched = {
  /** Edits of blocks that live on, with those that a splice brought along with another text. */
  readonly edits: ReadonlyMap<BlockKey, BlockEdit>;
  /** Blocks of the old text: edited, taken away, or covered by a range that reaches into one of these. */
  readonly before: readonly BlockKey[];
  /** Blocks of the new text: those of `before` that live on, and the new ones. */
  readonly after: readonly BlockKey[];
};

/** Works out what must be looked at for a change, before it is applied; nothing else is. */
export function touchedBy({ edited, spliced }: Change, list: BlockList, register: Register): Touched {
  const edits = new Map<BlockKey, BlockEdit>();
  const inserted = new Set<BlockKey>();
  const arrived: BlockKey[] = [];
  for (const { insert } of spliced) {
    for (const { key, text } of insert) {
      const known = list.find(key);
      if (!known) arrived.push(key);
      else if (known.text !== text) edits.set(key, { key, text });
      inserted.add(key);
    }
  }
  for (const edit of edited) if (list.get(edit.key).text !== edit.text || edit.delta) edits.set(edit.key, edit);

  const before = new Set<BlockKey>(edits.keys());
  const gone = new Set<BlockKey>();
  const reachesOver = (id: string): boolean => register.blocksOf(id).length > 1;
  for (const { at, remove } of spliced) {
    const taken = list.slots.slice(at, at + remove);
    for (const { key } of taken) {
      if (inserted.has(key)) continue;
      gone.add(key);
      before.add(key);
    }
    // A range over several blocks feels it too when only the blocks' order or neighbours change.
    for (const { key } of [...list.slots.slice(Math.max(0, at - 1), at), ...taken]) {
      for (const id of register.in(key)) if (reachesOver(id)) before.add(key);
    }
  }
  // A Set is walked together with what is added to it on the way.
  for (const key of before) {
    for (const id of register.in(key)) if (reachesOver(id)) for (const other of register.blocksOf(id)) before.add(other);
  }
  return { edits, before: [...before], after: [...[...before].filter((key) => !gone.has(key)), ...arrived] };
}
