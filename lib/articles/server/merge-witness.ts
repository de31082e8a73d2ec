import * as Y from "yjs";
import type { Block, BlockKey } from "@/lib/anchoring/block";
import type { PersonId } from "@/lib/foundation/ids";
import { isElement } from "@/lib/text/yjs";
import { Cutters, type DeleteSet } from "./cutters";
import { DeletedBlocks } from "./deleted-blocks";
import { findDoubled, mayDouble, type Doubled } from "./find-doubled";
import type { TextReplica } from "./text-replica";
import { areSeveral, restOfWord, textBeside, type Side } from "./torn-words";

/**
 * Words that merging took out of the text, though nobody who deleted anything had seen them: whole ones, in their order.
 * The space between two words that somebody types letter by letter is one of them. `place` is the text of the block where
 * they stood, "" when that is not known any more.
 */
export type Displaced = { client: number; words: string; place: string };
export type MergeFaults = { displaced: Displaced[]; doubled: Doubled[] };

const NO_TEXTS: ReadonlyMap<BlockKey, string> = new Map();

/**
 * Watches one update of the log come into the text. The Yjs binding writes a block anew when it is joined, divided or
 * moved; what somebody else typed into the old one meanwhile is swept away with it, and two such rewritings leave the
 * block twice. Yjs reports neither; both can be told from what the update deletes itself and what is deleted in the end.
 */
export class MergeWitness {
  readonly #replica: TextReplica;
  readonly #deletes: DeleteSet;
  readonly #before: readonly Block[];
  readonly #strings: Y.Item[] = [];
  readonly #runs: string[] = [];
  readonly #suspects: ReturnType<Cutters["watch"]>;
  readonly #memory: DeletedBlocks;
  readonly #displaced: Displaced[] = [];
  #origins: ReadonlySet<string> | null = null;

  /** Before the update is applied; `by` whose it is. */
  constructor(replica: TextReplica, update: Uint8Array, by: PersonId) {
    this.#replica = replica;
    this.#before = replica.blocks.slice();
    const { structs, ds } = Y.decodeUpdate(update);
    this.#deletes = ds.clients;
    let last: Y.Item | null = null;
    for (const struct of structs) {
      const isNew = struct.id.clock + struct.length > Y.getState(replica.doc.store, struct.id.client);
      last = isNew && struct instanceof Y.Item ? this.#read(struct, last) : null;
    }
    this.#suspects = replica.recall("cutters", () => new Cutters()).watch(replica.doc, by, { structs, deletes: ds.clients });
    this.#memory = replica.recall("deleted blocks", () => new DeletedBlocks());
  }

