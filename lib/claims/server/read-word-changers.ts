import type { ClaimId, NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";

/** Everybody by whose hand the words of these claims became others after they were tagged. */
export async function findWordChangers(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<{ claimId: ClaimId; personId: PersonId }[]> {
  if (claimIds.length === 0) return [];
  const rows = await tx.occurrenceChange.findMany({
    where: { newsroomId, claimId: { in: [...claimIds] } },
    select: { claimId: true, personId: true },
    distinct: ["claimId", "personId"],
  });
  return rows as { claimId: ClaimId; personId: PersonId }[];
}
