import { diffArrays } from "diff";
import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { blockText } from "./canonical";
import { elementText } from "./yjs";
import { reviseBlock } from "./yjs-revise-block";
import { elementOf, setAttribute } from "./yjs-write";

/** Less than this share of words in common, and a paragraph is another paragraph, not a new wording of this one. */
const SAME_BLOCK = 0.4;

/** More pairs than this are not compared one by one; such a gap is replaced in order. */
const MOST_PAIRS = 250_000;

type Shared = { element: Y.XmlElement; text: string };
type Wanted = { node: Node; text: string };

/**
 * Turns the shared article into `target` with as few changes as possible: blocks that stay are not touched, a reworded
 * block keeps its identity and every word that it keeps. Delete-and-insert would end everybody's caret and every range.
 * Run it inside one `transact`.
 */
export function reviseArticle(root: Y.XmlFragment, target: Node): void {
  reviseChildren(root, target.children);
}

function reviseChildren(parent: Y.XmlFragment, target: readonly Node[]): void {
  const shared = parent.toArray().flatMap((child) => (child instanceof Y.XmlElement ? [{ element: child, text: textIn(child) }] : []));
  const wanted = target.map((node) => ({ node, text: textUnder(node) }));
  let at = 0;
  for (const [from, to] of pair(shared, wanted)) {
    if (from && to) {
      revise(from.element, to.node);
      at += 1;
    } else if (from) {
      parent.delete(at, 1);
    } else if (to) {
      parent.insert(at, [elementOf(to.node)]);
      at += 1;
    }
  }
}

function revise(element: Y.XmlElement, node: Node): void {
  for (const [name, value] of Object.entries(node.attrs)) setAttribute(element, name, value);
  if (node.isTextblock) reviseBlock(element, node);
  else reviseChildren(element, node.children);
}

/** Old and new children side by side, in an order in which they can be applied one after another. */
function pair(shared: Shared[], wanted: Wanted[]): [Shared | null, Wanted | null][] {
  const pairs: [Shared | null, Wanted | null][] = [];
  const name = (side: Shared | Wanted): string => ("node" in side ? side.node.type.name : side.element.nodeName);
  const parts = diffArrays(shared.map((side) => `${name(side)} ${side.text}`), wanted.map((side) => `${name(side)} ${side.text}`));
  let from = 0;
  let to = 0;
  let gone: Shared[] = [];
  let come: Wanted[] = [];
  const closeGap = (): void => {
    pairs.push(...pairByWords(gone, come));
    gone = [];
    come = [];
  };
  for (const { added, removed, count } of parts) {
    if (added) come = wanted.slice(to, (to += count));
    else if (removed) gone = shared.slice(from, (from += count));
    else {
      closeGap();
      for (let i = 0; i < count; i += 1) pairs.push([shared[from++] ?? null, wanted[to++] ?? null]);
    }
  }
  closeGap();
  return pairs;
}

/** Pairs what was reworded, in order, so that as many words as possible are kept. */
function pairByWords(gone: Shared[], come: Wanted[]): [Shared | null, Wanted | null][] {
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > MOST_PAIRS) {
    return [...gone.map((from): [Shared, null] => [from, null]), ...come.map((to): [null, Wanted] => [null, to])];
  }
  const left = gone.map((side) => wordBag(side.text));
  const right = come.map((side) => wordBag(side.text));
  const width = come.length + 1;
  // best[i][j]: words kept by the best pairing of gone[i…] with come[j…].
  const best = new Float64Array((gone.length + 1) * width);
  const gain = new Float64Array(gone.length * come.length);
  const cell = (list: Float64Array, index: number): number => list[index] ?? 0;
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    for (let j = come.length - 1; j >= 0; j -= 1) {
      const likeness = gone[i]?.element.nodeName === come[j]?.node.type.name ? alike(left[i], right[j]) : 0;
      gain[i * come.length + j] = likeness >= SAME_BLOCK ? likeness : 0;
      const together = likeness >= SAME_BLOCK ? likeness + cell(best, (i + 1) * width + j + 1) : -1;
      best[i * width + j] = Math.max(together, cell(best, (i + 1) * width + j), cell(best, i * width + j + 1));
    }
  }
  const pairs: [Shared | null, Wanted | null][] = [];
  let i = 0;
  let j = 0;
  while (i < gone.length || j < come.length) {
    const here = cell(best, i * width + j);
    const likeness = i < gone.length && j < come.length ? cell(gain, i * come.length + j) : 0;
    if (likeness > 0 && here === likeness + cell(best, (i + 1) * width + j + 1)) pairs.push([gone[i++] ?? null, come[j++] ?? null]);
    else if (j >= come.length || (i < gone.length && here === cell(best, (i + 1) * width + j))) pairs.push([gone[i++] ?? null, null]);
    else pairs.push([null, come[j++] ?? null]);
  }
  return pairs;
}

type Bag = { words: Map<string, number>; size: number };

function wordBag(text: string): Bag {
  const words = new Map<string, number>();
  const list = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: list.length };
}

/** Share of words in common, 0–1. Two blocks without words are alike. */
function alike(one: Bag | undefined, other: Bag | undefined): number {
  if (!one || !other) return 0;
  if (one.size === 0 && other.size === 0) return 1;
  let common = 0;
  for (const [word, times] of one.words) common += Math.min(times, other.words.get(word) ?? 0);
  return (2 * common) / (one.size + other.size);
}

function textIn(element: Y.XmlElement): string {
  if (element.nodeName === "block") return elementText(element);
  return element.toArray().map((child) => (child instanceof Y.XmlElement ? textIn(child) : "")).join("\n");
}

function textUnder(node: Node): string {
  return node.isTextblock ? blockText(node) : node.children.map(textUnder).join("\n");
}
