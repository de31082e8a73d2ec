import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { Command, EditorState } from "@tiptap/pm/state";
import type { BlockAttributes, BlockKind } from "@/lib/text/schema";

export const PARAGRAPH: BlockAttributes = { kind: "paragraph", level: 0, depth: 0 };
const DEEPEST = 5;

/** The attributes of a block; null for any other node. */
export function attributesOf(node: ProseMirrorNode): BlockAttributes | null {
  return node.type.name === "block" ? (node.attrs as BlockAttributes) : null;
}

export function isListItem(kind: BlockKind): boolean {
  return kind === "bullet" || kind === "numbered";
}

/** The block in which the selection begins. */
export function blockAtCaret(state: EditorState): BlockAttributes | null {
  return attributesOf(state.selection.$from.parent);
}

/** Gives every block that the selection touches other attributes: an attribute merges where a new node would not. */
export function changeBlocks(change: (block: BlockAttributes) => BlockAttributes): Command {
  return (state, dispatch) => {
    const { tr } = state;
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, position) => {
      const block = attributesOf(node);
      if (!block) return true;
      const next = change(block);
      if (next.kind !== block.kind || next.level !== block.level || next.depth !== block.depth) {
        for (const name of ["kind", "level", "depth"] as const) tr.setNodeAttribute(position, name, next[name]);
      }
      return false;
    });
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Makes blocks of this kind, or plain paragraphs again when the first one is of it already. */
export function toggleKind(kind: BlockKind, level = 0): Command {
  return (state, dispatch) => {
    const first = blockAtCaret(state);
    const isSo = first?.kind === kind && first.level === level;
    const next: BlockAttributes = isSo ? PARAGRAPH : { kind, level, depth: 0 };
    return changeBlocks((block) => (isListItem(next.kind) && isListItem(block.kind) ? { ...next, depth: block.depth } : next))(state, dispatch);
  };
}

/** Nests list items deeper (+1) or less deep (-1); false where there is none, so that Tab leaves the text. */
export function nest(by: 1 | -1): Command {
  return (state, dispatch) => {
    const block = blockAtCaret(state);
    if (!block || !isListItem(block.kind)) return false;
    changeBlocks((each) => (isListItem(each.kind) ? { ...each, depth: Math.min(DEEPEST, Math.max(0, each.depth + by)) } : each))(state, dispatch);
    return true;
  };
}

/** Enter: a heading is followed by a paragraph, an item by an item, and an empty item or quote ends its list. */
export const splitBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const block = attributesOf($from.parent);
  if (!block) return false;
  if (empty && $from.parent.content.size === 0 && block.kind !== "paragraph" && block.kind !== "headline") {
    return changeBlocks((each) => (isListItem(each.kind) && each.depth > 0 ? { ...each, depth: each.depth - 1 } : PARAGRAPH))(state, dispatch);
  }
  const next = isListItem(block.kind) || block.kind === "quote" ? block : PARAGRAPH;
  const tr = state.tr.deleteSelection();
  const at = tr.mapping.map($from.pos);
  if (tr.doc.resolve(at).parent.type.name !== "block") return false;
  // At the beginning of a heading the empty line goes above it, not the heading's kind below.
  const above = tr.doc.resolve(at).parentOffset === 0 && tr.doc.resolve(at).parent.content.size > 0 && next !== block;
  tr.split(at, 1, [{ type: $from.parent.type, attrs: above ? block : next }]);
  if (above) for (const name of ["kind", "level", "depth"] as const) tr.setNodeAttribute(at - 1, name, PARAGRAPH[name]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Backspace at the beginning of a heading, quote or item makes it plain before it joins the block above. */
export const plainAtStart: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const block = attributesOf($from.parent);
  if (!empty || !block || $from.parentOffset > 0 || block.kind === "paragraph" || block.kind === "headline") return false;
  return changeBlocks((each) => (each.depth > 0 ? { ...each, depth: each.depth - 1 } : PARAGRAPH))(state, dispatch);
};