  /** Notes a new item; answers it when what follows may belong to the same run of words, formatted or not. */
  #read(item: Y.Item, last: Y.Item | null): Y.Item | null {
    if (item.content instanceof Y.ContentFormat) return item;
    if (!(item.content instanceof Y.ContentString)) return null;
    this.#strings.push(item);
    const goesOn = last !== null && item.origin !== null && Y.compareIDs(item.origin, last.lastId);
    this.#runs.push((goesOn ? (this.#runs.pop() ?? "") : "") + wordsOf(item));
    return item;
  }

  /** After everything is integrated, before Yjs forgets what was deleted. */
  during(transaction: Y.Transaction): void {
    const { store } = this.#replica.doc;
    const swept = new Map<Y.Item, string>();
    const texts = transaction.deleteSet.clients.size > 0 ? new Map(this.#before.map((block) => [block.key, block.text])) : NO_TEXTS;
    for (const [client, ranges] of transaction.deleteSet.clients) {
      const structs = store.clients.get(client) ?? [];
      for (const { clock, len } of ranges) {
        for (let at = clock; at < clock + len; ) {
          const struct = structs[Y.findIndexSS(structs, at)];
          if (!struct) break;
          if (struct instanceof Y.Item) this.#seeDeleted(struct, texts, swept);
          at = struct.id.clock + struct.length;
        }
      }
    }
    // In the order of the text: who writes before their own last words has written them later.
    for (const parent of new Set(Array.from(swept.keys(), (item) => item.parent))) {
      for (let item = parent instanceof Y.AbstractType ? parent._start : null; item !== null; item = item.right) {
        const place = swept.get(item);
        if (place !== undefined) this.#tellSwept(item, place, transaction);
      }
    }
    // Typed into what had been forgotten already: only the update itself still knows the words.
    for (const item of this.#strings) if (!(Y.getItem(store, item.id) as unknown instanceof Y.Item)) this.#seeForgotten(item, transaction);
  }

  /** What merging did, once the text is as it is now. */
  faults(): MergeFaults {
    const displaced = this.#displaced;
    const { anything, contested } = this.#suspects;
    // A keystroke doubles nothing, and costs nothing.
    if (!mayDouble(this.#runs) || (!anything && contested.length === 0)) return { displaced, doubled: [] };
    const places = anything ? null : contested.flatMap((words) => this.#memory.placesIn(words));
    return { displaced, doubled: findDoubled(this.#runs, { before: this.#before, after: this.#replica.blocks, places }) };
  }

  #seeDeleted(item: Y.Item, texts: ReadonlyMap<BlockKey, string>, swept: Map<Y.Item, string>): void {
    if (!(item.content instanceof Y.ContentString)) return;
    const block: unknown = item.parent instanceof Y.AbstractType ? item.parent.parent : null;
    if (!isElement(block)) return;
    const place = texts.get(block) ?? this.#memory.placeOf(item) ?? "";
    const isSwept = wordsBeside(this.#deletes, item) !== "";
    this.#memory.keep(item, place, isSwept);
    if (isSwept) swept.set(item, place);
  }

  /** With the rest of the words that they are part of. */
  #tellSwept(item: Y.Item, place: string, transaction: Y.Transaction): void {
    const words = wordsBeside(this.#deletes, item);
    const reads = (beside: Y.Item): string | null | false => this.#stoodBeside(beside, transaction);
    const rest = (side: Side): string => (words === wordsOf(item) && areSeveral(words) ? restOfWord(words, textBeside(item, side, reads), side) : "");
    this.#add({ client: item.id.client, words: rest("left") + words + rest("right"), place });
  }

  /** The words of an item as it stood before; null when it did not, false when they are displaced themselves. */
  #stoodBeside(item: Y.Item, { deleteSet, beforeState }: Y.Transaction): string | null | false {
    const stood = item.countable && item.id.clock < (beforeState.get(item.id.client) ?? 0) && (!item.deleted || Y.isDeleted(deleteSet, item.id));
    if (!stood) return null;
    if (item.content instanceof Y.ContentString && !(item.deleted && wordsBeside(this.#deletes, item) !== "")) return item.content.str;
    return false;
  }

  /** What was typed into forgotten words, with the rest of the words that it is part of. */
  #seeForgotten(item: Y.Item, { beforeState }: Y.Transaction): void {
    const words = wordsBeside(this.#deletes, item);
    if (words === "") return;
    const place = this.#memory.placeOf(item) ?? "";
    let [before, after] = ["", ""];
    if (words === wordsOf(item) && areSeveral(words)) {
      const stood = (id: Y.ID | null): boolean => id !== null && id.clock < (beforeState.get(id.client) ?? 0);
      if (stood(item.origin)) before = restOfWord(words, this.#memory.wordsBefore(item), "left");
      if (stood(item.rightOrigin) && !this.#goesOn(item)) after = restOfWord(words, this.#memory.wordsAfter(item), "right");
    }
    this.#memory.keep(item, place, true);
    this.#add({ client: item.id.client, words: before + words + after, place });
  }

  /** Whether the same update writes on right behind an item. */
  #goesOn({ lastId: { client, clock } }: Y.Item): boolean {
    this.#origins ??= new Set(this.#strings.map(({ origin }) => `${origin?.client}:${origin?.clock}`));
    return this.#origins.has(`${client}:${clock}`);
  }

  #add(piece: Displaced): void {
    const last = this.#displaced.at(-1);
    if (last?.client === piece.client && last.place === piece.place) last.words += piece.words;
    else this.#displaced.push(piece);
  }
}

function wordsOf(item: Y.Item): string {
  return item.content instanceof Y.ContentString ? item.content.str : "";
}

/** The item's words that the update does not delete itself. What one person types in one go is one item, deleted in part or not. */
function wordsBeside(deletes: DeleteSet, item: Y.Item): string {
  const words = wordsOf(item);
  const { client, clock } = item.id;
  let beside = "";
  let at = clock;
  const ranges = (deletes.get(client) ?? []).filter((range) => range.clock < clock + item.length && range.clock + range.len > clock);
  for (const range of ranges.toSorted((one, other) => one.clock - other.clock)) {
    beside += words.slice(Math.max(0, at - clock), Math.max(0, range.clock - clock));
    at = Math.max(at, range.clock + range.len);
  }
  return beside + words.slice(at - clock);
}
