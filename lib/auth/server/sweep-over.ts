import { outsideNewsrooms } from "@/lib/foundation/server/transaction";
import { sweepAttempts } from "./store-attempts";
import { sweepLinks } from "./store-links";
import { sweepTickets } from "./store-tickets";

const HOUR_MS = 60 * 60_000;
/** How long what is over is still kept, in milliseconds: links long enough to tell their late finder what they were. */
const KEPT_MS = { tickets: HOUR_MS, attempts: 24 * HOUR_MS, links: 90 * 24 * HOUR_MS } as const;

/** Removes what sign-in needed only for a while: tickets, counted attempts, one-time links. Answers how many rows went. Bears being called twice. */
export async function sweepOver(now = Date.now()): Promise<number> {
  const before = (kept: number): Date => new Date(now - kept);
  return outsideNewsrooms(async (tx) => {
    const tickets = await sweepTickets(tx, before(KEPT_MS.tickets));
    const attempts = await sweepAttempts(tx, before(KEPT_MS.attempts));
    return tickets + attempts + (await sweepLinks(tx, before(KEPT_MS.links)));
  });
}
