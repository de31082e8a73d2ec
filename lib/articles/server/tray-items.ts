import type { PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import type { LockedArticle } from "./lock-article";
import { writeSettled, type TrayEntry } from "./store-tray";

/** An item of an article's tray. */
export type TrayItem = Pick<TrayEntry, "kind" | "words" | "place"> & { id: string; isSettled: boolean };

/** One item of this article's tray, or null. */
export async function findTrayItem(tx: Tx, article: LockedArticle, id: string): Promise<TrayItem | null> {
  const row = await tx.trayItem.findFirst({
    where: { id, articleId: article.id, newsroomId: article.newsroomId },
    select: { id: true, kind: true, words: true, place: true, resolvedAt: true },
  });
  if (row === null) return null;
  const { resolvedAt, ...item } = row;
  return { ...item, isSettled: resolvedAt !== null };
}

/** Takes an item out of the tray for good, with what was done about it and by whom. The article must be locked, so nobody does it twice. */
export async function settleInTray(tx: Tx, id: string, settled: { by: PersonId; resolution: string }): Promise<void> {
  await writeSettled(tx, id, settled);
}
