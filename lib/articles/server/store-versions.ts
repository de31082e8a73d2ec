import { newId, type ArticleId, type ArticleVersionId, type PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { SCHEMA_VERSION } from "@/lib/text/schema";
import { Prisma } from "@/prisma/generated/client";
import type { VersionReason } from "../article";
import type { LockedArticle } from "./lock-article";

/** One frozen text of an article, without the text: that may be as long as a book. */
export type FrozenVersion = { id: ArticleVersionId; number: number; seq: number; title: string; textSha256: string };

const COLUMNS = { id: true, number: true, seq: true, title: true, textSha256: true } as const;
const FOUND = Prisma.sql`select id, number, seq, title, text_sha256 as "textSha256" from article_version`;

/** The newest version that was frozen at this number of the log, whose text and formatting are therefore those of that number. */
export async function findVersionAt(tx: Tx, articleId: ArticleId, seq: number): Promise<FrozenVersion | null> {
  const [found] = await tx.$queryRaw<FrozenVersion[]>`
    ${FOUND} where article_id = ${articleId}::uuid and seq = ${seq} and schema_version = ${SCHEMA_VERSION} order by number desc limit 1`;
  return found ?? null;
}

/** The newest version of exactly this text with this formatting. PostgreSQL compares, so that no other text is read from it. */
export async function findVersionOf(tx: Tx, articleId: ArticleId, { textSha256, content }: { textSha256: string; content: object }): Promise<FrozenVersion | null> {
  const [found] = await tx.$queryRaw<FrozenVersion[]>`
    ${FOUND} where article_id = ${articleId}::uuid and text_sha256 = ${textSha256} and schema_version = ${SCHEMA_VERSION}
      and content = ${JSON.stringify(content)}::jsonb order by number desc limit 1`;
  return found ?? null;
}

/** Adds a version with the next number; the caller holds the article's lock. */
export async function insertVersion(
  tx: Tx,
  article: LockedArticle,
  version: { text: string; textSha256: string; content: object; reason: VersionReason; note: string | null; personId: PersonId },
): Promise<FrozenVersion> {
  const { _max } = await tx.articleVersion.aggregate({ where: { articleId: article.id }, _max: { number: true } });
  const row = await tx.articleVersion.create({
    data: {
      id: newId<ArticleVersionId>(),
      newsroomId: article.newsroomId,
      articleId: article.id,
      number: (_max.number ?? 0) + 1,
      seq: article.headSeq,
      title: article.title,
      text: version.text,
      textSha256: version.textSha256,
      content: version.content,
      schemaVersion: SCHEMA_VERSION,
      reason: version.reason,
      note: version.note,
      createdById: version.personId,
    },
    select: COLUMNS,
  });
  return { ...row, id: row.id as ArticleVersionId };
}

/** The canonical text as the article came in; "" when it has no version yet. */
export async function readIntakeText(tx: Tx, articleId: ArticleId): Promise<string> {
  const version = await tx.articleVersion.findUnique({ where: { articleId_number: { articleId, number: 1 } }, select: { text: true } });
  return version?.text ?? "";
}
