import type { ClaimId, NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { writtenRows } from "@/lib/foundation/server/written-rows";
import { Prisma } from "@/prisma/generated/client";

/** Everybody by whose hand the words of these claims became others after they were tagged. */
export async function findWordChangers(tx: Tx, newsroomId: NewsroomId, claimIds: readonly ClaimId[]): Promise<{ claimId: ClaimId; personId: PersonId }[]> {
  if (claimIds.length === 0) return [];
  return writtenRows(tx, Prisma.sql`
    select distinct h.claim_id as "claimId", h.person_id as "personId" from occurrence_change h
    where h.newsroom_id = ${newsroomId}::uuid and h.claim_id = any (${claimIds}::uuid[])`);
}
