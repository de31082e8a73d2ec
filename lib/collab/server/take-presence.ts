import type { Connection } from "@hocuspocus/server";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { log } from "@/lib/foundation/server/log";
import type { Presence } from "../protocol";
import { stampPresence } from "./stamp-presence";

/** Frames of a page that wait behind its words; older ones are forgotten, the newest caret is the one that counts. */
const MOST_WAITING = 32;

// For reading and writing frames. Hocuspocus makes one for each frame, and the text behind it draws a random name: that
// alone was a tenth of the server's time.
const draft = new Awareness(new Y.Doc());
draft.destroy();

/**
 * Takes one connection's presence in its turn: behind the words that the page sent before it, which a caret stands beside.
 * What comes out is stamped and goes to everybody with the next words.
 */
export class PresenceTaker {
  readonly #connection: Connection;
  readonly #user: Presence["user"];
  readonly #waiting: Uint8Array[] = [];

  constructor(connection: Connection, user: Presence["user"]) {
    this.#connection = connection;
    this.#user = user;
  }

  /** `update`: what a frame of presence carries, readable. */
  take(update: Uint8Array): void {
    this.#waiting.push(update);
    if (this.#waiting.length > MOST_WAITING) this.#waiting.shift();
    if (this.#waiting.length === 1) void this.#inTurn();
  }

  async #inTurn(): Promise<void> {
    try {
      await this.#connection.waitForPendingMessages();
      this.#apply(this.#waiting.splice(0));
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message : "unknown" }, "presence could not be taken");
    }
  }

  #apply(updates: readonly Uint8Array[]): void {
    const { document } = this.#connection;
    if (document.isDestroyed || !document.hasConnection(this.#connection)) return;
    for (const update of updates) applyAwarenessUpdate(document.awareness, this.#stamped(update), { source: "connection", connection: this.#connection });
  }

  #stamped(update: Uint8Array): Uint8Array {
    try {
      applyAwarenessUpdate(draft, update, null);
      const states = draft.getStates();
      stampPresence(states, this.#connection.document, this.#connection, this.#user);
      return encodeAwarenessUpdate(draft, [...states.keys()]);
    } finally {
      draft.states.clear();
      draft.meta.clear();
    }
  }
}
