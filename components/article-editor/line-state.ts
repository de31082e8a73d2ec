import type { AuthReason, ReadReason } from "@/lib/collab/protocol";

export type Ticket = { ticket: string; mode: "write" | "read"; reason: ReadReason | null };

/**
 * Why there will be no further attempt: the server said so, it will not take what this tab has to send (`refused`: its
 * person may no longer change the text), or the editor no longer shows the shared text (`broken`).
 */
export type Stop = AuthReason | "gone" | "invalid" | "too-large" | "too-many" | "refused" | "broken";

export type ConnectionState = {
  /** The article's text has been here at least once: until then there is nothing to show. */
  loaded: boolean;
  connected: boolean;
  /** The first attempt to connect has ended, well or not: before that nobody speaks of a line that is missing. */
  tried: boolean;
  /** Words of this tab that the database has not acknowledged. */
  dirty: boolean;
  /** The oldest of them have been waiting for longer than a person would call "at once". */
  late: boolean;
  mode: "write" | "read";
  reason: ReadReason | null;
  /** Number of the newest update in this copy. */
  head: number;
  stopped: Stop | null;
};

/** What changes seldom: whoever shows more than a word of the line looks at this. */
export type SteadyState = Omit<ConnectionState, "dirty" | "late" | "head">;

export const START: ConnectionState = {
  loaded: false,
  connected: false,
  tried: false,
  dirty: false,
  late: false,
  mode: "read",
  reason: null,
  head: 0,
  stopped: null,
};

const STEADY = ["loaded", "connected", "tried", "mode", "reason", "stopped"] as const satisfies readonly (keyof SteadyState)[];

/** A line's state, for whoever looks: another object whenever something of it has changed. */
export class LineState {
  private readonly listeners = new Set<() => void>();
  private state = START;
  private steady: SteadyState = START;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): ConnectionState => this.state;
  readonly steadySnapshot = (): SteadyState => this.steady;

  set(change: Partial<ConnectionState>): void {
    const next = { ...this.state, ...change };
    if ((Object.keys(change) as (keyof ConnectionState)[]).every((key) => this.state[key] === next[key])) return;
    this.state = next;
    if (STEADY.some((key) => this.steady[key] !== next[key])) this.steady = next;
    for (const listener of this.listeners) listener();
  }
}
