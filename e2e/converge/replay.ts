import * as Y from "yjs";
import { readTextAfter, type ArticleOfText } from "@/lib/articles/server/text-log";
import { asWritten } from "@/lib/text/yjs";

/** The text as the log tells it from its first row, without the help of snapshots, and how many rows that took. */
export async function replay(article: ArticleOfText): Promise<{ doc: Y.Doc; updates: number }> {
  const rows = await readTextAfter(article, 0);
  const doc = asWritten(new Y.Doc());
  for (const row of rows) Y.applyUpdate(doc, row.update);
  return { doc, updates: rows.length };
}
