import type { Prisma } from "@/prisma/generated/client";
import type { NewsroomId } from "../ids";
import { RefusalError, type Outcome } from "../outcome";
import { prisma } from "./database";

/** A Prisma client inside one transaction. Stores and reads take it; nobody opens another one inside. */
export type Tx = Prisma.TransactionClient;

const ATTEMPTS = 4;
/** Serialisation failure and deadlock: the database asks to try again. */
const TRY_AGAIN = /40001|40P01|P2034|could not serialize|deadlock detected/;

/**
 * The one way to tables with a newsroom: opens a transaction, names the newsroom for row-level security for its
 * duration only, and runs `work` in it. A throw rolls back; a `RefusalError` rolls back and rises; a returned refusal
 * commits (its audit entry must stand), so commands refuse before they write. Deadlocks are tried again up to 3 times,
 * so `work` must have no effect outside the database.
 */
export async function inNewsroom<T>(newsroomId: NewsroomId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return again(() =>
    prisma().$transaction(
      async (tx) => {
        // `true`: for this transaction only. With `false` the next request on this connection would inherit it.
        await tx.$executeRaw`select set_config('tickmark.newsroom_id', ${newsroomId}, true)`;
        return work(tx);
      },
      { maxWait: 10_000, timeout: 30_000 },
    ),
  );
}

/** A transaction on the sign-in tables, which lie outside every newsroom. For `lib/auth` alone. */
export async function outsideNewsrooms<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return again(() => prisma().$transaction(work, { maxWait: 10_000, timeout: 30_000 }));
}

/** `inNewsroom` for a command: a `RefusalError` thrown in the depth rolls back and comes out as the refusal it holds. */
export async function command<T>(
  newsroomId: NewsroomId,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await inNewsroom(newsroomId, work);
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= ATTEMPTS || !(error instanceof Error) || !TRY_AGAIN.test(`${error.message} ${codeOf(error)}`)) throw error;
    }
  }
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
