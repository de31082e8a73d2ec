import * as Y from "yjs";

/** Runs of characters whose place is remembered. */
const MOST = 4_000;

type Run = { client: number; from: number; to: number; words: string; place: string; isTold: boolean };

/** Where characters stood that are gone, and which they were. Yjs forgets them at once; who types into them a moment later still refers to them. */
export class DeletedBlocks {
  readonly #runs: Run[] = [];

  /** Remembers the block that a deleted item stood in. `isTold`: its words are displaced, and told as such. */
  keep(item: Y.Item, place: string, isTold: boolean): void {
    if (place === "") return;
    const { client, clock } = item.id;
    const words = item.content instanceof Y.ContentString ? item.content.str : "";
    this.#runs.push({ client, from: clock, to: clock + item.length, words, place, isTold });
    if (this.#runs.length > MOST) this.#runs.splice(0, MOST / 4);
  }

  /** The texts of the blocks that characters of these ranges stood in. */
  placesIn(deletes: ReadonlyMap<number, readonly { clock: number; len: number }[]>): string[] {
    const stood = this.#runs.filter(({ client, from, to }) => (deletes.get(client) ?? []).some(({ clock, len }) => clock < to && from < clock + len));
    return [...new Set(stood.map((run) => run.place))];
  }

  /** The text of the block that the item was meant for: the one of the characters beside which it was typed. */
  placeOf(item: Y.Item): string | null {
    return (this.#runOf(item.origin) ?? this.#runOf(item.rightOrigin))?.place ?? null;
  }

  /** The words up to the character behind which the item was typed; "" where they are told already. */
  wordsBefore({ origin }: Y.Item): string {
    const run = this.#runOf(origin);
    return run && origin && !run.isTold ? run.words.slice(0, origin.clock - run.from + 1) : "";
  }

  /** The words from the character on before which the item was typed; "" where they are told already. */
  wordsAfter({ rightOrigin }: Y.Item): string {
    const run = this.#runOf(rightOrigin);
    return run && rightOrigin && !run.isTold ? run.words.slice(rightOrigin.clock - run.from) : "";
  }

  #runOf(id: Y.ID | null): Run | undefined {
    return id ? this.#runs.findLast(({ client, from, to }) => client === id.client && from <= id.clock && id.clock < to) : undefined;
  }
}
