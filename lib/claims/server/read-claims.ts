import type { ArticleId, ClaimantId, ClaimId, NewsroomId, OccurrenceId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
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
  const [claim] = await find(tx, newsroomId, { id: claimId });
  return claim ?? null;
}

/** The article of a claim of this newsroom, or null. */
export async function findArticleOf(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<ArticleId | null> {
  const row = await tx.claim.findFirst({ where: { id: claimId, newsroomId }, select: { articleId: true } });
  return row && (row.articleId as ArticleId);
}

/** Every claim of an article, in the order of the text, in one query however many there are. */
export async function findClaimsOfArticle(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<Claim[]> {
  const claims = await find(tx, newsroomId, { articleId });
  return claims.sort((one, other) => placeOf(one) - placeOf(other) || one.number - other.number);
}

function placeOf(claim: Claim): number {
  return claim.occurrences[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

type StoredClaim = Omit<Claim, "createdAt" | "letStand"> & { createdAt: string; letStand: { byId: PersonId; at: string; reason: string } | null };

/** The database writes the claims down as they are wanted: to make objects of five tables' rows took longer than everything else in reading a long article. */
async function find(tx: Tx, newsroomId: NewsroomId, which: { id: ClaimId } | { articleId: ArticleId }): Promise<Claim[]> {
  const chosen = "id" in which ? Prisma.sql`c.id = ${which.id}::uuid` : Prisma.sql`c.article_id = ${which.articleId}::uuid`;
  const [found] = await tx.$queryRaw<{ claims: string | null }[]>`
    select json_agg(json_build_object(
      'id', c.id, 'articleId', c.article_id, 'number', c.number, 'version', c.version, 'state', c.state, 'stateReason', c.state_reason,
      'statement', c.statement, 'type', c.type, 'origin', c.origin,
      'claimant', case when m.id is not null then json_build_object('id', m.id, 'name', m.name, 'address', m.address) end,
      'claimedOn', c.claimed_on,
      'appearances', coalesce((
        select json_agg(json_build_object('address', a.address, 'title', a.title, 'on', a."on", 'isFirst', a.is_first) order by a.id)
        from appearance a where a.claim_id = c.id), '[]'),
      'quantity', case when c.quantity_value is not null then json_build_object(
        'value', c.quantity_value, 'unit', c.quantity_unit, 'currency', c.quantity_currency, 'period', c.quantity_period, 'asOf', c.quantity_as_of) end,
      'note', c.note, 'labels', coalesce(c.labels, '{}'), 'assigneeId', c.assignee_id,
      'letStand', case when c.let_stand_reason is not null then json_build_object('byId', c.let_stand_by_id, 'at', c.let_stand_at, 'reason', c.let_stand_reason) end,
      'createdById', c.created_by_id, 'createdAt', c.created_at,
      'occurrences', coalesce((
        select json_agg(json_build_object(
          'id', o.id, 'quote', o.quote, 'prefix', o.prefix, 'suffix', o.suffix, 'state', o.state, 'start', o.start, 'end', o."end",
          'carriedSeq', o.carried_seq, 'currentWords', o.current_words) order by o.start, o."end", o.id)
        from occurrence o where o.claim_id = c.id and o.removed_at is null), '[]')
    ) order by c.number)::text as claims
    from claim c left join claimant m on m.id = c.claimant_id
    where c.newsroom_id = ${newsroomId}::uuid and ${chosen}`;
  const stored = JSON.parse(found?.claims ?? "[]") as StoredClaim[];
  return stored.map(({ createdAt, letStand, ...claim }) => ({
    ...claim,
    createdAt: new Date(createdAt),
    letStand: letStand && { ...letStand, at: new Date(letStand.at) },
  }));
}

export type ClaimName = { id: string; number: number; statement: string };

/** What histories and search results call these claims, by id. */
export async function findClaimNames(tx: Tx, newsroomId: NewsroomId, ids: Iterable<string>): Promise<Map<string, ClaimName>> {
  const rows = await tx.claim.findMany({ where: { newsroomId, id: { in: [...new Set(ids)] } }, select: { id: true, number: true, statement: true } });
  return new Map(rows.map((row) => [row.id, row]));
}
