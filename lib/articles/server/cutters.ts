import * as Y from "yjs";
import type { PersonId } from "@/lib/foundation/ids";

/** Who cut what somebody else has taken away too mostly puts it in again within so many updates, */
const PATIENCE = 6;
/** and hardly ever after so many. */
const MEMORY = 100;
/** So many updates of a person that took something away are compared with those of the others. */
const RECENT = 40;

type Range = { clock: number; len: number };
type Struct = { readonly id: Y.ID; readonly length: number };
export type DeleteSet = ReadonlyMap<number, readonly Range[]>;

/**
 * Who may put words in again that another has brought to another place meanwhile: of two who took the same words away either
 * (two rebuildings of one block, or one of a block that another cut words out of), be it in the same update or in one of the
 * next, and be it the one who was first to cut and comes second with putting in; and who rebuilt a block that another rebuilt
 * in turn, and takes it back. For a few updates of that person anything that they double is looked at, for many more the
 * words that two have taken away.
 */
export class Cutters {
  readonly #left = new Map<PersonId, number>();
  readonly #recent = new Map<PersonId, { cut: DeleteSet; rebuilt: DeleteSet }[]>();
  readonly #contested = new Map<PersonId, DeleteSet[]>();

  /** Before an update of this person is applied: whether it may double whatever it brings, and which words two have taken away that it may bring again. */
  watch(doc: Y.Doc, by: PersonId, { structs, deletes }: { structs: readonly Struct[]; deletes: DeleteSet }): { anything: boolean; contested: readonly DeleteSet[] } {
    const left = Math.max(0, (this.#left.get(by) ?? 0) - 1);
    this.#left.set(by, left);
    if (left === 0) this.#contested.delete(by);
    if (deletes.size > 0) this.#compare(doc, by, { cut: deletes, rebuilt: rangesOf(structs) });
    return { anything: (this.#left.get(by) ?? 0) > MEMORY - PATIENCE, contested: this.#contested.get(by) ?? [] };
  }

  #compare(doc: Y.Doc, by: PersonId, now: { cut: DeleteSet; rebuilt: DeleteSet }): void {
    this.#recent.set(by, [now, ...(this.#recent.get(by) ?? [])].slice(0, RECENT));
    const again = deletesAgain(doc, now.cut);
    if (again) this.#contend(by, now.cut);
    for (const [other, recent] of this.#recent) {
      if (other === by) continue;
      if (recent.some((one) => (again && overlap(one.cut, now.cut)) || overlap(one.rebuilt, now.cut))) this.#contend(other, now.cut);
    }
  }

  #contend(person: PersonId, words: DeleteSet): void {
    this.#left.set(person, MEMORY + 1);
    this.#contested.set(person, [words, ...(this.#contested.get(person) ?? [])].slice(0, RECENT));
  }
}

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
