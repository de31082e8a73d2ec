import * as Y from "yjs";
import { isElement } from "@/lib/text/yjs";

/** What an update is made of. */
export type Struct = { readonly id: Y.ID; readonly length: number; readonly deleted: boolean };

/** Where an item goes: into `holder` (a node name, `text`, or `root`), as a child or as the attribute `key`. */
export type Place = { holder: string; key: string | null; root: string | null };

/** The structs of one update beside those of the text that it is meant for. */
export class StructIndex {
  /** Structs that the text does not have, or not all of. */
  readonly fresh: Struct[] = [];
  /** `behind`: a client's structs do not follow on what the text has of it. */
  readonly fault: "behind" | null = null;
  readonly #doc: Y.Doc;
  readonly #brought = new Map<number, Struct[]>();
  readonly #ends = new Map<number, number>();
  readonly #places = new Map<Y.Item, Place | "gone" | null>();

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc;
    for (const struct of structs) {
      const { client, clock } = struct.id;
      const end = this.end(client);
      // Yjs would put what comes after a gap aside and wait for the rest, for ever if need be.
      if (clock > end || struct.constructor === Y.Skip) this.fault = "behind";
      if (clock + struct.length > end) {
        this.fresh.push(struct);
        this.#ends.set(client, clock + struct.length);
      }
      const list = this.#brought.get(client);
      if (list) list.push(struct);
      else this.#brought.set(client, [struct]);
    }
  }

  /** The first clock of a client that neither the text nor the update has. */
  end(client: number): number {
    return this.#ends.get(client) ?? Y.getState(this.#doc.store, client);
  }

  /**
   * Where an item of the update goes. An item with a neighbour does not say so itself; it goes where the neighbour is.
   * `gone`: into something that was deleted and forgotten. Null: nowhere that makes sense.
   */
  placeOf(item: Y.Item): Place | "gone" | null {
    const path: Y.Item[] = [];
    let place: Place | "gone" | null | undefined;
    for (let at: Y.Item | null = item; place === undefined; ) {
      const known = this.#places.get(at);
      if (known !== undefined) {
        place = known;
        break;
      }
      path.push(at);
      place = this.#own(at);
      if (place !== undefined) break;
      const beside: Struct | null = this.#find(at.origin ?? at.rightOrigin);
      if (beside === null || path.length > 1_000_000) place = null;
      else if (!(beside instanceof Y.Item)) place = "gone";
      else at = beside;
    }
    for (const each of path) this.#places.set(each, place);
    return place;
  }

  /** What the item says of its place itself; undefined when it only says beside what it stands. */
  #own(item: Y.Item): Place | "gone" | null | undefined {
    // A decoded item names its parent by id or by the root's name; one of the text holds the parent itself.
    const parent: unknown = item.parent;
    const key = item.parentSub;
    if (parent === null) return undefined;
    if (typeof parent === "string") return { holder: "root", key, root: parent };
    if (parent instanceof Y.ID) {
      const holder = this.#find(parent);
      if (holder === null) return null;
      if (!(holder instanceof Y.Item)) return "gone";
      if (holder.content instanceof Y.ContentDeleted) return "gone";
      return holder.content instanceof Y.ContentType ? { holder: nameOf(holder.content.type), key, root: null } : null;
    }
    if (!(parent instanceof Y.AbstractType)) return null;
    return parent._item === null ? { holder: "root", key, root: Y.findRootTypeKey(parent) } : { holder: nameOf(parent), key, root: null };
  }

  /** The struct at an id, in the text or, if it is not there, in the update. */
  #find(id: Y.ID | null): Struct | null {
    if (id === null) return null;
    const { client, clock } = id;
    const here = this.#doc.store.clients.get(client);
    if (here && clock < Y.getState(this.#doc.store, client)) return here[Y.findIndexSS(here, clock)] ?? null;
    const brought = this.#brought.get(client) ?? [];
    let low = 0;
    let high = brought.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = brought[middle];
      if (!struct) return null;
      if (clock < struct.id.clock) high = middle - 1;
      else if (clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return null;
  }
}

/** `text`, an element's node name, or "" for any other shared type. */
export function nameOf(type: Y.AbstractType<unknown>): string {
  if (type instanceof Y.XmlText) return "text";
  return isElement(type) && type.constructor === Y.XmlElement ? type.nodeName : "";
}
