import type { Tx } from "@/lib/foundation/server/transaction";
import { articleRoot, headlineText } from "@/lib/text/yjs";
import type { LockedArticle } from "./lock-article";
import { withReplica } from "./replicas";
import { writeTextFacts, type TextFacts } from "./store-text-log";
import { blockFacts, titleOf } from "./text-facts";
import type { TextReplica } from "./text-replica";

export type { TextFacts } from "./store-text-log";

/**
 * Writes what follows from the text at its head (title, words, sentences) and that everything has been carried up to it.
 * Under the lock, after the ranges. `covered`: sentences that a claim or a dismissal touches.
 */
export async function settleText(tx: Tx, article: LockedArticle, covered: number): Promise<void> {
  const place = { articleId: article.id, stand: "carried", seq: article.headSeq } as const;
  await writeFacts(tx, article, await withReplica(tx, place, (replica) => factsOf(replica, article, covered)));
}

/** What follows from the text that a replica holds. */
export function factsOf(replica: TextReplica, article: Pick<LockedArticle, "title" | "language">, covered: number): TextFacts {
  const all = replica.blocks.map((block) => blockFacts(block, article.language));
  return {
    title: titleOf(headlineText(articleRoot(replica.doc)), replica.blocks) ?? article.title,
    carriedSeq: replica.seq,
    wordCount: all.reduce((sum, block) => sum + block.words, 0),
    sentenceCount: all.reduce((sum, block) => sum + block.sentences.length, 0),
    sentencesCovered: covered,
  };
}

/** Writes it when it is news; it also says that everything has been carried so far. Under the lock, after the ranges. */
export async function writeFacts(tx: Tx, article: LockedArticle, facts: TextFacts): Promise<void> {
  const same = (Object.keys(facts) as (keyof TextFacts)[]).every((key) => article[key] === facts[key]);
  if (same) return;
  await writeTextFacts(tx, article.id, facts);
  Object.assign(article, facts);
}
