import type { ArticleId, NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { Prisma } from "@/prisma/generated/client";
import type { ArticleState } from "../article-state";

/** One row of the log. */
export type LoggedUpdate = { seq: number; update: Uint8Array; personId: PersonId };

/**
 * The article's row while this transaction holds its lock: nobody else appends to its text, carries its ranges or
 * decides anything about it meanwhile. `appendUpdate` and `carryOccurrences` keep the object true.
 */
export type LockedArticle = {
  readonly id: ArticleId;
  readonly newsroomId: NewsroomId;
  title: string;
  language: string;
  state: ArticleState;
  readonly archivedAt: Date | null;
  readonly reporterId: PersonId | null;
  readonly createdById: PersonId;
  readonly version: number;
  headSeq: number;
  carriedSeq: number;
  wordCount: number;
  sentenceCount: number;
  sentencesCovered: number;
};

/** Locks the article's row until the transaction ends; null when the newsroom has no such article. */
export async function lockRow(tx: Tx, articleId: ArticleId): Promise<LockedArticle | null> {
  const rows = await tx.$queryRaw<LockedArticle[]>`select ${ROW} from article where id = ${articleId}::uuid for update`;
  return rows[0] ?? null;
}

/** The same without the lock: what is committed now. */
export async function readRow(tx: Tx, articleId: ArticleId): Promise<LockedArticle | null> {
  const rows = await tx.$queryRaw<LockedArticle[]>`select ${ROW} from article where id = ${articleId}::uuid`;
  return rows[0] ?? null;
}

const ROW = Prisma.sql`
  id, newsroom_id as "newsroomId", title, language, state::text as state, archived_at as "archivedAt",
  reporter_id as "reporterId", created_by_id as "createdById", version, head_seq as "headSeq", carried_seq as "carriedSeq",
  word_count as "wordCount", sentence_count as "sentenceCount", sentences_covered as "sentencesCovered"`;

/** The updates with numbers above `after`, up to and with `upTo`, in order. */
export async function readUpdates(tx: Tx, articleId: ArticleId, after: number, upTo: number): Promise<LoggedUpdate[]> {
  if (after >= upTo) return [];
  return tx.$queryRaw<LoggedUpdate[]>`
    select seq, update, person_id as "personId" from article_update
    where article_id = ${articleId}::uuid and seq > ${after} and seq <= ${upTo} order by seq`;
}

/** The stored state if it holds nothing newer than `upTo`. */
export async function readSnapshot(tx: Tx, articleId: ArticleId, upTo: number): Promise<{ seq: number; state: Uint8Array } | null> {
  const rows = await tx.$queryRaw<{ seq: number; state: Uint8Array }[]>`
    select seq, state from article_snapshot where article_id = ${articleId}::uuid and seq <= ${upTo}`;
  return rows[0] ?? null;
}

/** Keeps a state for quick loading; an older one never replaces a newer one. */
export async function writeSnapshot(tx: Tx, article: { id: ArticleId; newsroomId: NewsroomId }, seq: number, state: Uint8Array): Promise<void> {
  await tx.$executeRaw`
    insert into article_snapshot (article_id, newsroom_id, seq, state) values (${article.id}::uuid, ${article.newsroomId}::uuid, ${seq}, ${state})
    on conflict (article_id) do update set seq = excluded.seq, state = excluded.state, created_at = now() where article_snapshot.seq < excluded.seq`;
}

/** Appends one update inside the caller's transaction; see `append_updates` in the migrations for what it checks. */
export async function appendRow(
  tx: Tx,
  article: { id: ArticleId; newsroomId: NewsroomId },
  row: { update: Uint8Array; personId: PersonId; clients: readonly number[]; purpose: "intake" | "command" | "editing" },
): Promise<{ seq: number | null; refusal: string | null }> {
  const rows = await tx.$queryRaw<{ seq: number | null; refusal: string | null }[]>`
    select seq, refusal from append_updates(${article.newsroomId}::uuid, ${article.id}::uuid, array[${row.update}::bytea],
      array[${row.personId}::uuid], ${JSON.stringify([row.clients])}::jsonb, ${row.purpose}::"ClientPurpose", true)`;
  return rows[0] ?? { seq: null, refusal: "forbidden" };
}

/** What follows from the text as it stands at `carriedSeq`. */
export type TextFacts = Pick<LockedArticle, "title" | "carriedSeq" | "wordCount" | "sentenceCount" | "sentencesCovered">;

/** Setting what follows from the text. */
export function textFacts(articleId: ArticleId, facts: TextFacts): Prisma.Sql {
  return Prisma.sql`
    update article set title = ${facts.title}, carried_seq = ${facts.carriedSeq}, word_count = ${facts.wordCount},
      sentence_count = ${facts.sentenceCount}, sentences_covered = ${facts.sentencesCovered} where id = ${articleId}::uuid`;
}

/** Newest sequence number as it is committed, without a lock; null when there is no such article. */
export async function readHead(tx: Tx, articleId: ArticleId): Promise<{ headSeq: number; carriedSeq: number; newsroomId: NewsroomId } | null> {
  const rows = await tx.$queryRaw<{ headSeq: number; carriedSeq: number; newsroomId: NewsroomId }[]>`
    select head_seq as "headSeq", carried_seq as "carriedSeq", newsroom_id as "newsroomId" from article where id = ${articleId}::uuid`;
  return rows[0] ?? null;
}

/** Who the Yjs clients are that wrote in an article; what came in at intake is nobody's change. */
export async function readWriters(tx: Tx, articleId: ArticleId, clients: readonly number[]): Promise<Map<number, PersonId>> {
  if (clients.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ clientId: bigint; personId: PersonId }[]>`
    select client_id as "clientId", person_id as "personId" from article_client
    where article_id = ${articleId}::uuid and purpose <> 'intake' and client_id = any (${clients.map(BigInt)}::bigint[])`;
  return new Map(rows.map((row) => [Number(row.clientId), row.personId]));
}

/** What decides who may change the text. */
export async function readTextState(tx: Tx, articleId: ArticleId): Promise<{ state: ArticleState; archived: boolean; headSeq: number } | null> {
  const rows = await tx.$queryRaw<{ state: ArticleState; archived: boolean; headSeq: number }[]>`
    select state::text as state, archived_at is not null as archived, head_seq as "headSeq" from article where id = ${articleId}::uuid`;
  return rows[0] ?? null;
}
