import type { Anchor, Surroundings } from "./anchor";
import type { TextRange } from "./block";
import type { BlockList } from "./block-list";
import { follow, type Followable, type Followed } from "./follow";
import { wholeCharacters } from "./graphemes";
import { inked } from "./ink";
import type { Neighbourhood } from "./neighbourhood";
import { exactWithin } from "./occurrences";
import type { Standing } from "./register";

/** Foreign characters tolerated in a changed range for each recorded one. */
const TOLERANCE = 1;
/** By identity, this share of the quote must live on, unless a whole word does or nothing went away this time. */
const SURE = 0.3;
/** By comparing texts, this share of what there was. */
const LIKELY = 0.5;

/**
 * One anchor after a change of its neighbourhood. `surroundings` are those of its words before the change, kept for
 * the day when they are lost. Its words are the recorded ones or it is not attached; no survivors, too few of them, or
 * a tie, and it is lost.
 */
export function carryAnchor(hood: Neighbourhood, standing: Standing, list: BlockList, surroundings: () => Surroundings): Standing {
  const { anchor } = standing;
  if (!anchor.range) throw new Error("A lost anchor has no range to carry.");
  const { before, after } = hood;
  const range = before.textRange(anchor.range);
  const followable: Followable = standing.own ? { range, own: standing.own.map((part) => before.textRange(part)) } : { range };
  const followed = follow(before.text, after.text, hood.fate.survivors, followable, TOLERANCE);
  const place = followed && isEnough(hood, anchor, followable, followed) ? wholeCharacters(after.text, followed.range) : null;
  if (!place || !followed) {
    const around = anchor.state === "attached" ? surroundings() : anchor.surroundings;
    const lost: Anchor = { ...anchor, surroundings: around, state: "lost", range: null, trace: hood.caret(anchor.range.start, list) };
    if (!followable.own) return { anchor: lost };
    const own = followable.own.map((part) => ({ start: part.start - range.start, end: part.end - range.start }));
    return { anchor: lost, last: { words: before.text.slice(range.start, range.end), own } };
  }
  const exact = exactPlace(after.text, place, followed, anchor.quote);
  if (exact) return { anchor: renewed(anchor, "attached", hood, exact, anchor.surroundings) };
  const around = anchor.state === "attached" ? surroundings() : anchor.surroundings;
  return {
    anchor: renewed(anchor, "changed", hood, place, around),
    own: followed.own.map((part) => after.blockRange(part)),
  };
}

function isEnough(hood: Neighbourhood, { quote }: Anchor, followable: Followable, followed: Followed): boolean {
  const { before, after, fate } = hood;
  const sure = hood.isGuessed ? follow(before.text, after.text, fate.certain, followable, TOLERANCE) : followed;
  if (sure) {
    const left = sure.own.reduce((sum, part) => sum + inked(after.text, part.start, part.end), 0);
    if (sure.word || sure.share >= 1 || left >= SURE * inked(quote)) return true;
  }
  return followed.share >= LIKELY && hood.isSettled(followable.range, followed.range);
}

/** Where exactly the quote stands, when it holds everything that survived of it. */
function exactPlace(text: string, place: TextRange, { own }: Followed, quote: string): TextRange | null {
  if (text.slice(place.start, place.end) === quote) return place;
  const found = exactWithin(text, place, quote);
  return found && own.every((part) => part.start >= found.start && part.end <= found.end) ? found : null;
}

/** The same object when nothing about it is new. */
function renewed(anchor: Anchor, state: "attached" | "changed", hood: Neighbourhood, place: TextRange, surroundings: Surroundings): Anchor {
  const range = hood.after.blockRange(place);
  const same =
    anchor.state === state &&
    anchor.range?.start.block === range.start.block &&
    anchor.range.start.offset === range.start.offset &&
    anchor.range.end.block === range.end.block &&
    anchor.range.end.offset === range.end.offset &&
    hood.before.text.slice(...ends(hood.before.textRange(anchor.range))) === hood.after.text.slice(place.start, place.end);
  return same ? anchor : { ...anchor, surroundings, state, range, trace: null };
}

const ends = ({ start, end }: TextRange): [number, number] => [start, end];
