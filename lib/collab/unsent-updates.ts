import * as Y from "yjs";
import { MAX_FRAME_BYTES } from "./protocol";

/** Kinds of frames that carry Yjs's sync, and the step of it that answers what the other side does not have. */
const SYNC: ReadonlySet<number> = new Set([0, 4]);
const ANSWERS = 1;
/** From so many on, what waits is put together. */
const MANY = 200;

/**
 * What a page's person did and nobody has acknowledged yet, update by update. A page that comes back from a lost line
 * answers by what its copy has beyond the server's, and that says too little and too much: words that its person wrote and
 * somebody else's change then swept away are there no more, and words that others wrote and the page never showed look
 * deleted by its person. Both would go silently. So the page answers with what was really done, and the log knows it.
 */
export class UnsentUpdates {
  #updates: Uint8Array[] = [];

  /** Watches the page's copy from now on; `server` is the origin of everything that comes from there. */
  watch(doc: Y.Doc, server: unknown): void {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === server) return;
      this.#updates.push(update);
      if (this.#updates.length > MANY) this.#updates = [Y.mergeUpdates(this.#updates)];
    });
  }

  /** The server has everything: nothing waits any more. */
  acknowledged(): void {
    this.#updates = [];
  }

  /** The frame as the page should send it: an answer of what it has beyond the server holds what its person did instead. */
  inFrame(frame: Uint8Array): Uint8Array {
    const answer = answerIn(frame);
    if (answer === null) return frame;
    const done = this.#updates.length === 0 ? Uint8Array.of(0, 0) : Y.mergeUpdates(this.#updates);
    if (done.length > MAX_FRAME_BYTES || !covers(done, answer.update)) return frame;
    return joined(frame.subarray(0, answer.at), number(done.length), done);
  }
}

/** Whether an update brings everything new that another one brings: without a gap, or the server could not take what comes later. */
function covers(one: Uint8Array, other: Uint8Array): boolean {
  const { from, to } = Y.parseUpdateMeta(one);
  const wanted = Y.parseUpdateMeta(other);
  return [...wanted.to].every(([client, end]) => (to.get(client) ?? 0) >= end && (from.get(client) ?? Infinity) <= (wanted.from.get(client) ?? 0));
}

/** The update of an answer, and where in its frame it is said how long it is; null for any other frame. */
function answerIn(frame: Uint8Array): { at: number; update: Uint8Array } | null {
  const reader = { frame, at: 0 };
  const room = read(reader);
  reader.at += room;
  if (!SYNC.has(read(reader)) || read(reader) !== ANSWERS) return null;
  const at = reader.at;
  const length = read(reader);
  return length === frame.length - reader.at ? { at, update: frame.subarray(reader.at) } : null;
}

/** One number of a frame: groups of seven bits, the lowest first. */
function read(reader: { readonly frame: Uint8Array; at: number }): number {
  let value = 0;
  for (let unit = 1; ; unit *= 128) {
    const byte = reader.frame[reader.at] ?? 0;
    reader.at += 1;
    value += (byte & 127) * unit;
    if (byte < 128) return value;
  }
}

function number(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 + (rest % 128));
  return Uint8Array.from([...bytes, rest]);
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
