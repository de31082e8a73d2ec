import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./transaction";

/**
 * Makes changes of different tables in one statement, and one way to the database instead of one each: for when others
 * wait for a lock that this transaction holds. Each sees what was there before all of them, so none may touch a row that
 * another changes. Null is no change. `last` is a select that is run beside them.
 */
export async function together(tx: Tx, changes: readonly (Prisma.Sql | null)[], last?: Prisma.Sql): Promise<void> {
  const parts = changes.filter((change) => change !== null).map((change, at) => Prisma.sql`${Prisma.raw(`part_${at}`)} as (${change})`);
  if (parts.length > 0) await tx.$executeRaw`with ${Prisma.join(parts)} ${last ?? Prisma.sql`select 1`}`;
  else if (last) await tx.$executeRaw(last);
}
