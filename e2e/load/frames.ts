import { IncomingMessage, MessageType } from "@hocuspocus/server";
import { Bytes } from "./bytes";
import type { Letter } from "./keystroke";

/** Hocuspocus's kinds of a frame. */
const SYNC: number = MessageType.Sync;
const SYNC_REPLY: number = MessageType.SyncReply;
const AUTH: number = MessageType.Auth;
const SYNC_STATUS: number = MessageType.SyncStatus;
/** Yjs's kinds of a frame that carries text. */
const ASKS = 0;
const ANSWERS = 1;
const UPDATES = 2;

/** What a page sends of one article, as the provider writes it. */
export class Frames {
  readonly #room: string;

  constructor(room: string) {
    this.#room = room;
  }

  ticket(ticket: string): Uint8Array {
    return this.#frame(AUTH).number(0).words(ticket).done();
  }

  /** Asks for everything. */
  ask(): Uint8Array {
    return this.#frame(SYNC).number(ASKS).block(new Bytes().number(0).done()).done();
  }

  answer(update: Uint8Array): Uint8Array {
    return this.#frame(SYNC).number(ANSWERS).block(update).done();
  }

  update(update: Uint8Array): Uint8Array {
    return this.#frame(SYNC).number(UPDATES).block(update).done();
  }

  /** Where the caret stands: before this letter. */
  caret(client: number, clock: number, before: Letter): Uint8Array {
    const place = { type: null, tname: null, item: before, assoc: 0 };
    const state = JSON.stringify({ user: { name: "", color: "" }, cursor: { anchor: place, head: place } });
    return this.#frame(MessageType.Awareness).block(new Bytes().number(1).number(client).number(clock).words(state).done()).done();
  }

  #frame(type: number): Bytes {
    return new Bytes().words(this.#room).number(type);
  }
}

/** What the server says: everything else is of no matter here. */
export type Heard = { type: "let-in" } | { type: "turned-away" } | { type: "asked" } | { type: "text"; update: Uint8Array } | { type: "answered"; taken: boolean } | null;

/** Reads a frame of the server. */
export function read(frame: Uint8Array): Heard {
  const message = new IncomingMessage(frame);
  message.readVarString();
  const type: number = message.readVarUint();
  if (type === SYNC_STATUS) return { type: "answered", taken: message.readVarUint() === 1 };
  if (type === AUTH) return { type: message.readVarUint() === 2 ? "let-in" : "turned-away" };
  if (type !== SYNC && type !== SYNC_REPLY) return null;
  return message.readVarUint() === ASKS ? { type: "asked" } : { type: "text", update: message.readVarUint8Array() };
}
