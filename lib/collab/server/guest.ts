import type { Connection } from "@hocuspocus/server";
import type { ArticleOfText } from "@/lib/articles/server/text-log";
import type { PersonId } from "@/lib/foundation/ids";
import type { Presence, ReadReason, ServerMessage } from "../protocol";
import type { LimitedSocket } from "./socket";

/** What a ticket told about a connection. */
export type Identity = {
  readonly personId: PersonId;
  readonly sessionVersion: number;
  readonly article: ArticleOfText;
  /** How the others see this person. */
  readonly user: Presence["user"];
};

/** Somebody at the other end of a socket: nobody in particular until a ticket said who. */
export class Guest {
  readonly socket: LimitedSocket;
  identity: Identity | null = null;
  connection: Connection | null = null;
  /** Why this person may only read now; null = may write. */
  reason: ReadReason | null = null;
  /** Yjs clients that this connection brought structs of. */
  readonly clients = new Set<number>();
  #misses = 0;

  constructor(socket: LimitedSocket) {
    this.socket = socket;
  }

  /** Sends a message to this page alone. */
  tell(message: ServerMessage): void {
    this.connection?.sendStateless(JSON.stringify(message));
  }

  /** Puts the connection into its mode and tells the page when that changed. */
  enter(reason: ReadReason | null): void {
    if (this.connection) this.connection.readOnly = reason !== null;
    const changed = reason !== this.reason;
    this.reason = reason;
    if (changed) this.tell({ type: "mode", mode: reason ? "read" : "write", reason });
  }

  /** Counts what a page of ours never sends; true when it is enough. */
  missteps(most: number): boolean {
    this.#misses += 1;
    return this.#misses > most;
  }
}

/** What Hocuspocus carries for each connection. */
export type GuestContext = { guest: Guest };

/** The guest of a connection. */
export function guestOf(connection: Connection | undefined): Guest | null {
  const context: unknown = connection?.context;
  return typeof context === "object" && context !== null && "guest" in context && context.guest instanceof Guest ? context.guest : null;
}

/** The person of a connection. */
export function personOf(connection: Connection): PersonId | null {
  return guestOf(connection)?.identity?.personId ?? null;
}
