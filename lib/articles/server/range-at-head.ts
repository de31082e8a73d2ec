import * as Y from "yjs";
import type { Tx } from "@/lib/foundation/server/transaction";
import { elementText, isElement } from "@/lib/text/yjs";
import type { LockedArticle } from "./lock-article";
import { withReplica } from "./replicas";
import type { TextReplica } from "./text-replica";

/** An editor's range as it travels: Yjs relative positions and the state vector of the copy, all base64. */
export type TravellingRange = { start: string; end: string; stateVector: string };

/**
 * Where the range stands in the canonical text at the head, in UTF-16 units, empty when its words are gone; null when a position
 * is unreadable or lies in no block that is still there (blocks are rebuilt). Other words may stand in it now: the caller compares.
 */
export function rangeAtHead(tx: Tx, article: LockedArticle, range: TravellingRange): Promise<{ start: number; end: number } | null> {
  return withReplica(tx, { articleId: article.id, stand: "head", seq: article.headSeq }, (replica) => {
    const start = offsetOf(replica, range.start);
    const end = offsetOf(replica, range.end);
    return start === null || end === null || start > end ? null : { start, end };
  });
}

function offsetOf(replica: TextReplica, encoded: string): number | null {
  const place = absolute(replica.doc, encoded);
  if (!place) return null;
  let start = 0;
  for (const { key, text } of replica.blocks) {
    const inside = isElement(key) ? insideBlock(key, place.type, place.index) : null;
    if (inside !== null) return start + Math.min(inside, text.length);
    start += text.length + 1;
  }
  return null;
}

function absolute(doc: Y.Doc, encoded: string): { type: unknown; index: number } | null {
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(Buffer.from(encoded, "base64")), doc);
  } catch {
    return null; // bytes of a client: anything may stand there
  }
}

/** UTF-16 offset in the block's text of an index into the block itself or into one of its texts; null when it is elsewhere. */
function insideBlock(block: Y.XmlElement, type: unknown, index: number): number | null {
  const children: unknown[] = block.toArray();
  if (type === block) return lengthOf(children.slice(0, index));
  const at = children.indexOf(type);
  return at < 0 ? null : lengthOf(children.slice(0, at)) + index;
}

/** UTF-16 units that the children of a block contribute to its text. */
function lengthOf(children: readonly unknown[]): number {
  return children.reduce<number>((sum, child) => {
    if (child instanceof Y.XmlText) return sum + child.length;
    return sum + (isElement(child) ? Math.max(1, elementText(child).length) : 0);
  }, 0);
}
