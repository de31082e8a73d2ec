import * as Y from "yjs";
import type { Letter } from "./keystroke";
import type { Watch } from "./typist";

/** Collects what typists see while it is switched on. */
export class Measure implements Watch {
  readonly acknowledgement: number[] = [];
  readonly propagation: number[] = [];
  readonly faults: string[] = [];
  operations = 0;
  on = false;
  /** When each letter of each client left. */
  readonly #left = new Map<number, number[]>();

  left({ client, clock }: Letter, at: number): void {
    if (this.on) this.operations += 1;
    const times = this.#left.get(client);
    if (times) times[clock] = at;
    else this.#left.set(client, [at]);
  }

  acknowledged(since: number, now: number): void {
    if (this.on) this.acknowledgement.push(now - since);
  }

  arrived(update: Uint8Array, now: number): void {
    if (!this.on) return;
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      const times = this.#left.get(id.client);
      for (let clock = id.clock; times && clock < id.clock + length; clock += 1) {
        const at = times[clock];
        if (at !== undefined) this.propagation.push(now - at);
      }
    }
  }

  fault(what: string): void {
    this.faults.push(what);
  }
}
