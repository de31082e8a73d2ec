import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { textBlocks } from "./canonical";

declare const unit: unique symbol;
/** An index into a text counted in Unicode code points: the only unit that leaves the process (W3C Web Annotation). */
export type CodePoint = number & { readonly [unit]: "code point" };
/** An index into a JavaScript string (UTF-16 code units). */
export type Utf16 = number & { readonly [unit]: "UTF-16" };
/** A ProseMirror document position. */
export type Position = number & { readonly [unit]: "ProseMirror position" };

const HIGH = /[\uD800-\uDBFF]/;

/** Number of code points in `text`. */
export function codePointLength(text: string): CodePoint {
  return utf16ToCodePoint(text, text.length as Utf16);
}

/** Code-point offset of a UTF-16 index. The index must lie between characters, not inside a surrogate pair. */
export function utf16ToCodePoint(text: string, index: Utf16): CodePoint {
  let pairs = 0;
  for (let i = 0; i < index; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 0xd800 && code <= 0xdbff && i + 1 < text.length) pairs += 1;
  }
  return (index - pairs) as CodePoint;
}

/** UTF-16 index of a code-point offset; null when the offset is negative, no integer or beyond the text's end. */
export function codePointToUtf16(text: string, offset: number): Utf16 | null {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset > text.length) return null;
  let index = 0;
  for (let seen = 0; seen < offset; seen += 1) {
    if (index >= text.length) return null;
    index += HIGH.test(text.charAt(index)) && index + 1 < text.length ? 2 : 1;
  }
  return index as Utf16;
}

/** The code points `[start, end)` of `text`; null when either offset is outside it or they are out of order. */
export function sliceCodePoints(text: string, start: number, end: number): string | null {
  const from = codePointToUtf16(text, start);
  const to = codePointToUtf16(text, end);
  return from === null || to === null || from > to ? null : text.slice(from, to);
}

/** True when no lone surrogate and no NUL stands in the text: PostgreSQL refuses the one and silently rewrites the other. */
export function isStorable(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

/** Index into the canonical text of a position in the article; a position between blocks counts as the start of the next. */
export function positionToUtf16(article: ProseMirrorNode, position: Position): Utf16 {
  let start = 0;
  for (const block of textBlocks(article)) {
    if (position <= block.position + block.text.length) {
      return (start + Math.max(0, position - block.position)) as Utf16;
    }
    start += block.text.length + 1;
  }
  return Math.max(0, start - 1) as Utf16;
}

/** Position in the article of an index into its canonical text; null beyond its end. An index on a block's join is that block's end. */
export function utf16ToPosition(article: ProseMirrorNode, index: Utf16): Position | null {
  let start = 0;
  for (const block of textBlocks(article)) {
    if (index <= start + block.text.length) return (block.position + index - start) as Position;
    start += block.text.length + 1;
  }
  return null;
}
