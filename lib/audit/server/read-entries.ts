import type { NewsroomId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { writtenRows } from "@/lib/foundation/server/written-rows";
import { Prisma } from "@/prisma/generated/client";
import { auditEvent, type AuditEvent, type AuditEventType } from "../event";

export type Entry = { id: string; at: Date; actorId: string | null; claimId: string | null; event: AuditEvent };

/** Entries that one answer holds at most; earlier ones are asked for by the oldest of them. */
export const HISTORY_LENGTH = 1_000;

const COLUMNS = { id: true, at: true, actorId: true, claimId: true, event: true } as const;
const NEWEST_FIRST = [{ at: "desc" }, { id: "desc" }] as const;

/** Which entries a history is made of. */
export type HistoryOf = { articleId: string } | { claimId: string };

/** The newest entries of an article or of one claim, or the newest of those before another, newest first. Throws when a stored event is not one of the union. */
export async function findEntries(tx: Tx, newsroomId: NewsroomId, of: HistoryOf, { before, most = HISTORY_LENGTH }: { before?: Pick<Entry, "id" | "at">; most?: number } = {}): Promise<Entry[]> {
  const earlier = before ? { OR: [{ at: { lt: before.at } }, { at: before.at, id: { lt: before.id } }] } : {};
  const rows = await tx.auditEntry.findMany({ where: { newsroomId, ...of, ...earlier }, orderBy: [...NEWEST_FIRST], take: most, select: COLUMNS });
  return rows.map(parsed);
}

/** Where in its history one entry stands, or null when that has no such entry. */
export function findEntry(tx: Tx, newsroomId: NewsroomId, of: HistoryOf, id: string): Promise<Pick<Entry, "id" | "at"> | null> {
  return tx.auditEntry.findFirst({ where: { newsroomId, ...of, id }, select: { id: true, at: true } });
}

/** What happened to an article's claims after one moment, up to and with another: the newest entries, and how many there are. */
export async function findEntriesOfClaims(tx: Tx, newsroomId: NewsroomId, articleId: string, between: { after: Date; upTo: Date | null }): Promise<{ newest: Entry[]; count: number }> {
  const at = { gt: between.after, ...(between.upTo ? { lte: between.upTo } : {}) };
  const where = { newsroomId, articleId, claimId: { not: null }, at };
  const rows = await tx.auditEntry.findMany({ where, orderBy: [...NEWEST_FIRST], take: HISTORY_LENGTH, select: COLUMNS });
  return { newest: rows.map(parsed), count: rows.length < HISTORY_LENGTH ? rows.length : await tx.auditEntry.count({ where }) };
}

/** Entries of these types on all claims of an article, up to and with a moment (null: all), oldest first. */
export async function findEntriesOfTypes(tx: Tx, newsroomId: NewsroomId, articleId: string, { types, upTo }: { types: readonly AuditEventType[]; upTo: Date | null }): Promise<Entry[]> {
  const rows = await writtenRows<Omit<Entry, "at" | "event"> & { at: string; event: unknown }>(tx, Prisma.sql`
    select e.id, e.at, e.actor_id as "actorId", e.claim_id as "claimId", e.event from audit_entry e
    where e.newsroom_id = ${newsroomId}::uuid and e.article_id = ${articleId}::uuid and e.claim_id is not null
      and e.event ->> 'type' = any (${types}) and e.at <= coalesce(${upTo}::timestamptz, 'infinity') order by e.at, e.id`);
  return rows.map((row) => parsed({ ...row, at: new Date(row.at) }));
}

/** How many entries an article has: none ever goes, so another number means that something happened. */
export function countEntries(tx: Tx, articleId: string): Promise<number> {
  return tx.auditEntry.count({ where: { articleId } });
}

function parsed(row: Omit<Entry, "event"> & { event: unknown }): Entry {
  return { ...row, event: auditEvent.parse(row.event) };
}
