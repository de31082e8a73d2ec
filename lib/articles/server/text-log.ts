import type { ArticleId, NewsroomId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import type { ArticleState } from "../article-state";
import { readSnapshot, readTextState, readUpdates, writeSnapshot, type LoggedUpdate } from "./store-text-log";

/** An article as the collaboration server knows it. */
export type ArticleOfText = { readonly id: ArticleId; readonly newsroomId: NewsroomId };

/** Everything that an article's text is made of: apply all of `updates` in one transaction. `snapshotSeq` says from where the log was read. */
export async function loadText({ id, newsroomId }: ArticleOfText): Promise<{ seq: number; snapshotSeq: number; updates: Uint8Array[] } | null> {
  return inNewsroom(newsroomId, async (tx) => {
    const article = await readTextState(tx, id);
    if (!article) return null;
    const snapshot = await readSnapshot(tx, id, article.headSeq);
    const snapshotSeq = snapshot?.seq ?? 0;
    const rows = await readUpdates(tx, id, snapshotSeq, article.headSeq);
    return { seq: article.headSeq, snapshotSeq, updates: [...(snapshot ? [snapshot.state] : []), ...rows.map((row) => row.update)] };
  });
}

/** The log beyond a number, in order. */
export async function readTextAfter({ id, newsroomId }: ArticleOfText, seq: number): Promise<LoggedUpdate[]> {
  return inNewsroom(newsroomId, (tx) => readUpdates(tx, id, seq, 2_147_483_647));
}

/** Keeps a state that holds the log up to `seq` exactly, so that the next load is quick. */
export async function keepSnapshot(article: ArticleOfText, seq: number, state: Uint8Array): Promise<void> {
  await inNewsroom(article.newsroomId, (tx) => writeSnapshot(tx, article, seq, state));
}

/** What decides who may change the text; null when the newsroom has no such article. */
export async function readState({ id, newsroomId }: ArticleOfText): Promise<{ state: ArticleState; archived: boolean; headSeq: number } | null> {
  return inNewsroom(newsroomId, (tx) => readTextState(tx, id));
}
