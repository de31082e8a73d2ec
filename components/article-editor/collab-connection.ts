import { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import {
  AUTH_REASONS,
  collabUrl,
  planAfter,
  readServerMessage,
  roomOf,
  type AuthReason,
  type ReadReason,
  type ServerMessage,
} from "@/lib/collab/protocol";
import { UnsentUpdates } from "@/lib/collab/unsent-updates";
import { DroppableSocket } from "./droppable-socket";

export type Ticket = { ticket: string; mode: "write" | "read"; reason: ReadReason | null };

/** Why there will be no further attempt: the server said so, or it will not take what this tab has to send. */
export type Stop = AuthReason | "gone" | "invalid" | "too-large" | "too-many";

export type ConnectionState = {
  /** The article's text has been here at least once: until then there is nothing to show. */
  loaded: boolean;
  connected: boolean;
  /** The first attempt to connect has ended, well or not: before that nobody speaks of a line that is missing. */
  tried: boolean;
  /** Words of this tab that the database has not acknowledged. */
  dirty: boolean;
  /** They have been waiting for longer than a person would call "at once". */
  late: boolean;
  mode: "write" | "read";
  reason: ReadReason | null;
  /** Number of the newest update in this copy. */
  head: number;
  stopped: Stop | null;
  /** The server will never take what this tab sent: the person gets it back to copy. */
  refused: ReadReason | "role" | null;
};

/** What changes seldom: whoever shows more than a word of the line looks at this. */
export type SteadyState = Omit<ConnectionState, "dirty" | "late" | "head">;

const START: ConnectionState = {
  loaded: false,
  connected: false,
  tried: false,
  dirty: false,
  late: false,
  mode: "read",
  reason: null,
  head: 0,
  stopped: null,
  refused: null,
};
const STEADY = ["loaded", "connected", "tried", "mode", "reason", "stopped", "refused"] as const satisfies readonly (keyof SteadyState)[];
/** Milliseconds until a person is told that words wait, and until a silent line counts as dead: acknowledgements take 12 ms. */
const LATE_AFTER = 1_500;
const DEAD_AFTER = 6_000;
/** Milliseconds that a letter waits for its like: it is painted by then, and nobody else is given work before that. */
const SENT_AFTER = 25;

/** What a line needs of the API. */
export type LineDoors = {
  askTicket: () => Promise<Ticket | { stop: Stop }>;
  /** The text as the database has it: shown while the line is being opened, which then brings what is newer, or all where this is left out. */
  readText?: () => Promise<Uint8Array>;
};

/**
 * One tab's line to one article. Owns the shared document and every retry: the stock provider stops for ever when its
 * token function throws, stays "connected" but deaf when the server closes one document, and waits up to half a minute.
 */
export class CollabConnection {
  readonly document = new Y.Doc();
  readonly provider: HocuspocusProvider;
  private readonly socket: DroppableSocket;
  private readonly unsent = new UnsentUpdates();
  private readonly listeners = new Set<() => void>();
  private readonly hearers = new Set<(message: ServerMessage) => void>();
  private state = START;
  private steady: SteadyState = START;
  private ticket = "";
  private failures = 0;
  /** Updates on their way. */
  private outstanding = 0;
  private retry: ReturnType<typeof setTimeout> | null = null;
  private lateness: ReturnType<typeof setTimeout> | null = null;
  private silence: ReturnType<typeof setTimeout> | null = null;
  private over = false;
  /** When this tab's person last changed the text, on the page's clock. */
  changedAt = -Infinity;

  constructor(
    articleId: string,
    private readonly doors: LineDoors,
  ) {
    this.socket = new DroppableSocket({ url: collabUrl(location.origin), autoConnect: false, maxAttempts: 1 }, this.unsent);
    this.provider = new HocuspocusProvider({
      name: roomOf(articleId),
      document: this.document,
      websocketProvider: this.socket,
      token: () => this.ticket,
      flushDelay: SENT_AFTER,
      onSynced: ({ state }) => this.synced(state),
      onUnsyncedChanges: ({ number }) => this.acknowledged(number),
      onAuthenticationFailed: ({ reason }) => this.turnedAway(reason),
      onStateless: ({ payload }) => this.heard(payload),
      onClose: ({ event }) => this.closed(event.reason),
    });
    this.unsent.watch(this.document, this.provider);
    this.provider.attach();
    this.document.on("update", this.updated);
    window.addEventListener("online", this.online);
    window.addEventListener("offline", this.offline);
    void this.open();
    void this.draw();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): ConnectionState => this.state;
  readonly steadySnapshot = (): SteadyState => this.steady;

  /** Hears every message of the server; answers how to stop. */
  hear(hearer: (message: ServerMessage) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  destroy(): void {
    this.over = true;
    if (this.retry) clearTimeout(this.retry);
    this.stopWaiting();
    window.removeEventListener("online", this.online);
    window.removeEventListener("offline", this.offline);
    this.document.off("update", this.updated);
    this.provider.destroy();
    this.socket.destroy();
    this.document.destroy();
  }

  /** Whatever goes wrong here, the line brings the text as well. */
  private async draw(): Promise<void> {
    const text = await this.doors.readText?.().catch(() => null);
    if (!text || this.isOver() || this.state.loaded) return;
    // In the provider's name: it is no change of this tab.
    Y.applyUpdate(this.document, text, this.provider);
    this.set({ loaded: true });
  }

  private async open(): Promise<void> {
    const answer = await this.doors.askTicket().catch(() => null);
    // Asked anew after the answer: much may have happened while we waited.
    if (this.isOver()) return;
    if (answer === null) this.again();
    else if ("stop" in answer) this.stop(answer.stop);
    else {
      this.ticket = answer.ticket;
      this.set({ mode: answer.mode, reason: answer.reason });
      void this.socket.connect();
    }
  }

  private isOver(): boolean {
    return this.over;
  }

  /** One attempt is planned at a time, with jitter: a server that comes back must not meet everybody in the same instant. */
  private again(): void {
    if (this.over || this.retry || this.state.stopped) return;
    this.set({ tried: true });
    const most = Math.min(2_500, 400 * 2 ** this.failures);
    this.failures += 1;
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.open();
    }, most / 2 + Math.random() * (most / 2));
  }

  private readonly online = (): void => {
    this.failures = 0;
    if (!this.retry) return;
    clearTimeout(this.retry);
    this.retry = null;
    void this.open();
  };

  /** A socket does not notice for a long time that its line is gone. */
  private readonly offline = (): void => this.socket.drop("offline");

  private closed(reason: string): void {
    if (this.over) return;
    this.socket.disconnect();
    this.set({ connected: false, late: this.state.dirty });
    const plan = planAfter(reason);
    if (plan === "again") this.again();
    else this.stop(reason === "too-large" || reason === "too-many" ? reason : "invalid");
  }

  private turnedAway(reason: string): void {
    this.socket.disconnect();
    const known = AUTH_REASONS.find((name) => name === reason);
    if (known === "reload" || known === "forbidden") this.stop(known);
    else this.again();
  }

  private stop(reason: Stop): void {
    this.socket.disconnect();
    this.set({ stopped: reason, connected: false, tried: true, mode: "read", late: this.state.dirty });
  }

  private synced(isSynced: boolean): void {
    if (!isSynced) return;
    this.failures = 0;
    this.set({ loaded: true, connected: true, tried: true });
    this.acknowledged(this.provider.unsyncedChanges);
  }

  private readonly updated = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider) return;
    this.changedAt = performance.now();
    this.set({ dirty: true, late: this.state.late || (this.state.tried && !this.state.connected) });
    this.wait();
  };

  /** Counts from the last sign of life: somebody who types without a pause always has something on its way. */
  private wait(): void {
    this.lateness ??= setTimeout(() => {
      this.lateness = null;
      if (this.state.dirty) this.set({ late: true });
    }, LATE_AFTER);
    this.silence ??= setTimeout(() => {
      this.silence = null;
      if (this.state.dirty && this.state.connected) this.socket.drop("silent");
    }, DEAD_AFTER);
  }

  private stopWaiting(): void {
    if (this.lateness) clearTimeout(this.lateness);
    if (this.silence) clearTimeout(this.silence);
    this.lateness = null;
    this.silence = null;
  }

  private acknowledged(outstanding: number): void {
    const isAnswer = outstanding < this.outstanding;
    this.outstanding = outstanding;
    if (outstanding === 0) this.unsent.acknowledged();
    if (!this.state.connected || (outstanding > 0 && !isAnswer)) return;
    this.stopWaiting();
    this.set({ dirty: outstanding > 0 && this.state.dirty, late: false });
    if (this.state.dirty) this.wait();
  }

  private heard(payload: string): void {
    const message = readServerMessage(payload);
    if (!message) return;
    if (message.type === "head") this.set({ head: message.seq });
    if (message.type === "mode") this.set({ mode: message.mode, reason: message.reason });
    if (message.type === "refused") this.set({ refused: message.reason, mode: "read", reason: message.reason });
    for (const hearer of this.hearers) hearer(message);
  }

  private set(change: Partial<ConnectionState>): void {
    const next = { ...this.state, ...change };
    if ((Object.keys(change) as (keyof ConnectionState)[]).every((key) => this.state[key] === next[key])) return;
    this.state = next;
    if (STEADY.some((key) => this.steady[key] !== next[key])) this.steady = next;
    for (const listener of this.listeners) listener();
  }
}
