import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import type { Block } from "@/lib/anchoring/block";
import type { ArticleId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { articleNode, articleRoot } from "@/lib/text/yjs";
import { loadReplica } from "./load-replica";
import { withReplica } from "./replicas";
import { readHead } from "./store-text-log";
import type { TextReplica } from "./text-replica";

/** A text as it stood at one number of the log. `text` is the canonical text: the blocks joined by `\n`. */
export type ArticleText = { seq: number; node: Node; blocks: readonly Block[]; text: string };

/** The same without the tree, which takes longer to build than everything else together. */
export type ArticleWords = Omit<ArticleText, "node">;

/** The newest text; throws when there is no such article, so look for it first. Under the article's lock it stays the newest. */
export async function headText(tx: Tx, articleId: ArticleId): Promise<ArticleText> {
  const head = await readHead(tx, articleId);
  if (!head) throw new Error(`There is no article ${articleId} in this newsroom.`);
  return withReplica(tx, { articleId, stand: "head", seq: head.headSeq }, read);
}

/** The newest text without its tree: for whoever only reads or counts words. */
export async function headWords(tx: Tx, articleId: ArticleId): Promise<ArticleWords> {
  const head = await readHead(tx, articleId);
  if (!head) throw new Error(`There is no article ${articleId} in this newsroom.`);
  return withReplica(tx, { articleId, stand: "head", seq: head.headSeq }, readWords);
}

/** The newest text as one Yjs update that holds all of it. */
export async function headState(tx: Tx, articleId: ArticleId): Promise<Uint8Array<ArrayBuffer>> {
  const head = await readHead(tx, articleId);
  if (!head) throw new Error(`There is no article ${articleId} in this newsroom.`);
  return withReplica(tx, { articleId, stand: "head", seq: head.headSeq }, ({ doc }) => new Uint8Array(Y.encodeStateAsUpdate(doc)));
}

/** The text at any number of the log; null for a number that the log does not have. */
export async function textAt(tx: Tx, articleId: ArticleId, seq: number): Promise<ArticleText | null> {
  const head = await readHead(tx, articleId);
  if (!head || !Number.isSafeInteger(seq) || seq < 0 || seq > head.headSeq) return null;
  if (seq === head.headSeq) return withReplica(tx, { articleId, stand: "head", seq }, read);
  return read(await loadReplica(tx, articleId, seq));
}

function read(replica: TextReplica): ArticleText {
  return { ...readWords(replica), node: articleNode(articleRoot(replica.doc)) };
}

function readWords(replica: TextReplica): ArticleWords {
  const blocks = replica.blocks.slice();
  return { seq: replica.seq, blocks, text: blocks.map((block) => block.text).join("\n") };
}
