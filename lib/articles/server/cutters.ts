import * as Y from "yjs";
import type { PersonId } from "@/lib/foundation/ids";

/** Who cut what somebody else has taken away too puts it in again within so many updates. */
const PATIENCE = 6;

type Range = { clock: number; len: number };
export type DeleteSet = ReadonlyMap<number, readonly Range[]>;

/**
 * Who took words away that somebody else took away too: two rebuildings of one block, or one of a block that another cut
 * words out of. Either of them may put the same words in again, in the same update or in one of the next, and be it the one
 * who was first to cut and comes second with putting in. Remembered for a few updates of each person.
 */
export class Cutters {
  readonly #left = new Map<PersonId, number>();
  readonly #cuts = new Map<PersonId, DeleteSet[]>();

  /** Before an update of this person is applied: whether it may double words, by putting in what two have taken away. */
  watch(doc: Y.Doc, by: PersonId, deletes: DeleteSet): boolean {
    const own = this.#cuts.get(by) ?? [];
    this.#cuts.set(by, [deletes, ...own].slice(0, PATIENCE));
    this.#left.set(by, Math.max(0, (this.#left.get(by) ?? 0) - 1));
    if (deletesAgain(doc, deletes)) {
      this.#left.set(by, PATIENCE);
      for (const [other, cuts] of this.#cuts) if (other !== by && cuts.some((cut) => overlap(cut, deletes))) this.#left.set(other, PATIENCE + 1);
    }
    return (this.#left.get(by) ?? 0) > 0;
  }
}

function deletesAgain(doc: Y.Doc, deletes: DeleteSet): boolean {
  for (const [client, ranges] of deletes) {
    const structs = doc.store.clients.get(client) ?? [];
    const known = Y.getState(doc.store, client);
    for (const { clock, len } of ranges) {
      for (let at = clock; at < Math.min(clock + len, known); ) {
        const struct = structs[Y.findIndexSS(structs, at)];
        if (!struct) break;
        if (struct.deleted) return true;
        at = struct.id.clock + struct.length;
      }
    }
  }
  return false;
}

function overlap(one: DeleteSet, other: DeleteSet): boolean {
  for (const [client, ranges] of one) {
    const others = other.get(client) ?? [];
    if (ranges.some(({ clock, len }) => others.some((range) => range.clock < clock + len && clock < range.clock + range.len))) return true;
  }
  return false;
}
