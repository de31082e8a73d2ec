import type { Block, BlockKey } from "./block";
import type { BlockEdit, Change, Delta } from "./change";

/**
 * The change from one list of blocks to another, for an owner who knows only before and after:
 * blocks are compared by key, then by text. Cost: one pass over both lists.
 * `deltas` may hold the exact edit of some blocks that lived on.
 */
export function changeBetween(before: readonly Block[], after: readonly Block[], deltas?: ReadonlyMap<BlockKey, Delta>): Change {
  const texts = new Map(before.map(({ key, text }) => [key, text]));
  const edited: BlockEdit[] = [];
  for (const { key, text } of after) {
    const was = texts.get(key);
    const delta = deltas?.get(key);
    if (was !== undefined && (was !== text || delta)) edited.push(delta ? { key, text, delta } : { key, text });
  }
  let head = 0;
  while (head < before.length && head < after.length && before[head]?.key === after[head]?.key) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail)?.key === after.at(-1 - tail)?.key) tail += 1;
  const remove = before.length - head - tail;
  const insert = after.slice(head, after.length - tail);
  return { edited, spliced: remove === 0 && insert.length === 0 ? [] : [{ at: head, remove, insert }] };
}
