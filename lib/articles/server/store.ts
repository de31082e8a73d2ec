import { newId, type ArticleId, type NewsroomId, type PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { TextDirection } from "../article";
import type { ArticleState } from "../article-state";
import type { LockedArticle } from "./lock-article";

/** What may be said about an article besides its text. */
export type ArticleDetails = {
  byline: string | null;
  publication: string | null;
  language: string;
  direction: TextDirection;
  sourceUrl: string | null;
  deadline: Date | null;
  reporterId: PersonId | null;
};

/** Adds an article without a text; its title is what the text's headline will say. */
export async function insertArticle(
  tx: Tx,
  article: Partial<ArticleDetails> & { newsroomId: NewsroomId; title: string; externalId: string | null; createdById: PersonId },
): Promise<ArticleId> {
  const id = newId<ArticleId>();
  await tx.article.create({ data: { id, ...article } });
  return id;
}

/** Changes details and raises their version; the caller holds the lock. */
export async function updateDetails(tx: Tx, article: LockedArticle, details: Partial<ArticleDetails>): Promise<void> {
  const { count } = await tx.article.updateMany({
    where: { id: article.id, newsroomId: article.newsroomId, version: article.version },
    data: { ...details, version: article.version + 1 },
  });
  if (count !== 1) throw new Error(`Article ${article.id} changed under its lock.`);
}

/** Puts the article into a state that `nextArticleState` allowed. */
export async function writeState(tx: Tx, article: LockedArticle, state: ArticleState): Promise<void> {
  await tx.article.updateMany({ where: { id: article.id, newsroomId: article.newsroomId }, data: { state } });
}

/** Archives the article, or takes it out again. */
export async function writeArchived(tx: Tx, article: LockedArticle, archivedAt: Date | null): Promise<void> {
  await tx.article.updateMany({ where: { id: article.id, newsroomId: article.newsroomId }, data: { archivedAt, version: article.version + 1 } });
}

/** Ends the article's standing signature; false when there was none. */
export async function endSignature(tx: Tx, articleId: ArticleId, reason: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ ended: boolean }[]>`select end_article_sign_off(${articleId}::uuid, ${reason}) as ended`;
  return rows[0]?.ended ?? false;
}

/** Makes others who bring in an article with this external id wait until the transaction ends. */
export async function lockExternalId(tx: Tx, newsroomId: NewsroomId, externalId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`${newsroomId} ${externalId}`}, 0))::text`;
}
