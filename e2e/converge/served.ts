import type { Mishap } from "./frail-pool";
import type { Line } from "./line";

/** A server that pages of a history are connected to, until it dies. */
export interface Served {
  readonly dead: boolean;
  /** The next append meets with this. */
  arm(mishap: Mishap): void;
  /** Takes a line as the door does. */
  welcome(line: Line): void;
  /** Waits until everything that was delivered has been answered, or the server is dead. */
  settle(): Promise<void>;
  /** Does what is due in a second; `snapshot`: also what is due after a while. */
  catchUp(snapshot: boolean): Promise<void>;
  /** The database goes away under it and comes back; settles when everybody has heard of it. */
  cutDatabase(): Promise<void>;
  die(): void;
}

/** Where servers come from, one after the other. */
export type Ground = {
  serve(): Promise<Served>;
  /** How often something is killed, as a share of how often it usually is: real processes take seconds to come back. */
  readonly deadliness: number;
};
