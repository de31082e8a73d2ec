import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { outsideNewsrooms } from "@/lib/foundation/server/transaction";
import { keyedHash } from "./secret-token";
import { attemptsSince, eraseAttempts, lockCounter, writeAttempt } from "./store-attempts";

/** Attempts are counted over this many milliseconds. */
export const WINDOW_MS = 15 * 60_000;

/** One counter and how many attempts it lets through in a window. */
export type Counter = { readonly purpose: string; readonly value: string; readonly limit: number };

/** Where a sign-in comes from: the network, and the browser if this person is known to have signed in with it before. */
export type Whence = { network: string; browser: string | null };

/**
 * Counters of a sign-in. A known browser has one of its own. Otherwise the small limit is for the pair of e-mail and network address: whoever guesses somebody's
 * password locks out himself, not the person at another desk. The wide one on the address alone stops a guess that is
 * spread over many networks.
 */
export function signInCounters(email: string, { network, browser }: Whence): Counter[] {
  if (browser !== null) return [{ purpose: "sign-in known browser", value: browser, limit: 10 }];
  return [
    { purpose: "sign-in address from network", value: `${email}\0${network}`, limit: 10 },
    { purpose: "sign-in network", value: network, limit: 50 },
    { purpose: "sign-in address", value: email, limit: 200 },
  ];
}

/**
 * Writes an attempt down before it is made, so that a thousand at once are not all "the first". Refused with 429 and
 * `details.retryAt` (UTC) when a counter is full; a refused attempt does not count, so waiting always helps.
 * Answers a receipt: give it to `forgiveAttempt` when the attempt turned out to be right.
 */
export async function countAttempt(counters: readonly Counter[]): Promise<Outcome<string[]>> {
  const since = new Date(Date.now() - WINDOW_MS);
  const keyed = counters.map((counter) => ({ ...counter, key: keyedHash(counter.purpose, counter.value) }));
  return outsideNewsrooms(async (tx) => {
    // Always in the same order: two sign-ins that share counters must not wait for each other in a circle.
    for (const { key } of keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1))) await lockCounter(tx, key);
    let retryAt = 0;
    for (const { key, limit } of keyed) {
      const made = await attemptsSince(tx, key, since);
      const blocking = made.at(-limit);
      if (blocking !== undefined) retryAt = Math.max(retryAt, blocking.getTime() + WINDOW_MS);
    }
    if (retryAt > 0) return tooMany(new Date(retryAt));
    return done(await writeAttempt(tx, keyed.map(({ key }) => key)));
  });
}

/** Takes an attempt back that succeeded. */
export async function forgiveAttempt(receipt: readonly string[]): Promise<void> {
  await outsideNewsrooms((tx) => eraseAttempts(tx, receipt));
}

/** The refusal of one attempt too many, with the moment from which the next one is heard. */
export function tooMany(retryAt: Date): Extract<Outcome<never>, { ok: false }> {
  const minutes = Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 60_000));
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return refused("too-many", "too-many-attempts", `There were too many attempts. Try again in ${wait}.`, { retryAt: retryAt.toISOString() });
}
