import type { ArticleId, ClaimantId, ClaimId, NewsroomId, OccurrenceId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { writtenRows } from "@/lib/foundation/server/written-rows";
import { Prisma } from "@/prisma/generated/client";
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
  const [claim] = await find(tx, newsroomId, { ids: [claimId] });
  return claim ?? null;
}

/** The article of a claim of this newsroom, or null. */
export async function findArticleOf(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<ArticleId | null> {
  const row = await tx.claim.findFirst({ where: { id: claimId, newsroomId }, select: { articleId: true } });
  return row && (row.articleId as ArticleId);
}

/** Every claim of an article, in the order of the text, in a handful of queries however many there are. */
export async function findClaimsOfArticle(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<Claim[]> {
  return inTextOrder(await find(tx, newsroomId, { articleId }));
}

/** The first claims of an article that have a place, in the order of the text. */
export async function findFirstClaims(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId, most: number): Promise<Claim[]> {
  const first = await writtenRows<{ id: ClaimId }>(tx, Prisma.sql`
    select o.claim_id as id from occurrence o
    where o.newsroom_id = ${newsroomId}::uuid and o.article_id = ${articleId}::uuid and o.removed_at is null
    group by o.claim_id order by min(o.start), o.claim_id limit ${most}`);
  return inTextOrder(await find(tx, newsroomId, { ids: first.map(({ id }) => id) }));
}

/** How many claims an article has, whatever became of them. */
export function countClaims(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<number> {
  return tx.claim.count({ where: { newsroomId, articleId } });
}

function inTextOrder(claims: Claim[]): Claim[] {
  return claims.sort((one, other) => placeOf(one) - placeOf(other) || one.number - other.number);
}

function placeOf(claim: Claim): number {
  return claim.occurrences[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

type StoredClaim = Omit<Claim, "createdAt" | "letStand" | "claimant" | "quantity" | "appearances" | "occurrences"> & {
  createdAt: string;
  letStand: { byId: PersonId; at: string; reason: string } | null;
  claimant: Claimant | null;
  quantity: Quantity | null;
};
type OfClaim<Part> = Part & { claimId: ClaimId };

/** Each table is read by itself: places looked up claim by claim are looked for among all the newsroom's, on a database that has not yet counted its rows. */
async function find(tx: Tx, newsroomId: NewsroomId, which: { ids: readonly ClaimId[] } | { articleId: ArticleId }): Promise<Claim[]> {
  const isClaim = "ids" in which ? Prisma.sql`c.id = any (${which.ids}::uuid[])` : Prisma.sql`c.article_id = ${which.articleId}::uuid`;
  const isPlace = "ids" in which ? Prisma.sql`o.claim_id = any (${which.ids}::uuid[])` : Prisma.sql`o.article_id = ${which.articleId}::uuid`;
  const claims = await writtenRows<StoredClaim>(tx, Prisma.sql`
    select c.id, c.article_id as "articleId", c.number, c.version, c.state, c.state_reason as "stateReason", c.statement, c.type, c.origin,
      case when m.id is not null then json_build_object('id', m.id, 'name', m.name, 'address', m.address) end as claimant,
      c.claimed_on as "claimedOn",
      case when c.quantity_value is not null then json_build_object(
        'value', c.quantity_value, 'unit', c.quantity_unit, 'currency', c.quantity_currency, 'period', c.quantity_period, 'asOf', c.quantity_as_of) end as quantity,
      c.note, coalesce(c.labels, '{}') as labels, c.assignee_id as "assigneeId",
      case when c.let_stand_reason is not null then json_build_object('byId', c.let_stand_by_id, 'at', c.let_stand_at, 'reason', c.let_stand_reason) end as "letStand",
      c.created_by_id as "createdById", c.created_at as "createdAt"
    from claim c left join claimant m on m.id = c.claimant_id
    where c.newsroom_id = ${newsroomId}::uuid and ${isClaim} order by c.number`);
  const appearances = await writtenRows<OfClaim<Appearance>>(tx, Prisma.sql`
    select a.claim_id as "claimId", a.address, a.title, a."on", a.is_first as "isFirst"
    from claim c join appearance a on a.claim_id = c.id
    where c.newsroom_id = ${newsroomId}::uuid and ${isClaim} order by a.id`);
  const places = await writtenRows<OfClaim<Occurrence>>(tx, Prisma.sql`
    select o.claim_id as "claimId", o.id, o.quote, o.prefix, o.suffix, o.state, o.start, o."end", o.carried_seq as "carriedSeq", o.current_words as "currentWords"
    from occurrence o
    where o.newsroom_id = ${newsroomId}::uuid and ${isPlace} and o.removed_at is null order by o.start, o."end", o.id`);
  const [appearancesOf, placesOf] = [byClaim(appearances), byClaim(places)];
  return claims.map(({ createdAt, letStand, ...claim }) => ({
    ...claim,
    appearances: appearancesOf.get(claim.id) ?? [],
    occurrences: placesOf.get(claim.id) ?? [],
    createdAt: new Date(createdAt),
    letStand: letStand && { ...letStand, at: new Date(letStand.at) },
  }));
}

function byClaim<Part>(parts: readonly OfClaim<Part>[]): Map<ClaimId, Omit<OfClaim<Part>, "claimId">[]> {
  const found = new Map<ClaimId, Omit<OfClaim<Part>, "claimId">[]>();
  for (const { claimId, ...part } of parts) {
    const known = found.get(claimId);
    if (known) known.push(part);
    else found.set(claimId, [part]);
  }
  return found;
}

export type ClaimName = { id: string; number: number; statement: string };

/** What histories and search results call these claims, by id. */
export async function findClaimNames(tx: Tx, newsroomId: NewsroomId, ids: Iterable<string>): Promise<Map<string, ClaimName>> {
  const rows = await tx.claim.findMany({ where: { newsroomId, id: { in: [...new Set(ids)] } }, select: { id: true, number: true, statement: true } });
  return new Map(rows.map((row) => [row.id, row]));
}
