import type { Guest } from "./guest";
import type { Guests } from "./guests";
import type { LiveArticle } from "./live-article";

/** All of a shutdown's waiting, in milliseconds. */
const PATIENCE = 3_500;

/**
 * Waits until what came in is in the log and has been acknowledged, carries what is due, and sends everybody away.
 * Answers the articles of which something that a page sent is not stored: their pages still hold it, unacknowledged.
 */
export async function closeLives(guests: Guests, lives: ReadonlyMap<string, LiveArticle>): Promise<string[]> {
  const until = Date.now() + PATIENCE;
  const all = [...lives.values()];
  // Updates that were admitted before are still being handled, connection by connection, some before they are on their way into the log.
  const handling = new Set<Guest>();
  await within(until, Promise.all(Array.from(guests, (guest) => handled(guest, handling))));
  while (all.some((live) => live.storing) && Date.now() < until) await new Promise((done) => setTimeout(done, 20));
  const unstored = new Set(all.filter((live) => live.storing).map((live) => live.article.id));
  for (const { identity } of handling) if (identity) unstored.add(identity.article.id);
  for (const guest of guests) guest.socket.end("restart");
  await within(until, Promise.all(all.map((live) => live.settle().catch(() => false))));
  for (const live of all) live.end();
  return [...unstored];
}

/** Settles when everything that the guest sent has been handled; until then they are among those in question. */
async function handled(guest: Guest, inQuestion: Set<Guest>): Promise<void> {
  inQuestion.add(guest);
  await guest.connection?.waitForPendingMessages();
  inQuestion.delete(guest);
}

async function within(until: number, work: Promise<unknown>): Promise<void> {
  await Promise.race([work.catch(() => undefined), new Promise((done) => setTimeout(done, Math.max(0, until - Date.now())))]);
}
