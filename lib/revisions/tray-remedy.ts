import { Fragment, type Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { textBlocks } from "@/lib/text/canonical";
import { homeOfWords, type HomeKind } from "./home-of-words";

/** The article with displaced words back in it, and where they went: between their neighbours, behind their block, or last. */
export function putBack(article: Node, displaced: { words: string; place: string }): { article: Node; home: HomeKind } {
  const home = homeOfWords(article, displaced);
  const { schema } = article.type;
  const inserted = inline(article, home.words);
  if (home.kind !== "last") return { article: new Transform(article).insert(home.position, inserted).doc, home: home.kind };
  const paragraph = schema.node("block", { kind: "paragraph", level: 0, depth: 0 }, inserted);
  return { article: new Transform(article).insert(article.content.size, paragraph).doc, home: "last" };
}

/**
 * The article with doubled words only once: where they stand last they go, with the space before them, and their block goes
 * altogether when it holds nothing else. Words that stand once already stay.
 */
export function keepOne(article: Node, { words }: { words: string }): Node {
  const wanted = words.trim();
  const blocks = textBlocks(article);
  const last = wanted === "" ? undefined : blocks.findLast(({ text }) => text.includes(wanted));
  if (last === undefined) return article;
  const { text, position, node } = last;
  const at = text.lastIndexOf(wanted);
  const before = blocks.slice(0, blocks.indexOf(last)).some((block) => block.text.includes(wanted));
  if (!before && !text.slice(0, at).includes(wanted)) return article;
  if (text.trim() === wanted && canGo(article, position)) return new Transform(article).delete(position - 1, position - 1 + node.nodeSize).doc;
  const isSetOff = /\s/u.test(text[at - 1] ?? "") && !/^[^\s\p{P}]/u.test(text.slice(at + wanted.length));
  return new Transform(article).delete(position + at - (isSetOff ? 1 : 0), position + at + wanted.length).doc;
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
