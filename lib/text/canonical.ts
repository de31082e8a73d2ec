import type { Node as ProseMirrorNode } from "@tiptap/pm/model";

/** Stands for anything in the text that is not text (none exists in today's schema besides hard breaks, which are `\n`). */
export const ATOM = "\uFFFC";

/** One run of text of the article with the ProseMirror position of its first character. */
export type TextBlock = {
  /** The block's text: hard break = `\n`, atom = U+FFFC. UTF-16, as JavaScript strings are. */
  text: string;
  /** ProseMirror position just inside the block's start; a character at UTF-16 index `i` stands at `position + i`. */
  position: number;
  node: ProseMirrorNode;
};

/**
 * The article as runs of text in reading order. Every inline node of the schema has size 1 and stands for one UTF-16
 * unit in the text, so a position inside a block and an index into its text differ by a constant.
 */
export function textBlocks(article: ProseMirrorNode): TextBlock[] {
  const blocks: TextBlock[] = [];
  article.descendants((node, position) => {
    if (!node.isTextblock) return true;
    blocks.push({ text: blockText(node), position: position + 1, node });
    return false;
  });
  return blocks;
}

/** The text of one block: hard break = `\n`, any other inline atom = U+FFFC. */
export function blockText(block: ProseMirrorNode): string {
  let text = "";
  block.forEach((child) => {
    text += child.isText ? (child.text ?? "") : child.type.name === "hardBreak" ? "\n" : ATOM;
  });
  return text;
}

/**
 * The canonical text: the one string that versions, hashes, offsets and exports speak about.
 * Blocks joined by `\n`; hard break = `\n`; atoms = U+FFFC; the headline and standfirst are its first blocks;
 * a table contributes its cells' blocks in reading order. Published in the docs: exports depend on it.
 */
export function canonicalText(article: ProseMirrorNode): string {
  return textBlocks(article)
    .map((block) => block.text)
    .join("\n");
}
