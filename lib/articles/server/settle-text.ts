import { together } from "@/lib/foundation/server/together";
import type { Tx } from "@/lib/foundation/server/transaction";
import { articleRoot, headlineText } from "@/lib/text/yjs";
import type { Prisma } from "@/prisma/generated/client";
import type { LockedArticle } from "./lock-article";
import { withReplica } from "./replicas";
import { textFacts, type TextFacts } from "./store-text-log";
import { blockFacts, titleOf } from "./text-facts";
import type { TextReplica } from "./text-replica";

export type { TextFacts } from "./store-text-log";

/**
 * Writes what follows from the text at its head (title, words, sentences) and that everything has been carried up to it.
 * Under the lock, after the ranges. `covered`: sentences that a claim or a dismissal touches.
 */
export async function settleText(tx: Tx, article: LockedArticle, covered: number): Promise<void> {
  const place = { articleId: article.id, stand: "carried", seq: article.headSeq } as const;
  const facts = await withReplica(tx, place, (replica) => factsOf(replica, article, covered));
  await together(tx, [settledFacts(article, facts)]);
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

/** Writing it down, which also says that everything has been carried so far; null when it is no news. Under the lock, after the ranges or along with them. */
export function settledFacts(article: LockedArticle, facts: TextFacts): Prisma.Sql | null {
  const same = (Object.keys(facts) as (keyof TextFacts)[]).every((key) => article[key] === facts[key]);
  if (same) return null;
  Object.assign(article, facts);
  return textFacts(article.id, facts);
}
