import type { NewsroomId, SourceId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { dayOf } from "@/lib/text/day";
import { likePattern } from "@/lib/text/like-pattern";
import { SOURCE_LIMITS, type SourceKind, type SourceStanding } from "../source";

/** A source with the number of claims in whose evidence it stands. */
export type Source = {
  id: SourceId;
  version: number;
  kind: SourceKind;
  title: string;
  author: string | null;
  publisher: string | null;
  address: string | null;
  publishedOn: string | null;
  accessedOn: string | null;
  standing: SourceStanding;
  archivedAt: Date | null;
  uses: number;
};

/** One source of this newsroom, or null. */
export async function findSource(tx: Tx, newsroomId: NewsroomId, id: SourceId): Promise<Source | null> {
  const [source] = await find(tx, { newsroomId, id });
  return source ?? null;
}

/** These sources of this newsroom, by id; unknown ids are left out. */
export async function findSources(tx: Tx, newsroomId: NewsroomId, ids: Iterable<string>): Promise<Map<string, Source>> {
  const wanted = [...new Set(ids)];
  const sources = wanted.length === 0 ? [] : await find(tx, { newsroomId, id: { in: wanted } });
  return new Map(sources.map((source) => [source.id, source]));
}

/** Sources that are not archived, by title; with `words`, those that hold them in title, author, publisher or address. */
export async function searchSources(tx: Tx, newsroomId: NewsroomId, words: string, most: number = SOURCE_LIMITS.found): Promise<Source[]> {
  const like = { contains: likePattern(words), mode: "insensitive" } as const;
  const anywhere = { OR: [{ title: like }, { author: like }, { publisher: like }, { address: like }] };
  return find(tx, { newsroomId, archivedAt: null, ...(words.trim() === "" ? {} : anywhere) }, most);
}

type Where = NonNullable<Parameters<Tx["source"]["findMany"]>[0]>["where"] & object;

async function find(tx: Tx, where: Where, most?: number): Promise<Source[]> {
  const rows = await tx.source.findMany({ where, orderBy: [{ title: "asc" }, { id: "asc" }], ...(most === undefined ? {} : { take: most }) });
  const uses = await countUses(tx, rows.map((row) => row.id));
  return rows.map((row) => ({
    id: row.id as SourceId,
    version: row.version,
    kind: row.kind,
    title: row.title,
    author: row.author,
    publisher: row.publisher,
    address: row.address,
    publishedOn: dayOf(row.publishedOn),
    accessedOn: dayOf(row.accessedOn),
    standing: row.standing,
    archivedAt: row.archivedAt,
    uses: uses.get(row.id) ?? 0,
  }));
}

async function countUses(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ sourceId: string; uses: number }[]>`
    select source_id as "sourceId", count(distinct claim_id)::int as uses from evidence
    where source_id = any (${ids}::uuid[]) and withdrawn_at is null group by source_id`;
  return new Map(rows.map((row) => [row.sourceId, row.uses]));
}
