import { align, type Survivor } from "./align";
import type { TextRange } from "./block";
import type { BlockEdit, Delta } from "./change";
import type { Excerpt } from "./excerpt";
import { inked } from "./ink";
import { Pieces } from "./pieces";

/** Shorter runs of words that reappear elsewhere are coincidences, unless they are all that was taken from a place or put into one. */
const LEAST_MOVED = 8;

/** What became of the characters of a neighbourhood. Offsets are those of its two excerpts, lists are sorted by `before`. */
export type Fate = {
  /** Everything that lives on. */
  readonly survivors: readonly Survivor[];
  /** The part of it that is known by identity, not by comparing words. */
  readonly certain: readonly Survivor[];
  /** What was taken away, what was put in, and what of the one is found again in the other (in their own offsets). */
  readonly taken: Pieces;
  readonly put: Pieces;
  readonly again: readonly Survivor[];
  /** The parts of the new excerpt that came from nowhere in the old one. */
  readonly fresh: readonly TextRange[];
};

/** What one block's edit kept; `likely` is what a replacement has in common with what it replaced. */
type Kept = { readonly certain: readonly Survivor[]; readonly likely: readonly Survivor[] };

/**
 * Follows every character of the touched blocks: through exact edits where they are given, by comparing a block with
 * itself where not; and what was taken away in one place and put in at another (a paragraph that was split, joined,
 * moved or rebuilt) by its words.
 */
export function followCharacters(before: Excerpt, after: Excerpt, edits: ReadonlyMap<unknown, BlockEdit>): Fate {
  const certain: Survivor[] = [];
  const likely: Survivor[] = [];
  for (const { key, text } of before.slots) {
    const now = after.textOf(key);
    if (now === undefined) continue;
    const from = before.startOf(key);
    const to = after.startOf(key);
    const kept = throughEdit(text, now, edits.get(key)?.delta);
    for (const s of kept.certain) certain.push({ before: from + s.before, after: to + s.after, length: s.length });
    for (const s of kept.likely) likely.push({ before: from + s.before, after: to + s.after, length: s.length });
  }
  const known = byBefore([...certain, ...likely]);
  const taken = Pieces.rest(before, known.map((s) => ({ start: s.before, end: s.before + s.length })));
  const put = Pieces.rest(after, known.map((s) => ({ start: s.after, end: s.after + s.length })));
  const again = inked(taken.text) > 0 && inked(put.text) > 0 ? substantial(align(taken.text, put.text).withMoves, taken, put) : [];
  const found = again.flatMap((s) => placed(s, taken, put));
  const survivors = byBefore([...known, ...found]);
  const fresh = Pieces.rest(after, survivors.map((s) => ({ start: s.after, end: s.after + s.length }))).ranges;
  return {
    survivors,
    certain: byBefore(certain),
    taken,
    put,
    again,
    fresh: fresh.filter(({ start, end }) => inked(after.text, start, end) > 0),
  };
}

function throughEdit(text: string, now: string, delta: Delta | undefined): Kept {
  const exact = delta && throughDelta(text, now, delta);
  if (exact) return exact;
  if (text === now) return { certain: text === "" ? [] : [{ before: 0, after: 0, length: text.length }], likely: [] };
  const compared = align(text, now).inOrder;
  const common = compared.reduce((sum, s) => sum + inked(text, s.before, s.before + s.length), 0);
  // A block that kept most of its words was edited; one that did not was overwritten, and a common word proves nothing.
  return common * 2 >= inked(text) ? { certain: compared, likely: [] } : { certain: [], likely: compared };
}

/** Null when the delta does not lead from the one text to the other. */
function throughDelta(text: string, now: string, delta: Delta): Kept | null {
  const certain: Survivor[] = [];
  const likely: Survivor[] = [];
  let before = 0;
  let after = 0;
  let gone = "";
  let come = "";
  const settle = (): void => {
    if (gone !== "" && come !== "") {
      for (const s of align(gone, come).inOrder) {
        likely.push({ before: before - gone.length + s.before, after: after - come.length + s.after, length: s.length });
      }
    }
    gone = "";
    come = "";
  };
  const retain = (length: number): boolean => {
    settle();
    if (text.slice(before, before + length) !== now.slice(after, after + length)) return false;
    if (length > 0) certain.push({ before, after, length });
    before += length;
    after += length;
    return true;
  };
  for (const step of delta) {
    if ("retain" in step) {
      if (!retain(step.retain)) return null;
    } else if ("insert" in step) {
      come += step.insert;
      after += step.insert.length;
    } else {
      gone += text.slice(before, before + step.delete);
      before += step.delete;
    }
  }
  if (text.length - before !== now.length - after || before > text.length || !retain(text.length - before)) return null;
  return { certain, likely };
}

function substantial(again: readonly Survivor[], taken: Pieces, put: Pieces): Survivor[] {
  return again.filter(
    ({ before, after, length }) =>
      inked(taken.text, before, before + length) >= LEAST_MOVED ||
      taken.holdsWhole({ start: before, end: before + length }) ||
      put.holdsWhole({ start: after, end: after + length }),
  );
}

/** A stretch of the two joined texts as stretches of the two excerpts, cut where a joint runs through it. */
function placed({ before, after, length }: Survivor, taken: Pieces, put: Pieces): Survivor[] {
  const found: Survivor[] = [];
  for (let done = 0; done < length; ) {
    const from = taken.locate(before + done);
    const to = put.locate(after + done);
    const step = Math.min(length - done, from?.left ?? 1, to?.left ?? 1);
    if (from && to) found.push({ before: from.at, after: to.at, length: step });
    done += step;
  }
  return found;
}

const byBefore = (survivors: Survivor[]): Survivor[] => survivors.sort((one, other) => one.before - other.before);
