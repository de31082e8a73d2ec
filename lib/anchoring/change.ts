import type { Block, BlockKey } from "./block";

/** One step of an exact edit of one block's text, in UTF-16 units, in the order and shape of a Yjs text delta. */
export type DeltaStep = { readonly retain: number } | { readonly insert: string } | { readonly delete: number };

/** An exact edit of one block's text; what follows the last step is retained. */
export type Delta = readonly DeltaStep[];

/**
 * A block that lived on. `text` is its whole text after the change. `delta` says exactly which characters stayed;
 * without it, or when it does not lead from the old text to `text`, the two texts are compared instead:
 * the text is the truth, the delta only says more about it.
 */
export type BlockEdit = { readonly key: BlockKey; readonly text: string; readonly delta?: Delta };

/**
 * A run of the block order that was replaced. `at` and `remove` count blocks in the order *before* the change;
 * splices of one change are sorted by `at` and do not overlap. A key that is removed by one splice and inserted by
 * one (the same or another) lives on and has only moved, so a generous splice does no harm.
 */
export type Splice = { readonly at: number; readonly remove: number; readonly insert: readonly Block[] };

/** Everything that one transaction did to the text. A block that is not mentioned is not looked at. */
export type Change = { readonly edited: readonly BlockEdit[]; readonly spliced: readonly Splice[] };
