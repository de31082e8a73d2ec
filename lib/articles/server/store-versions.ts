import { newId, type ArticleId, type ArticleVersionId, type PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { SCHEMA_VERSION } from "@/lib/text/schema";
import type { VersionReason } from "../article";
import type { LockedArticle } from "./lock-article";

/** One frozen text of an article. */
export type FrozenVersion = { id: ArticleVersionId; number: number; seq: number; title: string; text: string; textSha256: string };

const COLUMNS = { id: true, number: true, seq: true, title: true, text: true, textSha256: true } as const;

/** Versions of the article whose text has this hash, oldest first. */
export async function findVersionsOfText(tx: Tx, articleId: ArticleId, textSha256: string): Promise<(FrozenVersion & { content: unknown; schemaVersion: number })[]> {
  const found = await tx.articleVersion.findMany({
    where: { articleId, textSha256 },
    select: { ...COLUMNS, content: true, schemaVersion: true },
    orderBy: { number: "asc" },
  });
  return found.map((version) => ({ ...version, id: version.id as ArticleVersionId }));
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
