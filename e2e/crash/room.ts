import type { Dice } from "../converge/dice";
import type { Desk, Seat } from "./desk";
import { Writer } from "./writer";

/** Longer than this nobody waits for a page to show *saved*, in milliseconds. */
const PATIENCE = 30_000;

/** Everybody who writes, each at a seat; tabs that were closed are remembered for what they are owed. */
export class Room {
  readonly writers: Writer[] = [];
  readonly #desk: Desk;
  readonly #open = new Map<Seat, Writer | null>();

  constructor(desk: Desk, seats: readonly Seat[]) {
    this.#desk = desk;
    for (const seat of seats) this.#open.set(seat, null);
    this.fill();
  }

  /** Opens a tab at every seat that has none. */
  fill(): void {
    for (const [seat, writer] of this.#open) {
      if (writer !== null) continue;
      const next = new Writer(seat.article, () => this.#desk.ticket(seat));
      this.#open.set(seat, next);
      this.writers.push(next);
    }
  }

  /** Closes about this share of the tabs, as somebody does who does not read what stands there. */
  close(share: number, dice: Dice): void {
    for (const [seat, writer] of this.#open) {
      if (writer === null || !dice.says(share)) continue;
      writer.close();
      this.#open.set(seat, null);
    }
  }

  takeSilence(): number {
    return Math.max(0, ...this.#tabs().map((writer) => writer.takeSilence()));
  }

  /** The moment when the last of the open pages showed everything as saved, at `since` or later. Throws when one does not. */
  async untilSaved(since: number): Promise<number> {
    let last = since;
    const waiting = new Set(this.#tabs());
    while (waiting.size > 0) {
      const now = performance.now();
      for (const writer of waiting) {
        if (writer.shown !== "saved") continue;
        waiting.delete(writer);
        last = now;
      }
      if (now - since > PATIENCE) throw new Error(`After ${PATIENCE / 1_000} s pages still show: ${[...waiting].map((writer) => writer.shown).join(", ")}.`);
      if (waiting.size > 0) await new Promise((wait) => setTimeout(wait, 5));
    }
    return last;
  }

  rest(): void {
    for (const writer of this.#tabs()) writer.rest();
  }

  leave(): void {
    for (const writer of this.#tabs()) writer.close();
  }

  #tabs(): Writer[] {
    return [...this.#open.values()].filter((writer) => writer !== null);
  }
}
