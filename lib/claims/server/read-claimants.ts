import type { ClaimantId, NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { likePattern } from "@/lib/text/like-pattern";
import type { Claimant } from "./read-claims";

const COLUMNS = { id: true, name: true, address: true } as const;
/** Claimants that one search answers. */
const FOUND = 50;

/** One claimant of this newsroom, or null. */
export async function findClaimant(tx: Tx, newsroomId: NewsroomId, id: ClaimantId): Promise<Claimant | null> {
  return branded(await tx.claimant.findFirst({ where: { id, newsroomId }, select: COLUMNS }));
}

/** The oldest claimant of exactly this name and address, or null. */
export async function findSameClaimant(tx: Tx, newsroomId: NewsroomId, like: { name: string; address: string | null }): Promise<Claimant | null> {
  return branded(await tx.claimant.findFirst({ where: { newsroomId, ...like }, select: COLUMNS, orderBy: { id: "asc" } }));
}

/** Claimants by name, those whose name holds `words` when there are any. */
export async function searchClaimants(tx: Tx, newsroomId: NewsroomId, words: string): Promise<Claimant[]> {
  const rows = await tx.claimant.findMany({
    where: { newsroomId, ...(words === "" ? {} : { name: { contains: likePattern(words), mode: "insensitive" } }) },
    select: COLUMNS,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: FOUND,
  });
  return rows.flatMap((row) => branded(row) ?? []);
}

function branded(row: { id: string; name: string; address: string | null } | null): Claimant | null {
  return row && { ...row, id: row.id as ClaimantId };
}
