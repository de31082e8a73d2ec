import { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import type { ArticleId, PersonId } from "@/lib/foundation/ids";
import { RefusalError, type Outcome, done } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot } from "@/lib/text/yjs";
import { fillRoot } from "@/lib/text/yjs-write";
import { appendUpdate } from "./append-update";
import { freezeVersion, type FrozenVersion } from "./freeze-version";
import { lockArticle, type LockedArticle } from "./lock-article";
import { settleText } from "./settle-text";

/**
 * The first text of a new article: one update by a client of its own kind (`intake`: nobody changed these words), and
 * version 1. `content` is a ProseMirror document or its JSON; throws when the schema does not know it.
 * The article's row must exist, without a text. Its title becomes the headline.
 */
export async function createArticleText(
  tx: Tx,
  articleId: ArticleId,
  input: { content: Node | object; personId: PersonId },
): Promise<Outcome<{ article: LockedArticle; version: FrozenVersion }>> {
  const article = await lockArticle(tx, articleId);
  if (!article || article.headSeq !== 0) throw new Error("A first text needs an article without one.");
  const node = input.content instanceof Node ? input.content : articleSchema.nodeFromJSON(input.content);
  node.check();
  const doc = new Y.Doc();
  doc.transact(() => fillRoot(articleRoot(doc), node));
  const appended = await appendUpdate(tx, article, { update: Y.encodeStateAsUpdate(doc), personId: input.personId, purpose: "intake" });
  // The article's row is already written: a refusal takes it back.
  if (!appended.ok) throw new RefusalError(appended.refusal);
  await settleText(tx, article, 0);
  return done({ article, version: await freezeVersion(tx, article, { reason: "intake", note: null, personId: input.personId }) });
}
