import type { Fragment, Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Mapping, StepMap } from "@tiptap/pm/transform";
import { align } from "@/lib/anchoring/align";
import { ATOM } from "@/lib/text/canonical";

/** Token before and after a node's content: as long as in ProseMirror positions, and no letter of any text. */
const OPEN = "\uE000";
const CLOSE = "\uE001";
/** Above this many units on one side a changed stretch is only trimmed at both ends: aligning it would be felt. */
const MOST_ALIGNED = 20_000;

type Child = { readonly node: ProseMirrorNode; readonly size: number; tokens?: string };

/**
 * What really changed between two states of the article, as a mapping of positions.
 * The Yjs binding replaces the whole document on every remote edit and makes every node anew, so neither the
 * transaction's own mapping nor the nodes' identity says anything: the words do. Formatting does not count.
 */
export function remoteChange(before: ProseMirrorNode, after: ProseMirrorNode): Mapping {
  const old = childrenOf(before.content);
  const now = childrenOf(after.content);
  let head = 0;
  let at = 0;
  for (; head < old.length && head < now.length && same(old[head], now[head]); head += 1) at += old[head]?.size ?? 0;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && same(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail += 1;
  const ranges: number[] = [];
  const oldMiddle = old.slice(head, old.length - tail);
  const nowMiddle = now.slice(head, now.length - tail);
  if (oldMiddle.length === nowMiddle.length) {
    // Nothing split, joined or inserted: block by block, so that two edits far apart do not sweep away what lies between.
    for (const [k, child] of oldMiddle.entries()) {
      const other = nowMiddle[k];
      if (other) changedWithin({ from: at, before: tokens(child), after: tokens(other) }, ranges);
      at += child.size;
    }
  } else {
    changedWithin({ from: at, before: oldMiddle.map(tokens).join(""), after: nowMiddle.map(tokens).join("") }, ranges);
  }
  return new Mapping(ranges.length === 0 ? [] : [new StepMap(ranges)]);
}

/** Adds `[start, old size, new size]` for every stretch that is not the same; `start` counts in the old article. */
function changedWithin({ from, before, after }: { from: number; before: string; after: string }, ranges: number[]): void {
  if (before === after) return;
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  const b = before.slice(head, before.length - tail);
  const a = after.slice(head, after.length - tail);
  const stays = b.length === 0 || a.length === 0 || b.length > MOST_ALIGNED || a.length > MOST_ALIGNED ? [] : align(b, a).inOrder;
  let atB = 0;
  let atA = 0;
  const push = (endB: number, endA: number): void => {
    if (endB > atB || endA > atA) ranges.push(from + head + atB, endB - atB, endA - atA);
  };
  for (const run of stays) {
    push(run.before, run.after);
    atB = run.before + run.length;
    atA = run.after + run.length;
  }
  push(b.length, a.length);
}

function childrenOf(fragment: Fragment): Child[] {
  const children: Child[] = [];
  fragment.forEach((node) => children.push({ node, size: node.nodeSize }));
  return children;
}

function same(one: Child | undefined, other: Child | undefined): boolean {
  if (!one || !other || one.size !== other.size) return false;
  return areAlike(one.node, other.node) || tokens(one) === tokens(other);
}

/** Cut into the same pieces with the same words: nearly every block of a long article is, and to write each down as tokens would be felt. */
function areAlike(one: ProseMirrorNode, other: ProseMirrorNode): boolean {
  if (one === other) return true;
  if (one.isText || other.isText) return one.text === other.text;
  if (one.isLeaf !== other.isLeaf || one.childCount !== other.childCount) return false;
  for (let at = 0; at < one.childCount; at += 1) if (!areAlike(one.child(at), other.child(at))) return false;
  return true;
}

function tokens(child: Child): string {
  return (child.tokens ??= tokensOf(child.node));
}

/** A node as a string with one unit a position. */
function tokensOf(node: ProseMirrorNode): string {
  if (node.isText) return node.text ?? "";
  if (node.isLeaf) return ATOM;
  let inside = "";
  node.forEach((child) => {
    inside += tokensOf(child);
  });
  return OPEN + inside + CLOSE;
}
