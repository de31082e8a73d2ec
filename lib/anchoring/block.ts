/**
 * What this module sees of an article: an ordered list of blocks. The canonical text is the blocks joined by "\n".
 * All offsets in this module are UTF-16 indices, as JavaScript strings have them; `lib/text/offsets` converts at the door.
 */

/**
 * The identity of a block, the same for as long as the block lives: a Yjs element, a key the editor keeps, an index.
 * Compared by `===`; never looked into.
 */
export type BlockKey = string | number | object;

/** One run of text. `text` may hold "\n" (hard breaks) and U+FFFC (atoms). */
export type Block = { readonly key: BlockKey; readonly text: string };

/** A place inside a block, `offset` UTF-16 units from its start. */
export type Point = { readonly block: BlockKey; readonly offset: number };

/** Words in the article, `[start, end)`; may reach over several blocks. */
export type BlockRange = { readonly start: Point; readonly end: Point };

/** Words in a plain text, `[start, end)` in UTF-16 units. */
export type TextRange = { readonly start: number; readonly end: number };
