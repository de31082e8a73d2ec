import * as Y from "yjs";
import { MAX_FRAME_BYTES } from "./protocol";
import { followedBy, readTextFrame, withUpdate, type TextFrame } from "./text-frame";

/** From so many on, what waits is put together, in pieces of so many bytes. */
const MANY = 200;
const PIECE = MAX_FRAME_BYTES / 4;

/** Something that this page did: `nth` is its place among all of them, `since` its moment on the page's clock, `byHand` whether a person did it. */
type Unsent = { readonly update: Uint8Array; readonly nth: number; readonly since: number; readonly byHand: boolean };

/**
 * What a page's person did and nobody has acknowledged yet, update by update. A page that comes back from a lost line
 * answers by what its copy has beyond the server's, and that says too little and too much: words that its person wrote and
 * somebody else's change then swept away are there no more, and words that others wrote and the page never showed look
 * deleted by its person. Both would go silently. So the page answers with what was really done, and the log knows it.
 *
 * Acknowledgements are anonymous and come one for each frame with words, in the order in which the server took them. So it
 * is kept which update went with which frame: an acknowledgement says nothing of what is still in the provider's buffer.
 */
export class UnsentUpdates {
  /** Not on its way, and brought by nothing but the next answer: done without a line, or lost with one. */
  #missed: Unsent[] = [];
  /** What each frame brought that was sent and is not acknowledged. */
  #flying: Unsent[][] = [];
  /** In the provider's buffer: its next frame brings it. */
  #buffered: Unsent[] = [];
  #count = 0;

  /** Watches the page's copy from now on; `server` is the origin of everything that comes from there. */
  watch(doc: Y.Doc, server: unknown): void {
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === server) return;
      this.#count += 1;
      // What Yjs tidies by itself has no origin.
      this.#buffered.push({ update, nth: this.#count, since: performance.now(), byHand: origin !== null });
      if (this.#buffered.length > MANY) this.#buffered = inPieces(this.#buffered);
    });
  }

  /** Since when the oldest of what is not acknowledged waits; null when nothing does. */
  get oldest(): number | null {
    const all = this.#all();
    return all.length === 0 ? null : Math.min(...all.map(({ since }) => since));
  }

  /** Whether anything of what waits was done by a person. */
  get areByHand(): boolean {
    return this.#all().some(({ byHand }) => byHand);
  }

  /** The server has everything, or never will: nothing waits any more. */
  acknowledged(): void {
    this.#missed = [];
    this.#flying = [];
    this.#buffered = [];
  }

  /** The server has what the first of the frames brought that are on their way. */
  answered(): void {
    this.#flying.shift();
  }

  /** The line is gone, with what was on it and in the buffer before it; or the provider's buffer went out and nothing took it. */
  lost(): void {
    this.#missed = this.#all();
    this.#flying = [];
    this.#buffered = [];
    if (this.#missed.length > MANY) this.#missed = inPieces(this.#missed);
  }

  /**
   * What the page should send instead of a frame of its provider: an answer of what it has beyond the server holds what its
   * person did instead, in several frames when one would be larger than the server reads.
   */
  inFrames(frame: Uint8Array): Uint8Array[] {
    const text = readTextFrame(frame);
    if (text === null) return [frame];
    const sent = text.brings === "answer" ? this.#answer(text, frame) : this.#update(text, frame);
    if (text.brings === "answer") this.#missed = [];
    this.#buffered = [];
    for (const { brings } of sent) this.#flying.push(brings);
    return sent.map((each) => each.frame);
  }

  #update(text: TextFrame, frame: Uint8Array): { frame: Uint8Array; brings: Unsent[] }[] {
    if (frame.length <= MAX_FRAME_BYTES) return [{ frame, brings: this.#buffered }];
    return inPieces(this.#buffered).map((piece) => ({ frame: followedBy(text, piece.update), brings: [piece] }));
  }

  #answer(text: TextFrame, frame: Uint8Array): { frame: Uint8Array; brings: Unsent[] }[] {
    const all = this.#all();
    // What went out before the answer is acknowledged by a frame of its own.
    const brings = [...this.#missed, ...this.#buffered];
    const done = all.length === 0 ? Uint8Array.of(0, 0) : Y.mergeUpdates(all.map(({ update }) => update));
    if (!covers(done, text.update)) return [{ frame, brings }];
    const whole = withUpdate(text, done);
    if (whole.length <= MAX_FRAME_BYTES) return [{ frame: whole, brings }];
    return inPieces(all).map((piece, nth) => ({ frame: (nth === 0 ? withUpdate : followedBy)(text, piece.update), brings: [piece] }));
  }

  /** In the order in which it was done: what comes later builds on what came before. */
  #all(): Unsent[] {
    return [...this.#missed, ...this.#flying.flat(), ...this.#buffered].sort((one, other) => one.nth - other.nth);
  }
}

/** Neighbours put together as long as a piece is not too large. */
function inPieces(updates: readonly Unsent[]): Unsent[] {
  const pieces: Unsent[][] = [];
  let bytes = Infinity;
  for (const one of updates) {
    bytes += one.update.length;
    const last = pieces.at(-1);
    if (last && bytes <= PIECE) last.push(one);
    else {
      pieces.push([one]);
      bytes = one.update.length;
    }
  }
  return pieces.flatMap((piece) => {
    const [first] = piece;
    if (!first) return [];
    return [{ ...first, update: Y.mergeUpdates(piece.map(({ update }) => update)), byHand: piece.some(({ byHand }) => byHand) }];
  });
}

/** Whether an update brings everything new that another one brings: without a gap, or the server could not take what comes later. */
function covers(one: Uint8Array, other: Uint8Array): boolean {
  const { from, to } = Y.parseUpdateMeta(one);
  const wanted = Y.parseUpdateMeta(other);
  return [...wanted.to].every(([client, end]) => (to.get(client) ?? 0) >= end && (from.get(client) ?? Infinity) <= (wanted.from.get(client) ?? 0));
}
