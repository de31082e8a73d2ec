import * as Y from "yjs";
import type { Block, BlockKey } from "@/lib/anchoring/block";
import type { PersonId } from "@/lib/foundation/ids";
import { isElement } from "@/lib/text/yjs";
import { Cutters, type DeleteSet } from "./cutters";
import { DeletedBlocks } from "./deleted-blocks";
import type { TextReplica } from "./text-replica";
import { mayBeTorn, restBeside, restOfWord, type Side } from "./torn-words";

/** Words that merging took out of the text, though nobody who deleted anything had seen them: whole ones, as they stood there. `place` is the text of the block where they stood, "" when that is not known any more. */
export type Displaced = { client: number; words: string; place: string };
/** Words that now stand twice, because two people rebuilt the same block at once. `place` is one of the blocks. */
export type Doubled = { words: string; place: string };
export type MergeFaults = { displaced: Displaced[]; doubled: Doubled[] };

/** Shorter runs stand twice in any text; below the second length words count only if they stood once. UTF-16 units, without the space around. */
const SHORTEST_DOUBLE = 8;
const PLAIN_DOUBLE = 15;

const NO_TEXTS: ReadonlyMap<BlockKey, string> = new Map();
const memories = new WeakMap<TextReplica, DeletedBlocks>();
const allCutters = new WeakMap<TextReplica, Cutters>();

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
    const cutters = allCutters.get(replica) ?? new Cutters();
    allCutters.set(replica, cutters);
    this.#suspects = cutters.watch(replica.doc, by, { structs, deletes: ds.clients });
    this.#memory = memories.get(replica) ?? new DeletedBlocks();
    memories.set(replica, this.#memory);
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
    const texts = transaction.deleteSet.clients.size > 0 ? new Map(this.#before.map((block) => [block.key, block.text])) : NO_TEXTS;
    for (const [client, ranges] of transaction.deleteSet.clients) {
      const structs = store.clients.get(client) ?? [];
      for (const { clock, len } of ranges) {
        for (let at = clock; at < clock + len; ) {
          const struct = structs[Y.findIndexSS(structs, at)];
          if (!struct) break;
          if (struct instanceof Y.Item) this.#seeDeleted(struct, transaction, texts);
          at = struct.id.clock + struct.length;
        }
      }
    }
    // Typed into what had been forgotten already: only the update itself still knows the words.
    for (const item of this.#strings) if (!(Y.getItem(store, item.id) as unknown instanceof Y.Item)) this.#seeForgotten(item);
  }

  /** What merging did, once the text is as it is now. */
  faults(): MergeFaults {
    return { displaced: this.#displaced.filter(({ words }) => words.trim() !== ""), doubled: this.#findDoubled() };
  }

  #seeDeleted(item: Y.Item, transaction: Y.Transaction, texts: ReadonlyMap<BlockKey, string>): void {
    if (!(item.content instanceof Y.ContentString)) return;
    const block: unknown = item.parent instanceof Y.AbstractType ? item.parent.parent : null;
    if (!isElement(block)) return;
    const place = texts.get(block) ?? this.#memory.placeOf(item) ?? "";
    this.#memory.keep(item, place);
    const words = wordsBeside(this.#deletes, item);
    if (words === "") return;
    const reads = (beside: Y.Item): string | null | false => this.#stoodBeside(beside, transaction);
    const rest = (side: Side): string => (words === wordsOf(item) && mayBeTorn(words, side) ? restBeside(item, side, reads) : "");
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
  #seeForgotten(item: Y.Item): void {
    const words = wordsBeside(this.#deletes, item);
    if (words === "") return;
    const place = this.#memory.placeOf(item) ?? "";
    const isOwn = (id: Y.ID | null): boolean => this.#strings.some((each) => id?.client === each.id.client && id.clock >= each.id.clock && id.clock < each.id.clock + each.length);
    const goesOn = this.#strings.some(({ origin }) => origin !== null && Y.compareIDs(origin, item.lastId));
    const isWhole = words === wordsOf(item);
    const before = isWhole && mayBeTorn(words, "left") && !isOwn(item.origin) ? restOfWord(this.#memory.wordsBefore(item), "left") : "";
    const after = isWhole && mayBeTorn(words, "right") && !goesOn && !isOwn(item.rightOrigin) ? restOfWord(this.#memory.wordsAfter(item), "right") : "";
    this.#memory.keep(item, place);
    this.#add({ client: item.id.client, words: before + words + after, place });
  }

  #add(piece: Displaced): void {
    const last = this.#displaced.at(-1);
    if (last?.client === piece.client && last.place === piece.place) last.words += piece.words;
    else this.#displaced.push(piece);
  }

  #findDoubled(): Doubled[] {
    const { anything, contested } = this.#suspects;
    // A keystroke doubles nothing, and costs nothing.
    if (!this.#runs.some((run) => run.trim().length >= SHORTEST_DOUBLE) || (!anything && contested.length === 0)) return [];
    const places = anything ? [] : contested.flatMap((words) => this.#memory.placesIn(words));
    const isSuspect = (words: string): boolean => anything || places.some((place) => place.includes(words.slice(0, PLAIN_DOUBLE)) || place.includes(words.slice(-PLAIN_DOUBLE)));
    const { blocks } = this.#replica;
    const text = joined(blocks);
    const before = joined(this.#before);
    return this.#runs.flatMap((run) =>
      stretchesTwice(run, text)
        .filter((words) => isSuspect(words) && (words.length < PLAIN_DOUBLE ? count(words, before) === 1 : count(words, text) > count(words, before)))
        .map((words) => ({ words, place: blocks.find((block) => block.text.includes(words))?.text ?? words })),
    );
  }
}

/** The longest stretches of whole words of a run that stand twice in a text, one after the other. */
function stretchesTwice(run: string, text: string): string[] {
  const found: string[] = [];
  const words = [...run.matchAll(/\S+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (let first = 0; first < words.length; ) {
    const start = words[first]?.start ?? 0;
    let end = start;
    let next = first;
    for (; next < words.length; next += 1) {
      const further = words[next]?.end ?? end;
      if (!standsTwice(text, run.slice(start, further))) break;
      end = further;
    }
    if (end - start >= SHORTEST_DOUBLE) found.push(run.slice(start, end));
    first = Math.max(next, first + 1);
  }
  return found;
}

function standsTwice(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first >= 0 && text.includes(words, first + 1);
}

function count(words: string, text: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) times += 1;
  return times;
}

function joined(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join("\n");
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
