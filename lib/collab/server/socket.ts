import type { RawData, WebSocket } from "ws";
import { IncomingMessage, MessageType, type WebSocketLike } from "@hocuspocus/server";
import { ANSWERS, ASKS, readShape, UPDATES, type Shape } from "./frame-shape";
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
/** Updates that may wait for the page's answer to what the server asked first. */
const MOST_HELD = 256;
/** For a page to answer the closing, and to answer a ping. */
const CLOSING = 2_000;
export const PING_EVERY = 20_000;

const CLIENT_TYPES: ReadonlySet<number> = new Set<number>([MessageType.Sync, MessageType.Awareness, MessageType.Auth, MessageType.QueryAwareness, MessageType.SyncReply, MessageType.Stateless, MessageType.CLOSE]);
/** Those that carry text. */
const TEXT_TYPES: ReadonlySet<number> = new Set<number>([MessageType.Sync, MessageType.SyncReply]);

/** Something that can hold back what is written to it for a moment, as a socket can. */
type Line = { cork(): void; uncork(): void };
const LOOSE: Line = { cork: () => undefined, uncork: () => undefined };

/**
 * A websocket as Hocuspocus sees it, with our limits on it: one article, frames of known kinds and sizes, a rate, and a
 * page that reads what it is sent. What breaks a limit closes this socket and touches nobody else.
 */
export class LimitedSocket implements WebSocketLike {
  readonly #ws: WebSocket;
  readonly #line: Line;
  #corked = false;
  #room: string | null = null;
  #frames = 0;
  #bytes = 0;
  #windowEnds = 0;
  #answered = true;
  /** Updates that came before the page said what it has beyond the server; null once it did. */
  #held: Uint8Array[] | null = [];
  closed = false;
  /** Who takes the page's presence, once there is somebody; until then it is handled as everything else. */
  onPresence: ((update: Uint8Array) => void) | null = null;

  /** `line` is what carries the websocket's bytes. */
  constructor(ws: WebSocket, line: Line = LOOSE) {
    this.#ws = ws;
    this.#line = line;
    ws.on("pong", () => (this.#answered = true));
  }

  get readyState(): number {
    return this.#ws.readyState;
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (this.closed || data instanceof Blob) return;
    if (this.#ws.bufferedAmount > MOST_UNREAD_BYTES) this.end("slow");
    else {
      this.#gather();
      this.#ws.send(data, () => undefined);
    }
  }

  /** What one moment sends to a page goes out at once: words, carets and acknowledgements are small and many. */
  #gather(): void {
    if (this.#corked) return;
    this.#corked = true;
    this.#line.cork();
    setImmediate(() => {
      this.#corked = false;
      this.#line.uncork();
    });
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

  /**
   * The frames that may be handled now, in order; none after it closed the socket. Somebody who types while the page comes
   * back sends words that build on others which only the page's answer brings: they wait for it.
   */
  admit(data: RawData, isBinary: boolean): Uint8Array[] {
    if (this.closed) return [];
    const frame = copyOf(data);
    const read = isBinary ? this.#read(frame) : "invalid";
    if (typeof read === "string") this.end(read);
    else if (read.presence === null || this.onPresence === null) return this.#inTurn(frame, read.brings);
    else this.onPresence(read.presence);
    return [];
  }

  #inTurn(frame: Uint8Array, brings: number | null): Uint8Array[] {
    if (this.#held === null) return [frame];
    if (brings === UPDATES) {
      this.#held.push(frame);
      if (this.#held.length > MOST_HELD) this.end("behind");
      return [];
    }
    const held = brings === ANSWERS ? this.#held : [];
    if (brings === ANSWERS) this.#held = null;
    return [frame, ...held];
  }

  /** What it carries, or why it is not let in. */
  #read(frame: Uint8Array): Shape | CloseReason {
    try {
      const message = new IncomingMessage(frame);
      const room = message.readVarString();
      const type = message.readVarUint();
      if (room !== (this.#room ??= room) || articleOf(room) === null || !CLIENT_TYPES.has(type)) return "invalid";
      const isText = TEXT_TYPES.has(type);
      if (!isText && frame.length > MOST_SMALL_BYTES) return "too-large";
      const shape = readShape(type, message);
      return this.#isTooMuch(frame.length, shape.brings === ASKS ? WHOLE_TEXT : 1) ? "too-many" : shape;
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

/**
 * The bytes in memory of their own. The decoder believes the lengths that a frame claims, and Node cuts small buffers from
 * one piece: a lie would let a page read what others sent.
 */
function copyOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return copyOf(Buffer.concat(data));
  return data instanceof ArrayBuffer ? new Uint8Array(data.slice(0)) : new Uint8Array(data);
}
