import type { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./transaction";

/**
 * The rows of a select, in its order, as the database itself writes them down: to make objects of thousands of rows takes
 * longer than all the rest of reading a long article. They hold what JSON can hold; a moment arrives as text.
 */
export async function writtenRows<Row>(tx: Tx, select: Prisma.Sql): Promise<Row[]> {
  const [all] = await tx.$queryRaw<{ rows: string | null }[]>`select json_agg(r)::text as rows from (${select}) r`;
  return JSON.parse(all?.rows ?? "[]") as Row[];
}
