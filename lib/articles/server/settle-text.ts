import type { Tx } from "@/lib/foundation/server/transaction";
import { articleRoot, headlineText } from "@/lib/text/yjs";
import type { LockedArticle } from "./lock-article";
import { withReplica } from "./replicas";
import { writeTextFacts } from "./store-text-log";
import { blockFacts, titleOf } from "./text-facts";

/**
 * Writes what follows from the text at its head (title, words, sentences) and that everything has been carried up to it.
 * Called by whoever carries, under the lock, after the ranges. `covered`: sentences that a claim or a dismissal touches.
 */
export async function settleText(tx: Tx, article: LockedArticle, covered: number): Promise<void> {
  const facts = await withReplica(tx, { articleId: article.id, stand: "carried", seq: article.headSeq }, (replica) => {
    const all = replica.blocks.map((block) => blockFacts(block, article.language));
    return {
      title: titleOf(headlineText(articleRoot(replica.doc)), replica.blocks) ?? article.title,
      carriedSeq: article.headSeq,
      wordCount: all.reduce((sum, block) => sum + block.words, 0),
      sentenceCount: all.reduce((sum, block) => sum + block.sentences.length, 0),
      sentencesCovered: covered,
    };
  });
  const same = (Object.keys(facts) as (keyof typeof facts)[]).every((key) => article[key] === facts[key]);
  if (same) return;
  await writeTextFacts(tx, article.id, facts);
  Object.assign(article, facts);
}
