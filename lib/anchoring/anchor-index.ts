import { align } from "./align";
import type { Anchor, Carried, Surroundings } from "./anchor";
import type { Block, BlockKey, BlockRange, TextRange } from "./block";
import { BlockList } from "./block-list";
import { carryAnchor } from "./carry-anchor";
import type { Change } from "./change";
import type { Clipboard } from "./clipboard";
import { surroundingsOf, SURROUNDINGS } from "./describe";
import { Excerpt } from "./excerpt";
import type { Part } from "./follow";
import { wholeCharacters } from "./graphemes";
import { Neighbourhood } from "./neighbourhood";
import { onOtherCopy } from "./other-copy";
import { Register, type Last, type OwnPart, type Standing } from "./register";
import { returned } from "./returned";
import { touchedBy } from "./touched";

/** How a range is handed to an index: by what the database keeps of it, offsets into the canonical text. */
export type StoredAnchor = {
  readonly id: string;
  readonly quote: string;
  readonly surroundings: Surroundings;
  /** UTF-16 offsets into the canonical text; null = lost. */
  readonly range: TextRange | null;
  /** Where a lost one stood last (UTF-16 offset), when that is known. */
  readonly trace?: number | null;
  /** Of a changed one: which words of the text are still recorded ones, in its range or not; worked out from the words when absent. */
  readonly own?: readonly Part[];
  /** Of a lost one that was changed before: the words that stood there last, and which of them were recorded ones (their offsets in these words). */
  readonly last?: Last;
};

/** Enough text on each side to work out the surroundings from. */
const REACH = SURROUNDINGS * 4;

/**
 * The ranges of one article and the text they stand in, carried through change after change.
 * Mutable: one owner feeds it every change in order. Untouched blocks cost nothing: a keystroke looks at the ranges
 * of its own block, offsets into the canonical text are worked out when somebody asks.
 * When the owner's own transaction fails after `carry`, build a new index from what is stored.
 */
export class AnchorIndex {
  readonly #list: BlockList;
  readonly #register = new Register();

  /** Every stored anchor is placed and compared with the text: exactly its words = attached, other words = changed, no range, an empty one or one outside the text = lost. */
  constructor(blocks: readonly Block[], anchors: Iterable<StoredAnchor> = []) {
    this.#list = new BlockList(blocks);
    for (const anchor of anchors) this.restore(anchor);
  }

  /** The blocks in reading order. */
  get blocks(): readonly Block[] {
    return this.#list.slots;
  }

  /** The canonical text; joined once per change and only when asked for. */
  get text(): string {
    return this.#list.text;
  }

  get size(): number {
    return this.#register.size;
  }

