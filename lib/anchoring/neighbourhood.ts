import type { Point, TextRange } from "./block";
import type { BlockList } from "./block-list";
import { Excerpt } from "./excerpt";
import { firstReaching, type Course } from "./follow";
import { Settler } from "./settle";
import { followCharacters, type Fate } from "./survivors";
import type { Touched } from "./touched";

/** The touched part of an article before and after a change, and what became of its characters. */
export class Neighbourhood {
  readonly before: Excerpt;
  readonly after: Excerpt;
  readonly fate: Fate;
  #settler: Settler | null = null;

  constructor(before: Excerpt, list: BlockList, { edits, after }: Touched) {
    this.before = before;
    this.after = new Excerpt(list, after.map((key) => list.get(key)), before.text.length + 1);
    this.fate = followCharacters(this.before, this.after, edits);
  }

  get course(): Course {
    return { before: this.before.text, after: this.after.text, survivors: this.fate.survivors };
  }

  /** The same, as far as it is known by identity. */
  get certainCourse(): Course {
    return { before: this.before.text, after: this.after.text, survivors: this.fate.certain };
  }

  /** True when some characters are known to live on only because the same words were found again. */
  get isGuessed(): boolean {
    return this.fate.certain.length !== this.fate.survivors.length;
  }

  /** False when words that were found again might as well be at another place in what was put in. */
  isSettled(was: TextRange, now: TextRange): boolean {
    const { taken, put, again } = this.fate;
    const from = taken.within(was);
    const to = put.within(now);
    if (!from || !to) return true;
    this.#settler ??= new Settler(taken.text, put.text, again);
    return this.#settler.isSettled(from, to.start);
  }

  /** Where a caret at this point stands now: behind the character before it, or where that stood. */
  caret(point: Point, list: BlockList): Point | null {
    const offset = this.before.offset(point);
    const { survivors } = this.fate;
    const index = firstReaching(survivors, offset);
    const here = survivors[index];
    if (here && here.before <= offset) return this.after.pointAt(here.after + offset - here.before);
    const start = this.before.startOf(point.block);
    const left = survivors[index - 1];
    if (left && left.before >= start) return this.after.pointAt(left.after + left.length);
    if (list.find(point.block)) return { block: point.block, offset: 0 };
    const was = this.before.slots.find((slot) => slot.key === point.block)?.index ?? 0;
    const next = list.slots[Math.min(was, list.slots.length - 1)];
    return next ? { block: next.key, offset: 0 } : null;
  }
}
