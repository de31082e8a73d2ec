import type { Fragment, Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Mapping, StepMap } from "@tiptap/pm/transform";
import { align } from "@/lib/anchoring/align";
import { ATOM } from "@/lib/text/canonical";
import { sameBlocks } from "./same-blocks";

/** Token before and after a node's content: as long as in ProseMirror positions, and no letter of any text. */
const OPEN = "\uE000";
const CLOSE = "\uE001";
/** Above this many units on one side a changed stretch is only trimmed at both ends: aligning it would be felt. */
const MOST_ALIGNED = 20_000;

/** Stand for a block that was moved, where it stood and where it stands now: like nothing else, so that nothing is aligned with it. */
const LEFT = "\uE002";
const CAME = "\uE003";

type Child = { readonly node: ProseMirrorNode; readonly size: number; tokens?: string };

/** A block that stands elsewhere now, word for word: its positions before, `[from, to)`, and how much must be added to them. */
export type Moved = { readonly from: number; readonly to: number; readonly by: number };

/** What changed: how positions are mapped, and what was moved, which a mapping can only call deleted and inserted. */
export type RemoteChange = { readonly mapping: Mapping; readonly moved: readonly Moved[] };

/**
 * What really changed between two states of the article.
 * The Yjs binding replaces the whole document on every remote edit and makes every node anew, so neither the
 * transaction's own mapping nor the nodes' identity says anything: the words do. Formatting does not count.
 */
export function remoteChange(before: ProseMirrorNode, after: ProseMirrorNode): RemoteChange {
  const old = childrenOf(before.content);
  const now = childrenOf(after.content);
  let head = 0;
  let at = 0;
  for (; head < old.length && head < now.length && same(old[head], now[head]); head += 1) at += old[head]?.size ?? 0;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && same(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail += 1;
  const ranges: number[] = [];
  const moved = changedBetween({ from: at, before: old.slice(head, old.length - tail), after: now.slice(head, now.length - tail) }, ranges);
  return { mapping: new Mapping(ranges.length === 0 ? [] : [new StepMap(ranges)]), moved };
}

/** Adds what changed between the blocks that are not the same at both ends; answers what was moved. */
function changedBetween({ from, before, after }: { from: number; before: readonly Child[]; after: readonly Child[] }, ranges: number[]): Moved[] {
  // One block is somebody's keystroke, and costs nothing more.
  const { stays, moved } = before.length <= 1 || after.length <= 1 ? { stays: [], moved: [] } : sameBlocks(before.map(tokens), after.map(tokens));
  const starts = startsOf(before, from);
  const nowStarts = startsOf(after, from);
  const left = new Set(moved.map(([at]) => at));
  const came = new Set(moved.map(([, at]) => at));
  const [old, now] = [
    before.map((child, at) => (left.has(at) ? LEFT.repeat(child.size) : tokens(child))),
    after.map((child, at) => (came.has(at) ? CAME.repeat(child.size) : tokens(child))),
  ];
  let [atOld, atNow] = [0, 0];
  for (const [endOld, endNow] of [...stays, [before.length, after.length] as const]) {
    changedInGap({ from: starts[atOld] ?? from, before: old.slice(atOld, endOld), after: now.slice(atNow, endNow) }, ranges);
    [atOld, atNow] = [endOld + 1, endNow + 1];
  }
  return moved.map(([was, is]) => {
    const start = starts[was] ?? 0;
    return { from: start, to: start + (before[was]?.size ?? 0), by: (nowStarts[is] ?? 0) - start };
  });
}

/** Adds what changed between two blocks that stay. */
function changedInGap({ from, before, after }: { from: number; before: readonly string[]; after: readonly string[] }, ranges: number[]): void {
  if (before.length !== after.length) {
    changedWithin({ from, before: before.join(""), after: after.join("") }, ranges);
    return;
  }
  // Nothing split, joined or inserted: block by block, so that two edits far apart do not sweep away what lies between.
  let at = from;
  for (const [k, block] of before.entries()) {
    changedWithin({ from: at, before: block, after: after[k] ?? "" }, ranges);
    at += block.length;
  }
}

/** Where each block begins, and behind the last. */
function startsOf(children: readonly Child[], from: number): number[] {
  const starts = [from];
  for (const { size } of children) starts.push((starts.at(-1) ?? from) + size);
  return starts;
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
  const runs = b.length === 0 || a.length === 0 || b.length > MOST_ALIGNED || a.length > MOST_ALIGNED ? [] : align(b, a).inOrder;
  const common = runs.reduce((sum, { length }) => sum + length, head + tail);
  // Other words altogether, that share a few: what stood there stands nowhere, until the server says otherwise.
  const stays = 2 * common < most ? [] : runs;
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
