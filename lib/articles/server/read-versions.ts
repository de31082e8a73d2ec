import type { ArticleId, ArticleVersionId, NewsroomId, PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { VersionReason } from "../article";

/** A frozen text without the text. */
export type Version = {
  id: ArticleVersionId;
  number: number;
  seq: number;
  title: string;
  textSha256: string;
  reason: VersionReason;
  note: string | null;
  createdById: PersonId;
  createdAt: Date;
};
export type WholeVersion = Version & { text: string; content: unknown };

const COLUMNS = { id: true, number: true, seq: true, title: true, textSha256: true, reason: true, note: true, createdById: true, createdAt: true } as const;

/** The article's frozen versions, newest first. */
export async function findVersions(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<Version[]> {
  const rows = await tx.articleVersion.findMany({ where: { newsroomId, articleId }, select: COLUMNS, orderBy: { number: "desc" } });
  return rows as Version[];
}

/** One frozen version with its text and formatting, or null. */
export async function findVersion(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId, number: number): Promise<WholeVersion | null> {
  if (!Number.isInteger(number) || number < 1 || number > 2_147_483_647) return null;
  const row = await tx.articleVersion.findFirst({ where: { newsroomId, articleId, number }, select: { ...COLUMNS, text: true, content: true } });
  return row as WholeVersion | null;
}

/** The canonical text of one frozen version. */
export async function readVersionText(tx: Tx, id: ArticleVersionId): Promise<string> {
  return (await tx.articleVersion.findUniqueOrThrow({ where: { id }, select: { text: true } })).text;
}
