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

/**
 * Reads what a frame carries behind its room and `type`, as far as Hocuspocus would without looking: what it stumbles over
 * it writes to the process's output and leaves half open. Answers the kind of text the frame carries, null when none;
 * throws when the frame cannot be read. What an update says is looked at elsewhere (`inspect-update.ts`).
 */
export function readShape(type: number, message: IncomingMessage): number | null {
  if (type === SYNC || type === SYNC_REPLY) return readText(message);
  if (type === AWARENESS) readStates(new IncomingMessage(message.readVarUint8Array()));
  if (type === STATELESS) message.readVarString();
  if (type === AUTH) {
    if (message.readVarUint() !== 0) throw new Error("Only tickets are shown.");
    message.readVarString();
  }
  return null;
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
