import * as Y from "yjs";
import type { Block } from "@/lib/anchoring/block";
import type { Change, Delta, DeltaStep } from "@/lib/anchoring/change";
import { changeBetween } from "@/lib/anchoring/change-between";
import { articleRoot, asWritten, blockElements, elementText, isElement, sharedBlocks } from "@/lib/text/yjs";
import { applyLogged } from "./apply-logged";

const NO_CHANGE: Change = { edited: [], spliced: [] };

/**
 * A copy of an article's text that is led forward through the log, one update at a time, and says exactly what each
 * update did. Looks only at what an update touched: a keystroke in a long article costs as much as in a short one.
 */
export class TextReplica {
  readonly doc = asWritten(new Y.Doc());
  /** The newest update that it holds. */
  seq = 0;
  /** Bytes read to build it, for the cache's bound. */
  bytes = 0;
  #blocks: Block[] | null = null;
  #places = new Map<Y.XmlElement, number>();
  #change: Change = NO_CHANGE;
  readonly #memories = new Map<string, unknown>();

  constructor() {
    articleRoot(this.doc).observeDeep((events) => {
      if (this.#blocks) this.#change = this.#read(events, this.#blocks);
    });
  }

  /** The text as blocks in reading order. */
  get blocks(): readonly Block[] {
    if (!this.#blocks) this.#keep(sharedBlocks(articleRoot(this.doc)));
    return this.#blocks ?? [];
  }

  /** Takes many updates at once, in order, without saying what they did. */
  load(seq: number, updates: readonly Uint8Array[]): void {
    this.#blocks = null;
    this.doc.transact(() => {
      for (const update of updates) this.#apply(update);
    });
    this.seq = seq;
  }

  /** Takes the next update of the log and answers what it did to the text. */
  advance(seq: number, update: Uint8Array, during?: (transaction: Y.Transaction) => void): Change {
    if (seq !== this.seq + 1) throw new Error(`The log is read in order: after ${this.seq} comes ${this.seq + 1}, not ${seq}.`);
    if (!this.#blocks) this.#keep(sharedBlocks(articleRoot(this.doc)));
    this.#change = NO_CHANGE;
    if (during) this.doc.once("afterTransaction", during);
    this.#apply(update);
    this.seq = seq;
    return this.#change;
  }

  /**
   * What whoever leads the replica on keeps of what they have seen it go through, made at the first asking. It hangs here,
   * because replicas are shared by two copies of this code (Next brings its own) and both lead them on by turns.
   */
  recall<Memory>(name: string, make: () => Memory): Memory {
    if (!this.#memories.has(name)) this.#memories.set(name, make());
    return this.#memories.get(name) as Memory;
  }

  #apply(update: Uint8Array): void {
    applyLogged(this.doc, update);
    this.bytes += update.length;
  }

  #keep(blocks: readonly Block[]): void {
    this.#blocks = blocks.slice();
    this.#places = new Map(blocks.map((block, index) => [block.key as Y.XmlElement, index]));
  }

  #read(events: readonly Y.YEvent<Y.AbstractType<unknown>>[], before: Block[]): Change {
    const deltas = new Map<Y.XmlElement, Delta | null>();
    let structural = false;
    for (const event of events) {
      const { target } = event;
      if (target instanceof Y.XmlText) {
        const block: unknown = target.parent;
        if (!isElement(block)) continue;
        const exact = block.length === 1 && !deltas.has(block) ? exactDelta(event, target) : null;
        deltas.set(block, exact);
      } else if (isElement(target) && target.nodeName === "block") {
        // A changed kind or level is no change of the text; a hard break, or a text that came or went, is.
        if (event.changes.added.size > 0 || event.changes.deleted.size > 0) deltas.set(target, null);
      } else structural = true;
    }
    const known = new Map([...deltas].flatMap(([key, delta]) => (delta ? [[key, delta] as const] : [])));
    if (structural) {
      const texts = new Map(before.map((block) => [block.key, block.text]));
      const after = blockElements(articleRoot(this.doc)).map((key) => ({ key, text: deltas.has(key) ? elementText(key) : (texts.get(key) ?? elementText(key)) }));
      this.#keep(after);
      return changeBetween(before, after, known);
    }
    const edited = [...deltas].flatMap(([key, delta]) => {
      const index = this.#places.get(key);
      if (index === undefined) return [];
      const text = elementText(key);
      before[index] = { key, text };
      return [{ key, text, ...(delta ? { delta } : {}) }];
    });
    return { edited, spliced: [] };
  }
}

/**
 * What happened to a text, in the shape that anchoring reads; null when something other than text was put in. Not the event's
 * own `delta`: asking for that deletes formatting marks that it finds needless, in the middle of the answer.
 */
function exactDelta(event: Y.YEvent<Y.AbstractType<unknown>>, target: Y.XmlText): Delta | null {
  const steps: DeltaStep[] = [];
  for (let item = target._start; item !== null; item = item.right) {
    if (!item.countable) continue;
    if (item.deleted) {
      if (event.deletes(item) && !event.adds(item)) steps.push({ delete: item.length });
    } else if (!event.adds(item)) steps.push({ retain: item.length });
    else if (item.content instanceof Y.ContentString) steps.push({ insert: item.content.str });
    else return null;
  }
  return steps;
}
