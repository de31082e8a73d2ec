import type { Connection } from "@hocuspocus/server";
import { log } from "@/lib/foundation/server/log";
import { MAX_FRAME_BYTES, READ_REASONS, type CloseReason, type ReadReason } from "../protocol";
import type { Appending } from "./log-writer";
import type { Guest } from "./guest";
import { inspectUpdate, type Inspected } from "./inspect-update";
import type { LiveArticle } from "./live-article";
import { isSomebodyElses } from "./stamp-presence";

/** New Yjs clients that one connection may bring: its own, and those of a few lost connections of the same tab. */
const MOST_CLIENTS = 8;
/** Updates into a text that may only be read; a page of ours stops after the first. */
const MOST_REFUSED = 50;

/**
 * Takes an update from a page: looks at it, writes it into the log, and only then applies it. Between the log and the
 * acknowledgement nothing can fail: what is acknowledged is in the database. An update that is not taken leaves the
 * connection read-only, so that Hocuspocus neither applies nor acknowledges it, and closes the socket or says why.
 */
export async function takeUpdate(live: LiveArticle, guest: Guest, connection: Connection, update: Uint8Array): Promise<void> {
  const no = await refusalOf(live, guest, connection, update).catch((error: unknown): CloseReason => {
    log().error({ article: live.article.id, error: error instanceof Error ? error.message : "unknown" }, "an update could not be handled");
    return "behind";
  });
  if (no === null) return;
  connection.readOnly = true;
  if (!isReadReason(no)) {
    log().warn({ article: live.article.id, person: guest.identity?.personId, reason: no }, "an update was turned away");
    guest.socket.end(no);
    return;
  }
  guest.enter(no);
  guest.tell({ type: "refused", reason: no });
  if (guest.missteps(MOST_REFUSED)) guest.socket.end("too-many");
}

/** Null once the update is stored and applied, or is no news. */
async function refusalOf(live: LiveArticle, guest: Guest, connection: Connection, update: Uint8Array): Promise<CloseReason | ReadReason | null> {
  if (guest.identity === null || guest.socket.closed) return "rights";
  if (update.length > MAX_FRAME_BYTES) return "too-large";
  const inspected = await inspect(live, guest, update);
  if (typeof inspected === "string") return inspected;
  if (!inspected.news) return null;
  if (guest.reason !== null) return guest.reason;
  if (inspected.clients.some((client) => isSomebodyElses(client, connection.document, connection))) return "invalid";
  if (inspected.clients.length > 0 && live.size.isFull(update.length)) return "too-large";
  for (const client of inspected.clients) guest.clients.add(client);
  if (guest.clients.size > MOST_CLIENTS) return "too-many";
  const { seq, refusal } = await append(live, { update, personId: guest.identity.personId, clients: inspected.clients });
  if (seq !== null) live.apply(seq, update);
  return refusal;
}

async function append(live: LiveArticle, appending: Appending): Promise<{ seq: number; refusal: null } | { seq: null; refusal: CloseReason | ReadReason }> {
  try {
    const answer = await live.queue.append(appending);
    if (answer.seq !== null) return answer;
    if (isReadReason(answer.refusal)) return { seq: null, refusal: answer.refusal };
    return { seq: null, refusal: answer.refusal === "foreign-client" ? "invalid" : "rights" };
  } catch (error) {
    log().warn({ article: live.article.id, error: error instanceof Error ? error.message : "unknown" }, "an update was not stored");
    return { seq: null, refusal: "store" };
  }
}

/**
 * What seems to hang in the air may build on what another server has written, and what seems to be a stranger's may be that
 * itself, on its way back from a page that was connected there: looked at again with the whole log.
 */
async function inspect(live: LiveArticle, guest: Guest, update: Uint8Array): Promise<Inspected | CloseReason> {
  const first = inspectUpdate(live.document, update);
  const isSettled = first === "invalid" || (first !== "behind" && first.clients.every((client) => guest.clients.has(client)));
  if (isSettled) return first;
  try {
    await live.catchUp();
  } catch {
    return "store";
  }
  return inspectUpdate(live.document, update);
}

function isReadReason(reason: string): reason is ReadReason {
  return READ_REASONS.some((known) => known === reason);
}