  /**
   * Carries every range through a change of the text and answers those that became different in any way, be it only
   * their offset in their block: in text order, lost ones by where they stood. `clipboard`: of the person whose change it is;
   * `doubles`: words that merging had left twice, and of which this change keeps one copy because a person said so.
   */
  carry(change: Change, { clipboard, doubles = [] }: { readonly clipboard?: Clipboard; readonly doubles?: readonly string[] } = {}): Carried[] {
    const list = this.#list;
    const register = this.#register;
    const touched = touchedBy(change, list, register);
    const ids = new Set(touched.before.flatMap((key) => [...register.in(key)]));
    const excerpt = new Excerpt(list, touched.before.map((key) => list.get(key)));
    const affected = [...ids].map((id) => {
      const standing = register.get(id);
      return { standing, surroundings: this.#surroundingsLater(standing.anchor) };
    });
    list.apply(change);
    if (affected.length === 0 && register.lost.size === 0 && (clipboard?.isEmpty ?? true)) return [];

    const hood = new Neighbourhood(excerpt, list, touched);
    const first = new Map<string, Anchor>();
    const note = (standing: Standing): void => {
      const { anchor } = register.get(standing.anchor.id);
      register.put(standing, list);
      if (standing.anchor !== anchor && !first.has(anchor.id)) first.set(anchor.id, anchor);
    };
    for (const id of [...register.lost]) {
      const standing = register.get(id);
      const { anchor } = standing;
      if (anchor.trace && excerpt.textOf(anchor.trace.block) !== undefined) {
        note({ ...standing, anchor: { ...anchor, trace: hood.caret(anchor.trace, list) } });
      }
    }
    for (const { standing, surroundings } of affected) note(carryAnchor(hood, standing, list, surroundings));
    for (const standing of returned(hood, register, list)) note(standing);
    for (const standing of clipboard?.pasted(hood, register, list) ?? []) note(standing);
    for (const { standing } of doubles.length > 0 ? affected : []) {
      const copy = register.lost.has(standing.anchor.id) ? onOtherCopy(standing.anchor, doubles, list) : null;
      if (copy) note(copy);
    }
    clipboard?.fill(hood, affected.map(({ standing }) => standing));
    return this.#inTextOrder([...first.values()]);
  }

  /** Adds a range, or moves the one with this id, to these words, widened to whole characters; throws when they do not lie in the text or are none. */
  place(id: string, range: BlockRange): Anchor {
    const excerpt = new Excerpt(this.#list, this.#list.covered(range));
    const offsets = excerpt.textRange(range);
    const inside = range.start.offset >= 0 && range.end.offset <= this.#list.get(range.end.block).text.length;
    if (!inside || offsets.start >= offsets.end) throw new Error("A range must hold words of its article.");
    const wide = excerpt.blockRange(wholeCharacters(excerpt.text, offsets));
    const anchor: Anchor = {
      id,
      quote: this.words(wide),
      surroundings: this.#surroundingsLater({ range: wide })(),
      state: "attached",
      range: wide,
      trace: null,
    };
    this.#register.put({ anchor }, this.#list);
    return anchor;
  }

  /** Adds an anchor as it was stored, or replaces the one with its id. */
  restore({ id, quote, surroundings, range: offsets, trace = null, own: stored = [], last }: StoredAnchor): Anchor {
    const range = offsets && offsets.start < offsets.end ? this.locate(offsets) : null;
    const stood = trace ?? offsets?.start ?? null;
    const words = range ? this.words(range) : "";
    const anchor: Anchor = {
      id,
      quote,
      surroundings,
      state: !range ? "lost" : words === quote ? "attached" : "changed",
      range,
      trace: range || stood === null ? null : this.#list.pointAt(stood),
    };
    const known = range && anchor.state === "changed" ? this.#storedParts(stored, quote) : [];
    const own = range && anchor.state === "changed" ? (known.length > 0 ? known : this.#ownParts(range, quote, words)) : null;
    this.#register.put({ anchor, ...(own ? { own } : {}), ...(last && !range ? { last } : {}) }, this.#list);
    return anchor;
  }

  /** True when there was one. */
  remove(id: string): boolean {
    return this.#register.remove(id);
  }

  find(id: string): Anchor | undefined {
    return this.#register.find(id)?.anchor;
  }

  *all(): IterableIterator<Anchor> {
    for (const { anchor } of this.#register.values()) yield anchor;
  }

  /** The anchors that touch a block, for drawing one block again; cost grows with their number alone. */
  inBlock(key: BlockKey): Anchor[] {
    const touches = ({ range }: Anchor): boolean => range !== null && this.#list.covered(range).some((slot) => slot.key === key);
    return Array.from(this.#register.in(key), (id) => this.#register.get(id).anchor).filter(touches);
  }

  /** UTF-16 offsets into the canonical text, null when lost. */
  offsetsOf({ range }: Anchor): TextRange | null {
    return range && this.#list.textRange(range);
  }

  /** The shape the database keeps, with the surroundings of today while the words are attached. */
  store(anchor: Anchor): StoredAnchor {
    const { id, quote, state, trace } = anchor;
    const surroundings = state === "attached" ? this.#surroundingsLater(anchor)() : anchor.surroundings;
    const { own, last } = this.#register.find(id) ?? {};
    const parts = own?.map(({ at, range }) => ({ at, ...this.#list.textRange(range) }));
    return { id, quote, surroundings, range: this.offsetsOf(anchor), trace: trace && this.#list.offset(trace), ...(parts ? { own: parts } : {}), ...(last ? { last } : {}) };
  }

  /** The words in a range, blocks joined by "\n". */
  words(range: BlockRange): string {
    return this.#list.words(range);
  }

  /** The place of text offsets as block and offset; null outside the text. A block's end and the next one's start are one apart. */
  locate({ start, end }: TextRange): BlockRange | null {
    const from = this.#list.pointAt(start);
    const to = this.#list.pointAt(end);
    return from && to && start <= end ? { start: from, end: to } : null;
  }

  /** Today's surroundings, cut out now and worked out when they are needed: the text may be another by then. */
  #surroundingsLater({ range }: Pick<Anchor, "range">): () => Surroundings {
    if (!range) return () => ({ prefix: "", suffix: "" });
    const { before, after } = this.#list.around(range, REACH);
    return () => surroundingsOf(before + after, { start: before.length, end: before.length });
  }

  /** What of a changed range is still recorded words, as well as a comparison can tell. */
  #ownParts(range: BlockRange, quote: string, words: string): OwnPart[] {
    const excerpt = new Excerpt(this.#list, this.#list.covered(range));
    const start = excerpt.offset(range.start);
    return align(quote, words).inOrder.map((s) => ({ at: s.before, range: excerpt.blockRange({ start: start + s.after, end: start + s.after + s.length }) }));
  }

  /** Those of the stored parts where the recorded words really stand. */
  #storedParts(parts: readonly Part[], quote: string): OwnPart[] {
    return parts.flatMap(({ at, start, end }): OwnPart[] => {
      const range = start < end ? this.locate({ start, end }) : null;
      return range && this.words(range) === quote.slice(at, at + end - start) ? [{ at, range }] : [];
    });
  }

  #inTextOrder(before: readonly Anchor[]): Carried[] {
    const order = ({ range, trace }: Anchor): [number, number] => {
      const point = range?.start ?? trace;
      return point ? [this.#list.get(point.block).index, point.offset] : [Number.MAX_SAFE_INTEGER, 0];
    };
    return before
      .map((was) => {
        const { anchor } = this.#register.get(was.id);
        return { carried: { before: was, after: anchor, words: anchor.range ? this.words(anchor.range) : "" }, order: order(anchor) };
      })
      .sort((one, other) => one.order[0] - other.order[0] || one.order[1] - other.order[1] || (one.carried.after.id < other.carried.after.id ? -1 : 1))
      .map(({ carried }) => carried);
  }
}
