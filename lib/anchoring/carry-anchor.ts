import type { Anchor, Surroundings } from "./anchor";
import type { Point, TextRange } from "./block";
import type { BlockList } from "./block-list";
import { follow, type Followable, type Followed } from "./follow";
import { wholeCharacters } from "./graphemes";
import { grownRange } from "./grown";
import { inked } from "./ink";
import type { Neighbourhood } from "./neighbourhood";
import { exactWithin } from "./occurrences";
import type { Standing } from "./register";

/** Foreign characters tolerated in a changed range for each recorded one. Words that stand between its own first and last are in it like any insertion. */
const TOLERANCE = 3;
/** And while there are more than this, what came in the place of first or last words is not taken for one of them. */
const AT_EDGES = 1;
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
  const followed = follow(hood.course, followable, TOLERANCE, AT_EDGES);
  const place = followed && isEnough(hood, anchor, followable, followed) ? wholeCharacters(after.text, followed.range) : null;
  if (!place || !followed) {
    const around = anchor.state === "attached" ? surroundings() : anchor.surroundings;
    const lost: Anchor = { ...anchor, surroundings: around, state: "lost", range: null, trace: hood.caret(anchor.range.start, list) };
    if (!followable.own) return { anchor: lost };
    const own = followable.own.map((part) => ({ start: part.start - range.start, end: part.end - range.start }));
    return { anchor: lost, last: { words: before.text.slice(range.start, range.end), own } };
  }
  const held = exactPlace(after.text, place, followed, anchor.quote);
  const grown = held && grownRange(after.text, held, anchor.quote, anchor.surroundings);
  const exact = grown ? null : held;
  const now: Anchor = {
    ...anchor,
    surroundings: !exact && anchor.state === "attached" ? surroundings() : anchor.surroundings,
    state: exact ? "attached" : "changed",
    range: after.blockRange(exact ?? grown ?? place),
    trace: null,
  };
  const kept = isAsBefore(anchor, now, hood) ? anchor : now;
  return exact ? { anchor: kept } : { anchor: kept, own: followed.own.map((part) => after.blockRange(part)) };
}

function isEnough(hood: Neighbourhood, { quote }: Anchor, followable: Followable, followed: Followed): boolean {
  const sure = hood.isGuessed ? follow(hood.certainCourse, followable, TOLERANCE, AT_EDGES) : followed;
  if (sure) {
    const left = sure.own.reduce((sum, part) => sum + inked(hood.after.text, part.start, part.end), 0);
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

/** True when the anchor and the words in its place are what they were. */
function isAsBefore(anchor: Anchor, now: Anchor, hood: Neighbourhood): boolean {
  if (!anchor.range || !now.range || anchor.state !== now.state) return false;
  const was = hood.before.textRange(anchor.range);
  const is = hood.after.textRange(now.range);
  return (
    samePoint(anchor.range.start, now.range.start) &&
    samePoint(anchor.range.end, now.range.end) &&
    hood.before.text.slice(was.start, was.end) === hood.after.text.slice(is.start, is.end)
  );
}

const samePoint = (one: Point, other: Point): boolean => one.block === other.block && one.offset === other.offset;
