import * as Y from "yjs";
import { ARTICLE_ROOT } from "@/lib/text/schema";
import { canBeIntegrated, refersTo } from "./integration-order";
import { isKnownAttribute, isKnownFormatting, mayHold } from "./known-shapes";
import { nameOf, StructIndex, type Struct } from "./struct-index";

/** An update that was looked at: what of it the text does not have yet. */
export type Inspected = {
  /**
   * False when the log need not know of it: applying it would change nothing. A deletion alone is always news: that somebody
   * else has deleted the same explains why words that its person puts in next may stand twice.
   */
  news: boolean;
  /** Yjs clients that bring new structs. */
  clients: number[];
};

/** Why an update is not let in. `behind`: it builds on something that is not here (yet). */
export type Fault = "invalid" | "behind";

/** Clocks beyond this are nobody's typing. */
const MOST_CLOCK = 2 ** 31;

/**
 * Looks at an update before anything of it is applied: that it can be decoded (a decode allocates nothing that the bytes
 * do not hold, applying would), that it leaves no gap, and that it names nothing but the article's root and the nodes,
 * marks and attributes of its schema. Yjs itself checks none of this and would keep it for everybody.
 */
export function inspectUpdate(doc: Y.Doc, update: Uint8Array): Inspected | Fault {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return "invalid";
  }
  const index = new StructIndex(doc, decoded.structs);
  if (index.fault) return index.fault;
  // Also what the text has already: Yjs looks up its neighbours again.
  for (const struct of decoded.structs) {
    if (!isAnchored(index, struct)) return "behind";
    if (pointsAhead(struct)) return "invalid";
  }
  for (const struct of index.fresh) {
    if (struct.id.clock + struct.length > MOST_CLOCK) return "invalid";
    if (struct instanceof Y.Item && !isKnown(index, struct)) return "invalid";
  }
  if (!canBeIntegrated(index.fresh, (client) => Y.getState(doc.store, client))) return "invalid";
  const deletes = readDeletes(doc, index, decoded.ds);
  if (typeof deletes === "string") return deletes;
  const deletesOnly = decoded.structs.length === 0 && decoded.ds.clients.size > 0;
  return { news: index.fresh.length > 0 || deletes || deletesOnly, clients: [...new Set(index.fresh.map((struct) => struct.id.client))] };
}

/** Everything that a struct refers to is here or comes with it. */
function isAnchored(index: StructIndex, struct: Struct): boolean {
  return refersTo(struct).every((id) => id.clock < index.end(id.client));
}

/** Whether it refers to what its own client wrote later. Yjs asks only for other clients whether they have come so far. */
function pointsAhead(struct: Struct): boolean {
  return refersTo(struct).some((id) => id.client === struct.id.client && id.clock >= struct.id.clock);
}

function isKnown(index: StructIndex, item: Y.Item): boolean {
  const place = index.placeOf(item);
  // Inside something that is gone for good: it will be gone too.
  if (place === "gone") return true;
  if (place === null || (place.root !== null && place.root !== ARTICLE_ROOT)) return false;
  const { content } = item;
  if (place.key !== null) {
    if (content instanceof Y.ContentDeleted) return true;
    const values: unknown[] = content instanceof Y.ContentAny ? content.arr : [];
    return values.length === 1 && isKnownAttribute(place.holder, place.key, values[0]);
  }
  if (content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentString) return place.holder === "text" && !content.str.includes("\u0000");
  if (content instanceof Y.ContentFormat) return place.holder === "text" && isKnownFormatting(content.key, content.value);
  return content instanceof Y.ContentType && mayHold(place.holder, nameOf(content.type));
}

/** True when the delete set deletes something that still stands. */
function readDeletes(doc: Y.Doc, index: StructIndex, ds: { clients: Map<number, { clock: number; len: number }[]> }): boolean | Fault {
  let news = false;
  for (const [client, ranges] of ds.clients) {
    const end = index.end(client);
    const structs: readonly Struct[] = doc.store.clients.get(client) ?? [];
    const known = Y.getState(doc.store, client);
    for (const { clock, len } of ranges) {
      if (len === 0) return "invalid";
      if (clock + len > end) return "behind";
      if (clock + len > known) news = true;
      for (let at = clock; !news && at < Math.min(clock + len, known); ) {
        const struct = structs[Y.findIndexSS(structs as (Y.GC | Y.Item)[], at)];
        if (!struct) break;
        if (!struct.deleted) news = true;
        at = struct.id.clock + struct.length;
      }
    }
  }
  return news;
}
