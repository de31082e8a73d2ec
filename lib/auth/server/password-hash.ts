import { hash, verify } from "@node-rs/argon2";

/** argon2id (the library's default kind), 64 MiB and three passes: about 95 ms of one core. */
const COST = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;
const SLOTS = 2;
/** How many may wait for a slot: about two seconds of work. Beyond it, waiting would only hide that we are under attack. */
const QUEUE = 40;

/** Sixteen zero bytes as salt and a hash that nothing has: verifying against it costs what a real one costs. */
const NOBODY = "$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

const shared = globalThis as { tickmarkHashing?: { running: number; waiting: (() => void)[] } };

/** Thrown when more people sign in at once than hashing can serve; the door answers "too many, try again". */
export class HashingBusy extends Error {
  override readonly name = "HashingBusy";
}

/** The argon2id hash of a password, for storing. */
export function hashPassword(password: string): Promise<string> {
  return inSlot(() => hash(password, COST));
}

/** Whether the password is the hashed one. With null (no such person, no password yet) it works just as long and says no. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await inSlot(() => verify(stored ?? NOBODY, password));
  return right && stored !== null;
}

/** Two at a time: password guessing must not take the cores and the memory from people who type. */
async function inSlot<T>(work: () => Promise<T>): Promise<T> {
  const hashing = (shared.tickmarkHashing ??= { running: 0, waiting: [] });
  if (hashing.running >= SLOTS) {
    if (hashing.waiting.length >= QUEUE) throw new HashingBusy("Too many passwords are being checked at this moment.");
    await new Promise<void>((resolve) => hashing.waiting.push(resolve));
  } else {
    hashing.running += 1;
  }
  try {
    return await work();
  } finally {
    // The slot is handed on, not given back and taken again: nobody can slip in between.
    const next = hashing.waiting.shift();
    if (next) next();
    else hashing.running -= 1;
  }
}
