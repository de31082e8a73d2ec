import { v7 } from "uuid";
import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { LinkKind } from "../one-time-link";
import type { Tx } from "@/lib/foundation/server/transaction";

/** Writes a link's row; the link itself is not kept. */
export async function writeLink(
  tx: Tx,
  link: { kind: LinkKind; tokenHash: string; newsroomId: NewsroomId; personId: PersonId; createdBy: PersonId; expiresAt: Date },
): Promise<void> {
  await tx.oneTimeLink.create({ data: { id: v7(), ...link } });
}

/** Marks a link as used, if nobody was quicker and it still holds. */
export async function writeLinkUsed(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { count } = await tx.oneTimeLink.updateMany({ where: { id, usedAt: null, expiresAt: { gt: at } }, data: { usedAt: at } });
  return count === 1;
}

/** Ends every open link of a person. */
export async function writeLinksEnded(tx: Tx, personId: PersonId, at: Date): Promise<void> {
  await tx.oneTimeLink.updateMany({ where: { personId, usedAt: null, expiresAt: { gt: at } }, data: { expiresAt: at } });
}

/** Removes links that ended before a moment, used or not; answers how many. Who invited whom stands in the audit. */
export async function sweepLinks(tx: Tx, before: Date): Promise<number> {
  return (await tx.oneTimeLink.deleteMany({ where: { expiresAt: { lt: before } } })).count;
}
