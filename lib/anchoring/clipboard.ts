import type { TextRange } from "./block";
import type { BlockList } from "./block-list";
import { standAt } from "./carry-anchor";
import { Excerpt } from "./excerpt";
import { partOf, together, type Part, type Piece } from "./follow";
import { inked } from "./ink";
import type { Neighbourhood } from "./neighbourhood";
import type { Pieces } from "./pieces";
import type { Register, Standing } from "./register";

/** Farther apart than so many characters is far apart. */
const FAR = 4_000;
/** Foreign characters between parts of a claim that come together again, for each recorded one. */
const TOLERANCE = 1;

/** Recorded words of an anchor among the words that were cut; the parts are offsets into those. */
type Held = { readonly id: string; readonly quote: string; readonly parts: readonly Part[] };

/** Words that were cut out in one piece, without the white space around them. */
type Cut = { readonly words: string; readonly held: readonly Held[] };

/**
 * What one person has just cut out, for the case that they put it in again: their next change of words puts in exactly these
 * words, all of them and nothing else, at one place. Whose words they are is then no guess, though they are short or
 * stand elsewhere too. Any other change of words by the same person empties it.
 */
export class Clipboard {
  #cuts: readonly Cut[] = [];

  get isEmpty(): boolean {
    return this.#cuts.length === 0;
  }

  /** The anchors whose words this change puts in again. */
  pasted({ fate, after }: Neighbourhood, register: Register, list: BlockList): Standing[] {
    const put = this.isEmpty ? [] : wordsIn(after.text, fate.put);
    return this.#cuts.flatMap(({ words, held }): Standing[] => {
      const [place, ...more] = put.filter(({ start, end }) => after.text.slice(start, end) === words);
      if (!place || more.length > 0) return [];
      return held.flatMap(({ id, quote, parts }): Standing[] => {
        const standing = register.find(id);
        if (standing?.anchor.quote !== quote || standing.anchor.state === "attached") return [];
        const { own = [] } = standing;
        const gone = parts.filter(({ at, start, end }) => !own.some((part) => at < part.at + list.words(part.range).length && part.at < at + end - start));
        const back = gone.map(({ at, start, end }) => ({ at, range: after.blockRange({ start: place.start + start, end: place.start + end }) }));
        return back.length === 0 ? [] : [joined({ anchor: standing.anchor, own: [...own, ...back] }, list)];
      });
    });
  }

  /** Remembers what this change took out of these anchors, as they were before it. */
  fill({ fate, before }: Neighbourhood, standings: readonly Standing[]): void {
    const taken = wordsIn(before.text, fate.taken);
    if (taken.length === 0 && inked(fate.put.text) === 0) return;
    this.#cuts = taken.flatMap((cut): Cut[] => {
      const held = standings.flatMap((standing) => heldIn(before, cut, standing));
      return held.length > 0 ? [{ words: before.text.slice(cut.start, cut.end), held }] : [];
    });
  }
}

/** Which recorded words of an anchor were among those that were cut. */
function heldIn(before: Excerpt, cut: TextRange, { anchor, own }: Standing): Held[] {
  if (!anchor.range) return [];
  const parts = (own ?? [{ at: 0, range: anchor.range }]).flatMap(({ at, range }): Part[] => {
    const { start, end } = before.textRange(range);
    const [from, to] = [Math.max(start, cut.start), Math.min(end, cut.end)];
    return inked(before.text, from, to) > 0 ? [{ at: at + from - start, start: from - cut.start, end: to - cut.start }] : [];
  });
  return parts.length > 0 ? [{ id: anchor.id, quote: anchor.quote, parts }] : [];
}

/** Where the pieces of a text stand that are more than white space, without the white space around them. */
function wordsIn(text: string, pieces: Pieces): TextRange[] {
  return pieces.ranges.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    return words.trim() === "" ? [] : [{ start: from, end: from + words.trim().length }];
  });
}

/** The anchor on all its parts that are near each other, those where it stood first. */
function joined({ anchor, own }: Required<Pick<Standing, "anchor" | "own">>, list: BlockList): Standing {
  const ranges = [...own.map((part) => part.range), ...(anchor.range ? [anchor.range] : [])];
  const excerpt = new Excerpt(list, new Set(ranges.flatMap((range) => list.covered(range))), FAR);
  const home = anchor.range && excerpt.textRange(anchor.range);
  const pieces = own
    .map(({ at, range }): Piece => {
      const { start, end } = excerpt.textRange(range);
      return { before: start, after: start, length: end - start, at, ink: inked(excerpt.text, start, end), isHome: home !== null && start >= home.start && end <= home.end };
    })
    .sort((one, other) => one.after - other.after);
  const kept = together(excerpt.text, pieces, TOLERANCE);
  const parts = kept.map(partOf);
  const around = [...parts, ...(home && kept.some((piece) => piece.isHome) ? [home] : [])];
  const range = { start: Math.min(...around.map(({ start }) => start)), end: Math.max(...around.map(({ end }) => end)) };
  const strays = pieces.filter((piece) => !kept.includes(piece)).map(partOf);
  return standAt(excerpt, anchor, { range, own: parts, strays }, () => anchor.surroundings);
}
