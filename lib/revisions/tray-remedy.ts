import { Fragment, type Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { textBlocks } from "@/lib/text/canonical";

/**
 * The article with displaced words back in it: at the end of the block where they stood, set off by a space; as a last
 * paragraph when no block has that text any more. Where exactly they stood nobody knows, so nothing is guessed inside.
 */
export function putBack(article: Node, { words, place }: { words: string; place: string }): Node {
  const block = place === "" ? undefined : textBlocks(article).find(({ text }) => text === place);
  const { schema } = article.type;
  if (block === undefined) {
    const paragraph = schema.node("block", { kind: "paragraph", level: 0, depth: 0 }, inline(article, words.trim()));
    return new Transform(article).insert(article.content.size, paragraph).doc;
  }
  const apart = /\s$/.test(block.text) || /^[\s\p{P}]/u.test(words) ? "" : " ";
  return new Transform(article).insert(block.position + block.node.content.size, inline(article, apart + words)).doc;
}

/**
 * The article with doubled words only once: of the blocks that hold them the last one loses them, and goes altogether
 * when it holds nothing else. Words that stand once already stay.
 */
export function keepOne(article: Node, { words }: { words: string }): Node {
  const wanted = words.trim();
  const holders = wanted === "" ? [] : textBlocks(article).filter(({ text }) => text.includes(wanted));
  const last = holders.at(-1);
  if (last === undefined || holders.length < 2) return article;
  const { text, position, node } = last;
  if (text.trim() === wanted && canGo(article, position)) return new Transform(article).delete(position - 1, position - 1 + node.nodeSize).doc;
  const at = position + text.lastIndexOf(wanted);
  return new Transform(article).delete(at, at + wanted.length).doc;
}

/** A cell must keep a block; the article may lose any but its last. */
function canGo(article: Node, position: number): boolean {
  return article.resolve(position - 1).parent.childCount > 1;
}

/** Plain words as the schema writes them: a line break is a node. */
function inline(article: Node, words: string): Fragment {
  const { schema } = article.type;
  const nodes = words.split("\n").flatMap((line, index) => [...(index > 0 ? [schema.node("hardBreak")] : []), ...(line === "" ? [] : [schema.text(line)])]);
  return Fragment.fromArray(nodes);
}
