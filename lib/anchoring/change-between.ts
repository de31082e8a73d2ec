import type { Block, BlockKey } from "./block";
import type { Change, Delta } from "./change";

/**
 * The change from one list of blocks to another, for an owner who knows only before and after:
 * blocks are compared by key, then by text. Cost: one pass over both lists.
 * `deltas` may hold the exact edit of some blocks that lived on.
 */
export declare function changeBetween(
  before: readonly Block[],
  after: readonly Block[],
  deltas?: ReadonlyMap<BlockKey, Delta>,
): Change;
