import * as Y from "yjs";
import type { PersonId } from "@/lib/foundation/ids";

/** Who cut what somebody else has taken away too puts it in again within so many updates. */
const PATIENCE = 6;

type Range = { clock: number; len: number };
type Struct = { readonly id: Y.ID; readonly length: number };
export type DeleteSet = ReadonlyMap<number, readonly Range[]>;

/**
 * Who may put words in again that another has brought to another place meanwhile: of two who took the same words away either
 * (two rebuildings of one block, or one of a block that another cut words out of), be it in the same update or in one of the
 * next, and be it the one who was first to cut and comes second with putting in; and who rebuilt a block that another rebuilt
 * in turn, and takes it back. Remembered for a few updates of each person.
 */
export class Cutters {
  readonly #left = new Map<PersonId, number>();
  readonly #recent = new Map<PersonId, { cut: DeleteSet; rebuilt: DeleteSet }[]>();

  /** Before an update of this person is applied: whether it may double words. */
  watch(doc: Y.Doc, by: PersonId, { structs, deletes }: { structs: readonly Struct[]; deletes: DeleteSet }): boolean {
    const rebuilt = deletes.size > 0 ? rangesOf(structs) : NONE;
    this.#recent.set(by, [{ cut: deletes, rebuilt }, ...(this.#recent.get(by) ?? [])].slice(0, PATIENCE));
    this.#left.set(by, Math.max(0, (this.#left.get(by) ?? 0) - 1));
    const again = deletesAgain(doc, deletes);
    if (again) this.#left.set(by, PATIENCE);
    for (const [other, recent] of this.#recent) {
      if (other === by) continue;
      if (recent.some((one) => (again && overlap(one.cut, deletes)) || overlap(one.rebuilt, deletes))) this.#left.set(other, PATIENCE + 1);
    }
    return (this.#left.get(by) ?? 0) > 0;
  }
}

const NONE: DeleteSet = new Map();

function rangesOf(structs: readonly Struct[]): DeleteSet {
  const ranges = new Map<number, Range[]>();
  for (const { id, length } of structs) {
    const known = ranges.get(id.client);
    if (known) known.push({ clock: id.clock, len: length });
    else ranges.set(id.client, [{ clock: id.clock, len: length }]);
  }
  return ranges;
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
