import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import type { Block } from "@/lib/anchoring/block";
import type { Change } from "@/lib/anchoring/change";
import type { PersonId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import { articleRoot, asWritten } from "@/lib/text/yjs";
import { reviseArticle } from "@/lib/text/yjs-revise";
import { appendUpdate } from "./append-update";
import type { LockedArticle } from "./lock-article";
import { withReplica } from "./replicas";
import { TextReplica } from "./text-replica";

/** What a new text would do: `update` is null when it is the present text. `before` and `change` are what anchoring carries ranges by. */
export type PlannedText = { update: Uint8Array | null; before: readonly Block[]; change: Change; after: readonly Block[] };

/** Works out the smallest change from the text at `article.headSeq` to `target`, without writing anything. */
export function planText(tx: Tx, article: Pick<LockedArticle, "id" | "headSeq">, target: Node): Promise<PlannedText> {
  return withReplica(tx, { articleId: article.id, stand: "head", seq: article.headSeq }, (head) => {
    const state = Y.encodeStateAsUpdate(head.doc);
    const draft = asWritten(new Y.Doc());
    Y.applyUpdate(draft, state);
    const had = Y.encodeStateVector(draft);
    const made: Uint8Array[] = [];
    draft.on("update", (update: Uint8Array) => made.push(update));
    draft.transact(() => reviseArticle(articleRoot(draft), target));
    const follower = new TextReplica();
    follower.load(article.headSeq, [state]);
    const before = follower.blocks.slice();
    if (made.length === 0) return { update: null, before, change: { edited: [], spliced: [] }, after: before };
    const sent = Y.encodeStateAsUpdate(draft, had);
    const change = follower.advance(article.headSeq + 1, sent);
    return { update: sent, before, change, after: follower.blocks.slice() };
  });
}

/**
 * Makes `target` the article's text, as one update by `personId` that leaves alone whatever stays (a new revision, a
 * restored version). Refused like any change of the text. `changed` is false, and nothing is written, when it is the
 * present text. Call `carryOccurrences` afterwards, as after every change.
 */
export async function replaceText(
  tx: Tx,
  article: LockedArticle,
  input: { target: Node; personId: PersonId },
): Promise<Outcome<{ seq: number; changed: boolean }>> {
  input.target.check();
  const { update } = await planText(tx, article, input.target);
  if (update === null) return done({ seq: article.headSeq, changed: false });
  const appended = await appendUpdate(tx, article, { update, personId: input.personId });
  return appended.ok ? done({ ...appended.value, changed: true }) : appended;
}
