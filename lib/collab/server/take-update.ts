import type { Connection } from "@hocuspocus/server";
import { log } from "@/lib/foundation/server/log";
import { CLOSE, MAX_FRAME_BYTES, READ_REASONS, type CloseReason, type ReadReason } from "../protocol";
import type { Guest } from "./guest";
import { inspectUpdate, type Inspected } from "./inspect-update";
import type { LiveArticle } from "./live-article";

/** New Yjs clients that one connection may bring: its own, and those of a few lost connections of the same tab. */
const MOST_CLIENTS = 8;
/** Updates into a text that may only be read; a page of ours stops after the first. */
const MOST_REFUSED = 50;

/** Thrown into Hocuspocus to keep it from applying and acknowledging; the socket is closed by then. */
export class Turned extends Error {
  readonly code: number;
  readonly reason: string;
  constructor(reason: CloseReason) {
    super("");
    this.code = CLOSE[reason].code;
    this.reason = CLOSE[reason].reason;
  }
}

/**
 * Takes an update from a page: looks at it, writes it into the log, and only then applies it. Returns when it may be
 * acknowledged; throws after closing the socket when it may not. Between the log and the acknowledgement nothing can
 * fail: what is acknowledged is in the database.
 */
export async function takeUpdate(live: LiveArticle, guest: Guest, connection: Connection, update: Uint8Array): Promise<void> {
  const { identity } = guest;
  if (identity === null) return turn(guest, "rights");
  if (update.length > MAX_FRAME_BYTES) return turn(guest, "too-large");
  const inspected = await inspect(live, update);
  if (typeof inspected === "string") {
    log().warn({ article: live.article.id, person: identity.personId, reason: inspected }, "an update was turned away");
    return turn(guest, inspected);
  }
  if (!inspected.news) return;
  if (guest.reason !== null) { refuse(guest, connection, guest.reason); return; }
  for (const client of inspected.clients) guest.clients.add(client);
  if (guest.clients.size > MOST_CLIENTS) return turn(guest, "too-many");
  let answer;
  try {
    answer = await live.queue.append({ update, personId: identity.personId, clients: inspected.clients });
  } catch (error) {
    log().warn({ article: live.article.id, error: error instanceof Error ? error.message : "unknown" }, "an update was not stored");
    return turn(guest, "store");
  }
  if (answer.seq !== null) { live.apply(answer.seq, update, { source: "connection", connection }); return; }
  if (isReadReason(answer.refusal)) { refuse(guest, connection, answer.refusal); return; }
  return turn(guest, answer.refusal === "foreign-client" ? "invalid" : "rights");
}

/** What seems to hang in the air may build on what another server has written: looked at again with the whole log. */
async function inspect(live: LiveArticle, update: Uint8Array): Promise<Inspected | CloseReason> {
  const first = inspectUpdate(live.document, update);
  if (first !== "behind") return first;
  try {
    await live.catchUp();
  } catch {
    return "store";
  }
  return inspectUpdate(live.document, update);
}

/** The words stay where they are, with their person: Hocuspocus answers "not applied" to a connection that only reads. */
function refuse(guest: Guest, connection: Connection, reason: ReadReason): void {
  guest.enter(reason);
  connection.readOnly = true;
  guest.tell({ type: "refused", reason });
  if (guest.missteps(MOST_REFUSED)) turn(guest, "too-many");
}

function turn(guest: Guest, reason: CloseReason): never {
  guest.socket.end(reason);
  throw new Turned(reason);
}

function isReadReason(reason: string): reason is ReadReason {
  return READ_REASONS.some((known) => known === reason);
}
