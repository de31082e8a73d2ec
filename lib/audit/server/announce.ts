import type { Tx } from "@/lib/foundation/server/transaction";
import { Prisma } from "@/prisma/generated/client";
import { CHANNEL, type Announcement } from "../announcement";

/** Tells every process when this transaction commits, and nobody when it does not. */
export async function announce(tx: Tx, what: Announcement): Promise<void> {
  await tx.$executeRaw(announcing(what));
}

/** The same as a select, to go along with changes (`together`). */
export function announcing(what: Announcement): Prisma.Sql {
  return Prisma.sql`select pg_notify(${CHANNEL}, ${JSON.stringify(what)})`;
}
