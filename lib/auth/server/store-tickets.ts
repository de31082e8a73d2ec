import { v7 } from "uuid";
import type { ArticleId, NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";

/** Keeps a ticket for a minute with the person's present session version. */
export async function insertTicket(tx: Tx, ticket: { tokenHash: string; personId: PersonId; newsroomId: NewsroomId; articleId: ArticleId }): Promise<void> {
  await tx.$executeRaw`
    insert into collab_ticket (id, token_hash, person_id, newsroom_id, article_id, session_version, expires_at)
    select ${v7()}::uuid, ${ticket.tokenHash}, id, ${ticket.newsroomId}::uuid, ${ticket.articleId}::uuid, session_version, now() + interval '60 seconds'
    from person where id = ${ticket.personId}::uuid`;
}

/** Marks a ticket as used and answers whose it was; null when there is no usable one. One statement, so that it works once. */
export async function useTicket(tx: Tx, tokenHash: string, articleId: ArticleId): Promise<{ personId: PersonId; newsroomId: NewsroomId; sessionVersion: number } | null> {
  const rows = await tx.$queryRaw<{ personId: PersonId; newsroomId: NewsroomId; sessionVersion: number }[]>`
    update collab_ticket set used_at = now()
    where token_hash = ${tokenHash} and article_id = ${articleId}::uuid and used_at is null and expires_at > now()
    returning person_id as "personId", newsroom_id as "newsroomId", session_version as "sessionVersion"`;
  return rows[0] ?? null;
}

/** Removes tickets that ended before a moment; answers how many. */
export async function sweepTickets(tx: Tx, before: Date): Promise<number> {
  return (await tx.collabTicket.deleteMany({ where: { expiresAt: { lt: before } } })).count;
}
