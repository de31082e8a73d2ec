import type { ArticleId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { lockRow, readRow, type LockedArticle } from "./store-text-log";

export type { LockedArticle } from "./store-text-log";

/**
 * Takes the article's row lock for the rest of the transaction; null when this newsroom has no such article.
 * One order: whatever appends to the text, carries ranges, gives a verdict, signs, freezes or exports takes it first.
 */
export function lockArticle(tx: Tx, articleId: ArticleId): Promise<LockedArticle | null> {
  return lockRow(tx, articleId);
}

/** The same as it is committed at this moment, without the lock: for looking ahead. Nothing may be decided by it. */
export function readArticleOfText(tx: Tx, articleId: ArticleId): Promise<Readonly<LockedArticle> | null> {
  return readRow(tx, articleId);
}
