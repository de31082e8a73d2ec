import type { ArticleId, NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { likePattern } from "@/lib/text/like-pattern";
import type { TextDirection } from "../article";
import type { ArticleState } from "../article-state";

/** An article without its text. */
export type Article = {
  id: ArticleId;
  title: string;
  byline: string | null;
  publication: string | null;
  language: string;
  direction: TextDirection;
  sourceUrl: string | null;
  externalId: string | null;
  deadline: Date | null;
  state: ArticleState;
  reporterId: PersonId | null;
  createdById: PersonId;
  createdAt: Date;
  archivedAt: Date | null;
  version: number;
  headSeq: number;
  carriedSeq: number;
  wordCount: number;
  sentenceCount: number;
  sentencesCovered: number;
};

/** What the queue asks for; `words` stand in the headline, the byline, the publication or any frozen version of the text. */
export type ArticleFilter = { state?: ArticleState | undefined; words?: string | undefined; archived?: boolean | undefined };

/** Articles that one list holds at most. */
export const LIST_LENGTH = 500;

/** One article of this newsroom, or null. */
export async function findArticle(tx: Tx, newsroomId: NewsroomId, id: ArticleId): Promise<Article | null> {
  const row = await tx.article.findFirst({ where: { id, newsroomId } });
  return row && branded(row);
}

/** Articles by deadline, those without one last, then newest first; archived ones only when asked for. */
export async function findArticles(tx: Tx, newsroomId: NewsroomId, filter: ArticleFilter = {}, most: number = LIST_LENGTH): Promise<Article[]> {
  const words = filter.words?.trim() ?? "";
  const like = { contains: likePattern(words), mode: "insensitive" } as const;
  const rows = await tx.article.findMany({
    where: {
      newsroomId,
      archivedAt: filter.archived ? { not: null } : null,
      ...(filter.state === undefined ? {} : { state: filter.state }),
      ...(words === "" ? {} : { OR: [{ title: like }, { byline: like }, { publication: like }, { versions: { some: { newsroomId, text: like } } }] }),
    },
    orderBy: [{ deadline: { sort: "asc", nulls: "last" } }, { id: "desc" }],
    take: most,
  });
  return rows.map(branded);
}

/** The article that another system knows by this id, or null. */
export async function findByExternalId(tx: Tx, newsroomId: NewsroomId, externalId: string): Promise<{ id: ArticleId } | null> {
  return (await tx.article.findFirst({ where: { newsroomId, externalId }, select: { id: true } })) as { id: ArticleId } | null;
}

type Row = Omit<Article, "id" | "reporterId" | "createdById"> & { id: string; reporterId: string | null; createdById: string };

function branded(row: Row): Article {
  return { ...row, id: row.id as ArticleId, reporterId: row.reporterId as PersonId | null, createdById: row.createdById as PersonId };
}

/** Whether this person has put anything into the article's text since it came in. */
export async function hasWrittenIn(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId, personId: PersonId): Promise<boolean> {
  return (await tx.articleClient.count({ where: { newsroomId, articleId, personId, purpose: { not: "intake" } } })) > 0;
}
