import * as Y from "yjs";
import { AUTH_REASONS, closeReason, collabUrl, planAfter, readServerMessage, roomOf, type ServerMessage } from "@/lib/collab/protocol";
import { articleRoot, asWritten, headlineText, sharedBlocks } from "@/lib/text/yjs";
import { Attempts } from "./attempts";
import { DroppableSocket } from "./droppable-socket";
import { LineProvider } from "./line-provider";
import { LineState, type Stop, type Ticket } from "./line-state";
import { Outbox } from "./outbox";

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
 * A line that has stopped never writes again: its document may hold what the server did not take.
 */
export class CollabConnection {
  readonly document = new Y.Doc();
  readonly provider: LineProvider;
  private readonly socket: DroppableSocket;
  private readonly attempts = new Attempts(() => void this.open());
  private readonly hearers = new Set<(message: ServerMessage) => void>();
  private readonly line = new LineState();
  readonly subscribe = this.line.subscribe;
  readonly snapshot = this.line.snapshot;
  readonly steadySnapshot = this.line.steadySnapshot;
  private readonly unsent = new Outbox({ isConnected: () => this.snapshot().connected, onLate: () => this.tell(), onDead: () => this.socket.drop("silent") });
  private ticket = "";
  private over = false;
  private unwritten: string | null = null;
  /** When this tab's person last changed the text, on the page's clock. */
  changedAt = -Infinity;

  constructor(
    articleId: string,
    private readonly doors: LineDoors,
  ) {
    // Who may not write must not tidy either: the server would take it for words and refuse them.
    asWritten(this.document, () => this.snapshot().mode === "read");
    this.socket = new DroppableSocket({ url: collabUrl(location.origin), autoConnect: false, maxAttempts: 1 }, this.unsent);
    this.provider = new LineProvider({
      name: roomOf(articleId),
      document: this.document,
      websocketProvider: this.socket,
      token: () => this.ticket,
      flushDelay: SENT_AFTER,
      // What the provider has in its buffer goes out once more, beside the answer that brings all.
      onOpen: () => this.unsent.lost(),
      onSynced: ({ state }) => this.synced(state),
      onAuthenticationFailed: ({ reason }) => this.turnedAway(reason),
      onStateless: ({ payload }) => this.heard(payload),
      onClose: ({ event }) => this.closed(event),
    });
    this.provider.onAcknowledged = () => this.acknowledged();
    this.unsent.watch(this.document, this.provider);
    this.provider.attach();
    this.document.on("update", this.updated);
    window.addEventListener("online", this.online);
    window.addEventListener("offline", this.offline);
    void this.open();
    void this.draw();
  }

  /** Hears every message of the server; answers how to stop. */
  hear(hearer: (message: ServerMessage) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  /** The article's headline as this tab has it. */
  get title(): string {
    return headlineText(articleRoot(this.document));
  }

  /** The whole text as this tab has it, with what nobody else has. */
  get words(): string {
    return this.unwritten ?? sharedBlocks(articleRoot(this.document)).map(({ text }) => text).join("\n");
  }

  /** The editor no longer shows the shared text and must never write it again. `unwritten` is the text as the editor alone has it, when that could not be written. */
  break(unwritten: string | null): void {
    if (this.snapshot().stopped) return;
    this.unwritten = unwritten;
    this.stop("broken");
  }

  destroy(): void {
    this.over = true;
    this.rest();
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
    if (!text || this.isOver() || this.snapshot().loaded) return;
    // In the provider's name: it is no change of this tab.
    Y.applyUpdate(this.document, text, this.provider);
    this.line.set({ loaded: true });
  }

  private async open(): Promise<void> {
    const answer = await this.doors.askTicket().catch(() => null);
    // Asked anew after the answer: much may have happened while we waited.
    if (this.isOver()) return;
    if (answer === null) this.again();
    else if ("stop" in answer) this.stop(answer.stop);
    else {
      this.ticket = answer.ticket;
      this.line.set({ mode: answer.mode, reason: answer.reason });
      void this.socket.connect();
    }
  }

  private isOver(): boolean {
    return this.over || this.snapshot().stopped !== null;
  }

  private again(): void {
    if (this.isOver()) return;
    this.line.set({ tried: true });
    this.attempts.plan();
  }

  private readonly online = (): void => this.attempts.hurry();

  /** A socket does not notice for a long time that its line is gone. */
  private readonly offline = (): void => this.socket.drop("offline");

  private closed(event: { code: number; reason: string }): void {
    if (this.over) return;
    this.unsent.lost();
    this.socket.disconnect();
    this.line.set({ connected: false });
    const reason = closeReason(event);
    if (planAfter(reason) === "again") this.again();
    else this.stop(reason === "too-large" || reason === "too-many" ? reason : "invalid");
  }

  private turnedAway(reason: string): void {
    this.socket.disconnect();
    const known = AUTH_REASONS.find((name) => name === reason);
    if (known === "reload" || known === "forbidden") this.stop(known);
    else this.again();
  }

  private stop(reason: Stop): void {
    if (this.snapshot().stopped) return;
    this.line.set({ stopped: reason, connected: false, tried: true, mode: "read" });
    this.rest();
    this.socket.disconnect();
    this.tell();
  }

  private rest(): void {
    this.attempts.end();
    this.unsent.end();
  }

  private synced(isSynced: boolean): void {
    if (!isSynced || this.isOver()) return;
    this.attempts.succeeded();
    this.unsent.heard();
    this.line.set({ loaded: true, connected: true, tried: true });
    this.tell();
  }

  private readonly updated = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider) return;
    // What Yjs tidies by itself has no origin.
    if (origin !== null) this.changedAt = performance.now();
    this.tell();
  };

  private acknowledged(): void {
    this.unsent.heard();
    this.unsent.answered();
    this.tell();
  }

  /** Says how the words of this tab stand. */
  private tell(): void {
    this.line.set({ dirty: this.unwritten !== null || this.unsent.oldest !== null, late: this.unsent.isLate });
    if (!this.isOver()) this.unsent.watchClock();
  }

  private heard(payload: string): void {
    const message = readServerMessage(payload);
    // What was on its way when the line stopped says nothing about it any more.
    if (!message || this.isOver()) return;
    if (message.type === "head") this.line.set({ head: message.seq });
    if (message.type === "mode") this.line.set({ mode: message.mode, reason: message.reason });
    if (message.type === "refused") this.refused(message.reason);
    for (const hearer of this.hearers) hearer(message);
  }

  /** What was refused is in this document for good, and a later connection would bring it along, unasked: the line ends. */
  private refused(reason: Ticket["reason"]): void {
    this.line.set({ mode: "read", reason });
    if (this.unsent.areByHand) this.stop("refused");
    else {
      // Nobody did anything: Yjs had tidied formatting when the right to write was lost.
      this.unsent.acknowledged();
      this.socket.drop("refused");
    }
  }
}
