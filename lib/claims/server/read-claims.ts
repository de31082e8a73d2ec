import type { ArticleId, ClaimantId, ClaimId, NewsroomId, OccurrenceId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { dayOf } from "@/lib/text/day";
import type { AnchorState, ClaimOrigin, ClaimType, Quantity } from "../claim";
import type { ClaimState } from "../claim-state";

/** A place of a claim that nobody removed. Offsets are code points of the text at `carriedSeq`. */
export type Occurrence = {
  id: OccurrenceId;
  quote: string;
  prefix: string;
  suffix: string;
  state: AnchorState;
  start: number;
  end: number;
  carriedSeq: number;
  currentWords: string | null;
};

export type Claimant = { id: ClaimantId; name: string; address: string | null };
export type Appearance = { address: string; title: string | null; on: string | null; isFirst: boolean };

/** A claim as it is stored, with what the module's own tables hold of it. */
export type Claim = {
  id: ClaimId;
  articleId: ArticleId;
  number: number;
  version: number;
  state: ClaimState;
  stateReason: string | null;
  statement: string;
  type: ClaimType;
  origin: ClaimOrigin;
  claimant: Claimant | null;
  claimedOn: string | null;
  appearances: Appearance[];
  quantity: Quantity | null;
  note: string | null;
  labels: string[];
  assigneeId: PersonId | null;
  letStand: { byId: PersonId; at: Date; reason: string } | null;
  createdById: PersonId;
  createdAt: Date;
  /** In text order. */
  occurrences: Occurrence[];
};

/** One claim of this newsroom, or null. */
export async function findClaim(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<Claim | null> {
  const [claim] = await find(tx, { newsroomId, id: claimId });
  return claim ?? null;
}

/** The article of a claim of this newsroom, or null. */
export async function findArticleOf(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<ArticleId | null> {
  const row = await tx.claim.findFirst({ where: { id: claimId, newsroomId }, select: { articleId: true } });
  return row && (row.articleId as ArticleId);
}

/** Every claim of an article, in the order of the text, in a handful of queries however many there are. */
export async function findClaimsOfArticle(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<Claim[]> {
  const claims = await find(tx, { newsroomId, articleId });
  return claims.sort((one, other) => placeOf(one) - placeOf(other) || one.number - other.number);
}

function placeOf(claim: Claim): number {
  return claim.occurrences[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

async function find(tx: Tx, where: { newsroomId: string; id?: string; articleId?: string }): Promise<Claim[]> {
  const rows = await tx.claim.findMany({
    where,
    orderBy: { number: "asc" },
    include: {
      claimant: { select: { id: true, name: true, address: true } },
      appearances: { orderBy: { id: "asc" } },
      occurrences: { where: { removedAt: null }, orderBy: [{ start: "asc" }, { end: "asc" }, { id: "asc" }] },
    },
  });
  return rows.map((row) => ({
    id: row.id as ClaimId,
    articleId: row.articleId as ArticleId,
    number: row.number,
    version: row.version,
    state: row.state,
    stateReason: row.stateReason,
    statement: row.statement,
    type: row.type,
    origin: row.origin,
    claimant: row.claimant && { ...row.claimant, id: row.claimant.id as ClaimantId },
    claimedOn: dayOf(row.claimedOn),
    appearances: row.appearances.map(({ address, title, on, isFirst }) => ({ address, title, on: dayOf(on), isFirst })),
    quantity: quantityOf(row),
    note: row.note,
    labels: row.labels,
    assigneeId: row.assigneeId as PersonId | null,
    letStand: letStandOf(row),
    createdById: row.createdById as PersonId,
    createdAt: row.createdAt,
    occurrences: row.occurrences.map(({ id, quote, prefix, suffix, state, start, end, carriedSeq, currentWords }) => ({
      id: id as OccurrenceId, quote, prefix, suffix, state, start, end, carriedSeq, currentWords,
    })),
  }));
}

type QuantityColumns = {
  quantityValue: string | null;
  quantityUnit: string | null;
  quantityCurrency: string | null;
  quantityPeriod: string | null;
  quantityAsOf: Date | null;
};

function quantityOf(row: QuantityColumns): Quantity | null {
  if (row.quantityValue === null) return null;
  return {
    value: row.quantityValue,
    unit: row.quantityUnit,
    currency: row.quantityCurrency,
    period: row.quantityPeriod,
    asOf: dayOf(row.quantityAsOf),
  };
}

function letStandOf(row: { letStandReason: string | null; letStandById: string | null; letStandAt: Date | null }): Claim["letStand"] {
  const { letStandReason: reason, letStandById: byId, letStandAt: at } = row;
  return reason === null || byId === null || at === null ? null : { reason, byId: byId as PersonId, at };
}

export type ClaimName = { id: string; number: number; statement: string };

/** What histories and search results call these claims, by id. */
export async function findClaimNames(tx: Tx, newsroomId: NewsroomId, ids: Iterable<string>): Promise<Map<string, ClaimName>> {
  const rows = await tx.claim.findMany({ where: { newsroomId, id: { in: [...new Set(ids)] } }, select: { id: true, number: true, statement: true } });
  return new Map(rows.map((row) => [row.id, row]));
}
