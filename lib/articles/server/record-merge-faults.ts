import { announce } from "@/lib/audit/server/announce";
import type { PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { LockedArticle } from "./lock-article";
import type { MergeFaults } from "./merge-witness";
import { readWriters } from "./store-text-log";
import { addToTray, type TrayEntry } from "./store-tray";

/** What merging did at one number of the log, and whose update showed it. */
export type SeenFaults = MergeFaults & { seq: number; personId: PersonId };

/** Puts words that merging displaced, and blocks that it doubled, into the article's tray, and says that the tray changed. Under the lock. */
export async function recordMergeFaults(tx: Tx, article: LockedArticle, seen: readonly SeenFaults[]): Promise<void> {
  const writers = await readWriters(tx, article.id, [...new Set(seen.flatMap(({ displaced }) => displaced.map(({ client }) => client)))]);
  const entries: TrayEntry[] = [];
  for (const { seq, personId, displaced, doubled } of seen) {
    for (const { client, words, place } of displaced) {
      const authorId = writers.get(client) ?? null;
      const last = entries.at(-1);
      const goesOn = last?.kind === "displaced_words" && last.authorId === authorId && last.place === place;
      if (goesOn) Object.assign(last, { words: last.words + words, seq });
      else entries.push({ kind: "displaced_words", seq, authorId, words, place });
    }
    for (const { words, place } of doubled) entries.push({ kind: "doubled_block", seq, authorId: personId, words, place });
  }
  if (entries.length === 0) return;
  await addToTray(tx, article, entries);
  await announce(tx, { newsroomId: article.newsroomId, articleId: article.id, kind: "article" });
}
