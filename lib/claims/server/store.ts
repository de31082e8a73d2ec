import { newId, type ArticleId, type ClaimantId, type ClaimId, type NewsroomId, type OccurrenceId, type PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { dateOf } from "@/lib/text/day";
import type { ClaimOrigin, ClaimType, Quantity } from "../claim";
import type { ClaimState } from "../claim-state";
import type { Appearance, Claim } from "./read-claims";

/** What of a claim's row may change; what is absent stays. */
export type ClaimRow = {
  state: ClaimState;
  stateReason: string | null;
  statement: string;
  type: ClaimType;
  origin: ClaimOrigin;
  claimantId: string | null;
  claimedOn: string | null;
  quantity: Quantity | null;
  note: string | null;
  labels: string[];
  assigneeId: string | null;
  letStand: { byId: PersonId; at: Date; reason: string } | null;
};

/** Adds a claim with the article's next number; the caller holds the article's lock. */
export async function insertClaim(
  tx: Tx,
  claim: Pick<ClaimRow, "statement" | "type" | "origin"> &
    Partial<ClaimRow> & { newsroomId: NewsroomId; articleId: ArticleId; createdById: PersonId },
): Promise<{ id: ClaimId; number: number }> {
  const { newsroomId, articleId, createdById, ...row } = claim;
  const { _max } = await tx.claim.aggregate({ where: { newsroomId, articleId }, _max: { number: true } });
  const id = newId<ClaimId>();
  const number = (_max.number ?? 0) + 1;
  const { statement, type, origin, ...rest } = row;
  await tx.claim.create({ data: { id, number, newsroomId, articleId, createdById, statement, type, origin, ...columns(rest) } });
  return { id, number };
}

/** Changes a claim and raises its version. Throws when the row is not the one that was read: the caller holds the article's lock. */
export async function updateClaim(tx: Tx, newsroomId: NewsroomId, claim: Pick<Claim, "id" | "version">, row: Partial<ClaimRow>): Promise<void> {
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, newsroomId, version: claim.version },
    data: { ...columns(row), version: claim.version + 1, updatedAt: new Date() },
  });
  if (count !== 1) throw new Error(`Claim ${claim.id} changed under the article's lock.`);
}

function columns(row: Partial<ClaimRow>) {
  const { quantity, letStand, claimedOn, ...plain } = row;
  return {
    ...plain,
    ...(claimedOn === undefined ? {} : { claimedOn: dateOf(claimedOn) }),
    ...(quantity === undefined
      ? {}
      : {
          quantityValue: quantity?.value ?? null,
          quantityUnit: quantity?.unit ?? null,
          quantityCurrency: quantity?.currency ?? null,
          quantityPeriod: quantity?.period ?? null,
          quantityAsOf: dateOf(quantity?.asOf ?? null),
        }),
    ...(letStand === undefined
      ? {}
      : { letStandReason: letStand?.reason ?? null, letStandById: letStand?.byId ?? null, letStandAt: letStand?.at ?? null }),
  };
}

/** Words in the text as an occurrence records them. Offsets are code points of the text at `carriedSeq`. */
export type OccurrenceWords = { quote: string; prefix: string; suffix: string; start: number; end: number; carriedSeq: number };

/** Adds attached occurrences, in the order given. */
export async function insertOccurrences(
  tx: Tx,
  of: { newsroomId: NewsroomId; articleId: ArticleId; claimId: ClaimId },
  words: readonly OccurrenceWords[],
): Promise<void> {
  await tx.occurrence.createMany({ data: words.map((one) => ({ id: newId<OccurrenceId>(), ...of, ...one })) });
}

/** Records an occurrence anew: attached to these words. */
export async function rewriteOccurrence(tx: Tx, newsroomId: NewsroomId, id: OccurrenceId, words: OccurrenceWords): Promise<void> {
  await tx.occurrence.updateMany({ where: { id, newsroomId }, data: { ...words, state: "attached", currentWords: null } });
}

/** Gives an occurrence up; its row stays for the history. */
export async function removeOccurrence(tx: Tx, newsroomId: NewsroomId, id: OccurrenceId): Promise<void> {
  await tx.occurrence.updateMany({ where: { id, newsroomId, removedAt: null }, data: { removedAt: new Date() } });
}

/** Puts these in the place of all appearances of the claim. */
export async function replaceAppearances(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId, appearances: readonly Appearance[]): Promise<void> {
  await tx.appearance.deleteMany({ where: { newsroomId, claimId } });
  if (appearances.length === 0) return;
  await tx.appearance.createMany({ data: appearances.map(({ on, ...rest }) => ({ id: newId(), newsroomId, claimId, ...rest, on: dateOf(on) })) });
}

/** Adds a claimant. */
export async function insertClaimant(tx: Tx, newsroomId: NewsroomId, claimant: { name: string; address: string | null }): Promise<ClaimantId> {
  const id = newId<ClaimantId>();
  await tx.claimant.create({ data: { id, newsroomId, ...claimant } });
  return id;
}

/** Ends the standing signatures of these claims and answers whose there were; the reason goes into their history. */
export async function endSignatures(tx: Tx, claimIds: readonly ClaimId[], reason: string): Promise<ClaimId[]> {
  const rows = await tx.$queryRaw<{ ended: ClaimId[] }[]>`select end_sign_offs(${[...claimIds]}::uuid[], ${reason}) as ended`;
  return rows[0]?.ended ?? [];
}
