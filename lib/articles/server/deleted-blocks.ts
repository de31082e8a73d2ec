import type * as Y from "yjs";

/** Runs of characters whose place is remembered. */
const MOST = 4_000;

/** Where characters stood that are gone. Yjs forgets them at once; who types into them a moment later still refers to them. */
export class DeletedBlocks {
  readonly #runs: { client: number; from: number; to: number; place: string }[] = [];

  /** Remembers the block that a deleted item stood in. */
  keep(item: Y.Item, place: string): void {
    if (place === "") return;
    const { client, clock } = item.id;
    this.#runs.push({ client, from: clock, to: clock + item.length, place });
    if (this.#runs.length > MOST) this.#runs.splice(0, MOST / 4);
  }

  /** The texts of the blocks that characters of these ranges stood in. */
  placesIn(deletes: ReadonlyMap<number, readonly { clock: number; len: number }[]>): string[] {
    const stood = this.#runs.filter(({ client, from, to }) => (deletes.get(client) ?? []).some(({ clock, len }) => clock < to && from < clock + len));
    return [...new Set(stood.map((run) => run.place))];
  }

  /** The text of the block that the item was meant for: the one of the characters beside which it was typed. */
  placeOf(item: Y.Item): string | null {
    for (const id of [item.origin, item.rightOrigin]) {
      const run = id && this.#runs.findLast(({ client, from, to }) => client === id.client && from <= id.clock && id.clock < to);
      if (run) return run.place;
    }
    return null;
  }
}
