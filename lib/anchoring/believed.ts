import type { Alignment, Survivor } from "./align";
import { firstReaching } from "./follow";
import { inked } from "./ink";

/** Fewer characters than this, white space not counted, are a number or a name like any other when they are found out of their order. */
const LEAST_MOVED = 8;
/** Not farther away than this, in both texts, stands what was moved along with them. */
const BESIDE = 24;

/**
 * What survived, without the coincidences: a stretch that is out of order is believed when it is long enough to tell by
 * itself where it comes from, or when such a stretch stands on the same side of it in both texts, as in a passage that was
 * moved and reworded. "4.1%" of a sentence that is gone is not the "4.1%" of a new one elsewhere.
 */
export function believed(before: string, { inOrder, withMoves }: Alignment): Survivor[] {
  const isTelling = (survivor: Survivor): boolean => inked(before, survivor.before, survivor.before + survivor.length) >= LEAST_MOVED;
  const telling = withMoves.filter(isTelling);
  return withMoves.filter((survivor) => isTelling(survivor) || keptItsOrder(survivor, inOrder) || movedAlong(survivor, telling));
}

function keptItsOrder({ before, after, length }: Survivor, inOrder: readonly Survivor[]): boolean {
  const holder = inOrder[firstReaching(inOrder, before)];
  return holder !== undefined && holder.before <= before && holder.after - holder.before === after - before && before + length <= holder.before + holder.length;
}

function movedAlong(survivor: Survivor, telling: readonly Survivor[]): boolean {
  const next = firstReaching(telling, survivor.before);
  return isBeside(telling[next - 1], survivor) || isBeside(survivor, telling[next]);
}

function isBeside(one: Survivor | undefined, other: Survivor | undefined): boolean {
  if (!one || !other) return false;
  const gaps = [other.before - one.before - one.length, other.after - one.after - one.length];
  return gaps.every((gap) => gap >= 0 && gap <= BESIDE);
}
