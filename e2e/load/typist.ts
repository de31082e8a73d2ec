import { WebSocket } from "ws";
import { collabUrl, roomOf } from "@/lib/collab/protocol";
import { Frames, read } from "./frames";
import { deleted, NOTHING, typed, type Letter } from "./keystroke";
import type { Place } from "./places";

/** Of so many operations one takes the last letter back. */
const SECOND_THOUGHT = 12;
const LETTERS = "e taoinshrdlu";

/** What a typist tells whoever measures. Times are `performance.now()`. */
export type Watch = {
  /** A letter or deletion left. */
  left(letter: Letter, at: number): void;
  /** The server has acknowledged what left at `since`. */
  acknowledged(since: number, now: number): void;
  /** An update of somebody's arrived. */
  arrived(update: Uint8Array, now: number): void;
  fault(what: string): void;
};

/** One person at one article on a bare websocket: the handshake, letters, carets. */
export class Typist {
  readonly client: number;
  /** The article's text as it came with the handshake. */
  readonly text: Promise<Uint8Array>;
  readonly #frames: Frames;
  readonly #watch: Watch;
  readonly #ws: WebSocket;
  readonly #sent: number[] = [];
  #clock = 0;
  #carets = 0;
  #operations = 0;
  #left: Letter | null = null;
  #right: Letter | null = null;
  #gone = false;

  private constructor(ws: WebSocket, articleId: string, client: number, watch: Watch) {
    this.#ws = ws;
    this.client = client;
    this.#frames = new Frames(roomOf(articleId));
    this.#watch = watch;
    this.text = new Promise((got) => ws.on("message", (data: Buffer) => this.#hear(data, got)));
    ws.on("close", (code, reason) => this.#gone || watch.fault(`closed with ${code} ${reason.toString()}`));
    ws.on("error", (error) => watch.fault(error.message));
  }

  /** Opens the line with a ticket; `client` is the number under which Yjs knows what this person writes. */
  static async open(origin: string, { ticket, articleId }: { ticket: string; articleId: string }, client: number, watch: Watch): Promise<Typist> {
    const ws = new WebSocket(collabUrl(origin), { origin, perMessageDeflate: false });
    const typist = new Typist(ws, articleId, client, watch);
    await new Promise((open, fail) => ws.once("open", open).once("error", fail));
    ws.send(typist.#frames.ticket(ticket));
    ws.send(typist.#frames.ask());
    return typist;
  }

  /** Takes a place to type at. */
  sit({ left, right }: Place): void {
    this.#left = left;
    this.#right = right;
  }

  /** Types a letter behind the last one, or takes it back; the caret follows. */
  operate(): void {
    const now = performance.now();
    this.#operations += 1;
    const back = this.#operations % SECOND_THOUGHT === 0;
    if (back) this.#ws.send(this.#frames.update(deleted({ client: this.client, clock: this.#clock - 1 })));
    else {
      const letter = { client: this.client, clock: this.#clock };
      this.#ws.send(this.#frames.update(typed(letter, { left: this.#left, right: this.#right }, LETTERS[this.#clock % LETTERS.length] ?? "e")));
      this.#watch.left(letter, now);
      this.#left = letter;
      this.#clock += 1;
    }
    this.#sent.push(now);
    this.#carets += 1;
    if (this.#right) this.#ws.send(this.#frames.caret(this.client, this.#carets, this.#right));
  }

  /** Operations that the server has not acknowledged yet. */
  get waiting(): number {
    return this.#sent.length;
  }

  leave(): void {
    this.#gone = true;
    this.#ws.close();
  }

  #hear(frame: Uint8Array, got: (text: Uint8Array) => void): void {
    const now = performance.now();
    const heard = read(frame);
    if (heard === null) return;
    if (heard.type === "asked") {
      this.#ws.send(this.#frames.answer(NOTHING));
      this.#sent.push(now);
    } else if (heard.type === "answered") {
      const since = this.#sent.shift();
      if (!heard.taken || since === undefined) this.#watch.fault("an update was refused");
      else this.#watch.acknowledged(since, now);
    } else if (heard.type === "text") {
      got(heard.update);
      this.#watch.arrived(heard.update, now);
    } else if (heard.type === "turned-away") this.#watch.fault("turned away");
  }
}
