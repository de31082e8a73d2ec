import { IncomingMessage, MessageType } from "@hocuspocus/server";
import * as Y from "yjs";

const SYNC: number = MessageType.Sync;
const SYNC_REPLY: number = MessageType.SyncReply;
const AWARENESS: number = MessageType.Awareness;
const AUTH: number = MessageType.Auth;
const STATELESS: number = MessageType.Stateless;

/** Yjs's kinds of a frame that carries text. The first asks for what is missing, the others bring it. */
export const ASKS = 0;
export const ANSWERS = 1;
export const UPDATES = 2;

/** What a frame carries: a kind of text, or somebody's presence; both null for anything else. */
export type Shape = { brings: number | null; presence: Uint8Array | null };

/**
 * Reads what a frame carries behind its room and `type`, as far as Hocuspocus would without looking: what it stumbles over
 * it writes to the process's output and leaves half open. Throws when the frame cannot be read. What an update says is
 * looked at elsewhere (`inspect-update.ts`).
 */
export function readShape(type: number, message: IncomingMessage): Shape {
  if (type === SYNC || type === SYNC_REPLY) return { brings: readText(message), presence: null };
  if (type === AWARENESS) {
    const presence = message.readVarUint8Array();
    readStates(new IncomingMessage(presence));
    return { brings: null, presence };
  }
  if (type === STATELESS) message.readVarString();
  if (type === AUTH) {
    if (message.readVarUint() !== 0) throw new Error("Only tickets are shown.");
    message.readVarString();
  }
  return { brings: null, presence: null };
}

function readText(message: IncomingMessage): number {
  const kind = message.readVarUint();
  const carried = message.readVarUint8Array();
  if (kind > UPDATES) throw new Error("There is no such kind of text.");
  if (kind === ASKS) Y.decodeStateVector(carried);
  else Y.decodeUpdate(carried);
  return kind;
}

function readStates(message: IncomingMessage): void {
  for (let states = message.readVarUint(); states > 0; states -= 1) {
    message.readVarUint();
    message.readVarUint();
    JSON.parse(message.readVarString());
  }
}
