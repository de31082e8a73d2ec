import type { RawData, WebSocket } from "ws";
import { IncomingMessage, MessageType, type WebSocketLike } from "@hocuspocus/server";
import { articleOf, CLOSE, MAX_FRAME_BYTES, type CloseReason } from "../protocol";

/** What one connection may send within ten seconds. A frame that asks for the whole text counts as twenty. */
const WINDOW = 10_000;
const MOST_FRAMES = 1_500;
const MOST_BYTES = 3 * MAX_FRAME_BYTES;
const WHOLE_TEXT = 20;
/** Awareness and everything else that is no text. */
const MOST_SMALL_BYTES = 8 * 1024;
/** Sent and not yet read by the page. */
const MOST_UNREAD_BYTES = 16 * 1024 * 1024;
/** For a page to answer the closing, and to answer a ping. */
const CLOSING = 2_000;
export const PING_EVERY = 20_000;

const CLIENT_TYPES: ReadonlySet<number> = new Set<number>([MessageType.Sync, MessageType.Awareness, MessageType.Auth, MessageType.QueryAwareness, MessageType.SyncReply, MessageType.Stateless, MessageType.CLOSE]);
/** Those that carry text. */
const TEXT_TYPES: ReadonlySet<number> = new Set<number>([MessageType.Sync, MessageType.SyncReply]);

/**
 * A websocket as Hocuspocus sees it, with our limits on it: one article, frames of known kinds and sizes, a rate, and a
 * page that reads what it is sent. What breaks a limit closes this socket and touches nobody else.
 */
export class LimitedSocket implements WebSocketLike {
  readonly #ws: WebSocket;
  #room: string | null = null;
  #frames = 0;
  #bytes = 0;
  #windowEnds = 0;
  #answered = true;
  closed = false;

  constructor(ws: WebSocket) {
    this.#ws = ws;
    ws.on("pong", () => (this.#answered = true));
  }

  get readyState(): number {
    return this.#ws.readyState;
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (this.closed || data instanceof Blob) return;
    if (this.#ws.bufferedAmount > MOST_UNREAD_BYTES) this.end("slow");
    else this.#ws.send(data, () => undefined);
  }

  /** Hocuspocus closes with its own codes; they reach the page as they are. */
  close(code?: number, reason?: string): void {
    if (this.closed) return;
    this.closed = true;
    this.#ws.close(code ?? 1000, reason ?? "");
    setTimeout(() => this.#ws.terminate(), CLOSING).unref();
  }

  /** Closes for one of our reasons. */
  end(reason: CloseReason): void {
    this.close(CLOSE[reason].code, CLOSE[reason].reason);
  }

  /** A ping; a page that did not answer the last one is gone. */
  ping(): void {
    if (!this.#answered) this.#ws.terminate();
    this.#answered = false;
    if (this.#ws.readyState === this.#ws.OPEN) this.#ws.ping();
  }

  /** The frame if it may be handled; null after it closed the socket. */
  admit(data: RawData, isBinary: boolean): Uint8Array | null {
    if (this.closed) return null;
    const frame = Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data;
    const fault = isBinary ? this.#fault(frame) : "invalid";
    if (fault) this.end(fault);
    return fault ? null : frame;
  }

  #fault(frame: Uint8Array): CloseReason | null {
    try {
      const message = new IncomingMessage(frame);
      const room = message.readVarString();
      const type = message.readVarUint();
      if (room !== (this.#room ??= room) || articleOf(room) === null || !CLIENT_TYPES.has(type)) return "invalid";
      const isText = TEXT_TYPES.has(type);
      if (!isText && frame.length > MOST_SMALL_BYTES) return "too-large";
      const asksForAll = isText && message.readVarUint() === 0;
      return this.#isTooMuch(frame.length, asksForAll ? WHOLE_TEXT : 1) ? "too-many" : null;
    } catch {
      return "invalid";
    }
  }

  #isTooMuch(bytes: number, weight: number): boolean {
    const now = Date.now();
    if (now >= this.#windowEnds) {
      this.#windowEnds = now + WINDOW;
      this.#frames = 0;
      this.#bytes = 0;
    }
    this.#frames += weight;
    this.#bytes += bytes;
    return this.#frames > MOST_FRAMES || this.#bytes > MOST_BYTES;
  }
}
