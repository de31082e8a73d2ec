import { diffArrays } from "diff";
import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { blockText } from "./canonical";
import { elementText } from "./yjs";
import { formattingOf, type Formatting } from "./yjs-write";

/** One run of a Yjs text with one formatting. */
type Run = { insert: string; attributes?: Formatting };

/** One replacement in a block's text, UTF-16. */
type Edit = { from: number; to: number; insert: string };

/** Rewrites one block's text and formatting in place: words that stay are not touched. */
export function reviseBlock(block: Y.XmlElement, target: Node): void {
  const edits = editsBetween(elementText(block), blockText(target));
  // From the end, so that earlier offsets stay true.
  for (const edit of edits.reverse()) {
    if (edit.to > edit.from) deleteRange(block, edit.from, edit.to);
    if (edit.insert !== "") insertText(block, edit.from, edit.insert);
  }
  tidy(block);
  format(block, target);
}

/** The smallest replacements, word by word, that lead from one text to the other. */
function editsBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const edits: Edit[] = [];
  let at = 0;
  let open: Edit | null = null;
  for (const part of diffArrays(tokens(before), tokens(after))) {
    const text = part.value.join("");
    if (!part.added && !part.removed) {
      open = null;
      at += text.length;
      continue;
    }
    if (open === null) edits.push((open = { from: at, to: at, insert: "" }));
    if (part.removed) {
      open.to += text.length;
      at += text.length;
    } else open.insert += text;
  }
  return edits;
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\p{N}|\s|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

type Piece = { start: number; length: number; child: Y.XmlText | Y.XmlElement; index: number };

function pieces(block: Y.XmlElement): Piece[] {
  let start = 0;
  return block.toArray().flatMap((child, index) => {
    if (!(child instanceof Y.XmlText || child instanceof Y.XmlElement)) return [];
    const piece = { start, length: child instanceof Y.XmlText ? child.length : 1, child, index };
    start += piece.length;
    return [piece];
  });
}

function deleteRange(block: Y.XmlElement, from: number, to: number): void {
  for (const { start, length, child, index } of pieces(block).reverse()) {
    const first = Math.max(from, start);
    const last = Math.min(to, start + length);
    if (first >= last) continue;
    if (child instanceof Y.XmlText) child.delete(first - start, last - first);
    else block.delete(index, 1);
  }
}

function insertText(block: Y.XmlElement, at: number, text: string): void {
  let offset = at;
  for (const [line, words] of text.split("\n").entries()) {
    if (line > 0) {
      block.insert(openAt(block, offset), [new Y.XmlElement("hardBreak")]);
      offset += 1;
    }
    if (words === "") continue;
    const beside = pieces(block).find(({ child, start, length }) => child instanceof Y.XmlText && start <= offset && offset <= start + length);
    if (beside?.child instanceof Y.XmlText) beside.child.insert(offset - beside.start, words);
    else block.insert(openAt(block, offset), [new Y.XmlText(words)]);
    offset += words.length;
  }
}

/** Index among the block's children at which something can be put in at this offset; a text is divided for it. */
function openAt(block: Y.XmlElement, offset: number): number {
  for (const { start, length, child, index } of pieces(block)) {
    if (offset <= start) return index;
    if (offset >= start + length || !(child instanceof Y.XmlText)) continue;
    const tail = cut(child.toDelta() as Run[], offset - start);
    child.delete(offset - start, length - (offset - start));
    const rest = new Y.XmlText();
    rest.applyDelta(tail);
    block.insert(index + 1, [rest]);
    return index + 1;
  }
  return block.length;
}

/** What of a delta stands from `offset` on. */
function cut(delta: Run[], offset: number): Run[] {
  let at = 0;
  return delta.flatMap((run) => {
    const rest = run.insert.slice(Math.max(0, offset - at));
    at += run.insert.length;
    return rest === "" ? [] : [{ ...run, insert: rest }];
  });
}

/** No empty text and no two texts side by side: the editor's binding would rebuild the block over them. */
function tidy(block: Y.XmlElement): void {
  for (let index = block.length - 1; index >= 0; index -= 1) {
    const child: unknown = block.get(index);
    if (!(child instanceof Y.XmlText)) continue;
    const previous: unknown = index > 0 ? block.get(index - 1) : null;
    if (child.length > 0 && previous instanceof Y.XmlText) {
      previous.applyDelta([{ retain: previous.length }, ...(child.toDelta() as Run[])]);
      block.delete(index, 1);
    } else if (child.length === 0) block.delete(index, 1);
  }
}

/** Gives every run the target's formatting and takes what it must not have. The texts are equal by now. */
function format(block: Y.XmlElement, target: Node): void {
  const wanted: { start: number; end: number; formatting: Formatting }[] = [];
  let at = 0;
  for (const child of target.children) {
    if (child.isText) wanted.push({ start: at, end: at + child.nodeSize, formatting: formattingOf(child.marks) });
    at += child.nodeSize;
  }
  for (const { start, child } of pieces(block)) {
    if (!(child instanceof Y.XmlText)) continue;
    let offset = start;
    for (const run of child.toDelta() as Run[]) {
      const end = offset + run.insert.length;
      for (const want of wanted) {
        const from = Math.max(offset, want.start);
        const to = Math.min(end, want.end);
        if (from >= to) continue;
        const change = formattingChange(run.attributes ?? {}, want.formatting);
        if (change) child.format(from - start, to - from, change);
      }
      offset = end;
    }
  }
}

function formattingChange(present: Formatting, wanted: Formatting): Record<string, Record<string, unknown> | null> | null {
  const change: Record<string, Record<string, unknown> | null> = {};
  for (const key of Object.keys(present)) if (!(key in wanted)) change[key] = null;
  for (const [key, value] of Object.entries(wanted)) {
    if (JSON.stringify(present[key]) !== JSON.stringify(value)) change[key] = value;
  }
  return Object.keys(change).length > 0 ? change : null;
}
