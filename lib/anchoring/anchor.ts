import type { BlockRange, Point } from "./block";

/**
 * - `attached`: exactly the recorded words stand in `range`.
 * - `changed`: `range` holds what became of them; the words there are others.
 * - `lost`: they stand nowhere, or nobody can say at which of several places.
 */
export type AnchorState = "attached" | "changed" | "lost";

/** The words around a quote: at most 32 code points on each side, whole characters as a reader counts them. */
export type Surroundings = { readonly prefix: string; readonly suffix: string };

/** One carried range. Never modified: every change of it is a new object. */
export type Anchor = {
  readonly id: string;
  /** The recorded words; they never change by carrying. */
  readonly quote: string;
  /** What stood around the words when they were last attached. */
  readonly surroundings: Surroundings;
  readonly state: AnchorState;
  /** Where it stands; null exactly when `lost`. */
  readonly range: BlockRange | null;
  /** Where a lost one stood last, carried on like a caret, for the tray and for proposals; null while it stands. */
  readonly trace: Point | null;
};

/** What a change did to one anchor. `words` is what stands in `after.range` now, "" when lost. */
export type Carried = { readonly before: Anchor; readonly after: Anchor; readonly words: string };
