import type { Tx } from "@/lib/foundation/server/transaction";
import { CHANNEL, type Announcement } from "../announcement";

/** Tells every process when this transaction commits, and nobody when it does not. */
export async function announce(tx: Tx, what: Announcement): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${JSON.stringify(what)})`;
}
