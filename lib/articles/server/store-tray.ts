import { v7 } from "uuid";
import type { PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { LockedArticle } from "./lock-article";

/** One thing that merging did, for the article's tray. */
export type TrayEntry = { kind: "displaced_words" | "doubled_block"; seq: number; authorId: PersonId | null; words: string; place: string };

/** What somebody goes on typing into a block that is gone is one entry, for so many seconds. */
const SAME_ENTRY = 60;

/** Puts entries into the tray. Displaced words that go on where the author's last entry ended make that one longer; white space alone is no entry. */
export async function addToTray(tx: Tx, article: LockedArticle, entries: readonly TrayEntry[]): Promise<void> {
  for (const entry of entries) {
    const longer = entry.kind === "displaced_words" ? await lengthen(tx, article, entry) : 0;
    if (longer === 0 && entry.words.trim() !== "") await tx.trayItem.create({ data: { id: v7(), articleId: article.id, newsroomId: article.newsroomId, ...entry } });
  }
}

function lengthen(tx: Tx, article: LockedArticle, { authorId, words, place, seq }: TrayEntry): Promise<number> {
  return tx.$executeRaw`
    update tray_item set words = words || ${words}, seq = ${seq} where id = (
      select id from tray_item where article_id = ${article.id}::uuid and kind = 'displaced_words' and author_id = ${authorId}::uuid
        and place = ${place} and resolved_at is null and created_at > now() - make_interval(secs => ${SAME_ENTRY})
      order by seq desc limit 1)`;
}

/** Writes down what was done about an item, and by whom. */
export async function writeSettled(tx: Tx, id: string, { by, resolution }: { by: PersonId; resolution: string }): Promise<void> {
  await tx.trayItem.update({ where: { id }, data: { resolvedAt: new Date(), resolvedById: by, resolution } });
}
