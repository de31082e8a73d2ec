import * as Y from "yjs";
import { readTextAfter, type ArticleOfText } from "@/lib/articles/server/text-log";
import { asWritten } from "@/lib/text/yjs";
import { wordOf, type Ledger, type Letter } from "./ledger";

/** Words of which merging left the same letter twice in the text, at some time. */
export async function everTwice(article: ArticleOfText, ledger: Ledger): Promise<Set<number>> {
  const doc = asWritten(new Y.Doc());
  const twice = new Set<number>();
  for (const row of await readTextAfter(article, 0)) {
    Y.applyUpdate(doc, row.update);
    const seen = new Set<Letter>();
    for (const letter of ledger.read(doc).flat()) {
      if (seen.has(letter)) twice.add(wordOf(letter));
      seen.add(letter);
    }
  }
  return twice;
}

/** The text as the log tells it from its first row, without the help of snapshots, and how many rows that took. */
export async function replay(article: ArticleOfText): Promise<{ doc: Y.Doc; updates: number }> {
  const rows = await readTextAfter(article, 0);
  const doc = asWritten(new Y.Doc());
  for (const row of rows) Y.applyUpdate(doc, row.update);
  return { doc, updates: rows.length };
}
