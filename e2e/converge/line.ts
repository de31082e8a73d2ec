import { EventEmitter } from "node:events";
import { IncomingMessage, MessageType } from "@hocuspocus/server";
import type { Written } from "./ledger";

/** What lies between page and server: a frame on its way, or the news that the line was closed. */
export type Frame = Uint8Array;

const [SYNC, SYNC_REPLY, AUTH, STATELESS, SYNC_STATUS]: number[] = [MessageType.Sync, MessageType.SyncReply, MessageType.Auth, MessageType.Stateless, MessageType.SyncStatus];
/** Of an answer to a ticket: the page is not let in. */
const DENIED = 1;
/** A frame for the page. `acknowledges`: the words that it calls saved. `repeats`: it answers a frame that the network had delivered twice. */
export type Answer = { readonly frame: Frame; readonly acknowledges: readonly Written[] | null; readonly repeats: boolean };
type Awaiting = { readonly letters: readonly Written[]; readonly repeats: boolean };

const OPEN = 1;
const CLOSED = 3;

/** One websocket of the virtual network, as the server sees it. Nothing in it moves by itself: the history delivers. */
export class Line extends EventEmitter {
  readonly OPEN = OPEN;
  readonly bufferedAmount = 0;
  readyState: number = OPEN;
  /** Frames on their way to the server. */
  readonly up: Frame[] = [];
  /** Answers on their way to the page: what the server sent between two deliveries stays together, however it was cut. */
  readonly rounds: Answer[][] = [];
  #round: Answer[] = [];
  /** Why the server closed it; null while it is open. */
  closed: string | null = null;
  /** Settles once the server has sent the text, or will not. */
  readonly greeting: Promise<boolean>;
  readonly #awaiting: Awaiting[] = [];
  #greet: (isIn: boolean) => void = () => undefined;

  constructor() {
    super();
    this.greeting = new Promise((tell) => (this.#greet = tell));
  }

  /** The server sends. */
  send(data: Uint8Array): void {
    if (this.readyState !== OPEN) return;
    const frame = new Uint8Array(data);
    const { type, update } = kindOf(frame);
    if (update) this.#greet(true);
    if (type === AUTH && isDenied(frame)) this.#greet(false);
    // Sent by the clock, and of no meaning for the text: they would make two tellings of one seed differ.
    if (type === STATELESS) return;
    const answered = type === SYNC_STATUS ? this.#awaiting.shift() : undefined;
    const applied = answered !== undefined && isApplied(frame);
    this.#round.push({ frame, acknowledges: applied ? answered.letters : null, repeats: answered?.repeats ?? false });
  }

  /** Updates that were delivered and not answered. */
  get awaits(): number {
    return this.readyState === OPEN ? this.#awaiting.length : 0;
  }

  /** What was sent until now is one round. */
  seal(): void {
    if (this.#round.length > 0) this.rounds.push(this.#round);
    this.#round = [];
  }

  /** The server, or the network, closes. */
  close(_code = 1006, reason = "line"): void {
    if (this.readyState !== OPEN) return;
    this.readyState = CLOSED;
    this.closed = reason;
    this.seal();
    this.#greet(false);
    this.emit("close", 1006, Buffer.from(reason));
  }

  terminate(): void {
    this.close();
  }

  ping(): void {
    // Pages of a history answer by what they send.
  }

  /** The network hands the server a frame; `letters` are the words in it, null when it brings no update. */
  deliver(frame: Frame, letters: readonly Written[] | null, repeats: boolean): void {
    if (this.readyState !== OPEN) return;
    if (letters) this.#awaiting.push({ letters, repeats });
    this.emit("message", Buffer.from(frame), true);
  }
}

/** What a frame is: its type, and the update that it brings. */
export function kindOf(frame: Frame): { type: number; update: Uint8Array | null } {
  const message = new IncomingMessage(frame);
  message.readVarString();
  const type: number = message.readVarUint();
  if (type !== SYNC && type !== SYNC_REPLY) return { type, update: null };
  return { type, update: message.readVarUint() === 0 ? null : message.readVarUint8Array() };
}

function isApplied(frame: Frame): boolean {
  const message = new IncomingMessage(frame);
  message.readVarString();
  message.readVarUint();
  return message.readVarUint() === 1;
}

function isDenied(frame: Frame): boolean {
  const message = new IncomingMessage(frame);
  message.readVarString();
  message.readVarUint();
  return message.readVarUint() === DENIED;
}
