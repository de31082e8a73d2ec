import type { Anchor, Surroundings } from "./anchor";
import type { Point, TextRange } from "./block";
import type { BlockList } from "./block-list";
import type { Excerpt } from "./excerpt";
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
  const followable: Followable = standing.own ? { range, own: standing.own.map((part) => ({ at: part.at, ...before.textRange(part.range) })) } : { range };
  const followed = believed(hood, anchor, followable);
  if (!followed) {
    const around = anchor.state === "attached" ? surroundings() : anchor.surroundings;
    const lost: Anchor = { ...anchor, surroundings: around, state: "lost", range: null, trace: hood.caret(anchor.range.start, list) };
    if (!followable.own) return { anchor: lost };
    const own = followable.own.filter((part) => part.start >= range.start && part.end <= range.end).map(({ at, start, end }) => ({ at, start: start - range.start, end: end - range.start }));
    return { anchor: lost, last: { words: before.text.slice(range.start, range.end), own } };
  }
  const now = standAt(after, anchor, followed, surroundings);
  return isAsBefore(anchor, now.anchor, hood) ? { ...now, anchor } : now;
}

/** The anchor where these parts of its words stand, `range` around those that are together: attached when exactly the recorded words stand there. */
export function standAt(excerpt: Excerpt, anchor: Anchor, { range, own, strays }: Pick<Followed, "range" | "own" | "strays">, surroundings: () => Surroundings): Standing {
  const place = wholeCharacters(excerpt.text, range);
  const held = exactPlace(excerpt.text, place, own, anchor.quote);
  const grown = held && grownRange(excerpt.text, held, anchor.quote, anchor.surroundings);
  const exact = grown ? null : held;
  const now: Anchor = {
    ...anchor,
    surroundings: !exact && anchor.state === "attached" ? surroundings() : anchor.surroundings,
    state: exact ? "attached" : "changed",
    range: excerpt.blockRange(exact ?? grown ?? place),
    trace: null,
  };
  return exact ? { anchor: now } : { anchor: now, own: [...own, ...strays].map((part) => ({ at: part.at, range: excerpt.blockRange(part) })) };
}

/** What became of the anchor, as far as it may be believed: by identity or, where words were only found again, settled beyond doubt. */
function believed(hood: Neighbourhood, { quote }: Anchor, followable: Followable): Followed | null {
  const followed = follow(hood.course, followable, TOLERANCE, AT_EDGES);
  if (!followed) return null;
  const sure = hood.isGuessed ? follow(hood.certainCourse, followable, TOLERANCE, AT_EDGES) : followed;
  const isSure = sure !== null && (sure.word || sure.share >= 1 || inkOf(sure.own, hood.after.text) >= SURE * inked(quote));
  if (isSure && sure.range.start < followed.range.end && followed.range.start < sure.range.end) return followed;
  if (followed.share >= LIKELY && hood.isSettled(followed.from, followed.range)) return followed;
  return isSure ? sure : null;
}

function inkOf(parts: readonly TextRange[], text: string): number {
  return parts.reduce((sum, { start, end }) => sum + inked(text, start, end), 0);
}

/** Where exactly the quote stands, when it holds everything that survived of it. */
function exactPlace(text: string, place: TextRange, own: readonly TextRange[], quote: string): TextRange | null {
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
