import { setTimeout as pause } from "node:timers/promises";
import * as Y from "yjs";
import type { ArticleId, NewsroomId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { withReplica } from "./replicas";
import { readHead } from "./store-text-log";

/** How long a tag waits for the words that it was made on, in ms, and how often it looks. */
const PATIENCE = 2_000;
const INTERVAL = 50;

/**
 * Waits, outside any transaction, until the article's log holds everything that an editor's copy held. False when it
 * does not within 2 s, when there is no such article, or when the state vector (base64) is unreadable.
 */
export async function awaitState(newsroomId: NewsroomId, articleId: ArticleId, stateVector: string): Promise<boolean> {
  const wanted = readVector(stateVector);
  if (!wanted) return false;
  const end = Date.now() + PATIENCE;
  for (;;) {
    const held = await inNewsroom(newsroomId, async (tx) => {
      const head = await readHead(tx, articleId);
      return head && (await withReplica(tx, { articleId, stand: "head", seq: head.headSeq }, (replica) => Y.decodeStateVector(Y.encodeStateVector(replica.doc))));
    });
    if (!held) return false;
    if ([...wanted].every(([client, clock]) => (held.get(client) ?? 0) >= clock)) return true;
    if (Date.now() > end) return false;
    await pause(INTERVAL);
  }
}

function readVector(stateVector: string): Map<number, number> | null {
  try {
    return Y.decodeStateVector(Buffer.from(stateVector, "base64"));
  } catch {
    return null; // bytes of a client: anything may stand there
  }
}
