import { isSafeHref } from "@/lib/text/safe-link";
import type { Mark } from "@tiptap/pm/model";
import { markOf } from "./content";
import { BLOCK_ELEMENTS, MARK_OF_ELEMENT } from "./element-roles";
import { attribute, type HtmlElement } from "./parse-html";
import type { InlineStyle } from "./read-style";

/**
 * The marks of what stands directly in `element`: those around it, what the element itself stands for, and what its
 * style switches on or off. Google Docs wraps a whole paste in `<b style="font-weight:normal">`, hence style wins.
 */
export function resolveMarks(element: HtmlElement, style: InlineStyle, around: readonly Mark[]): readonly Mark[] {
  let marks = around;
  const own = MARK_OF_ELEMENT.get(element.tagName);
  if (own !== undefined) marks = withMark(marks, own);
  const href = element.tagName === "a" ? attribute(element, "href")?.replace(/[\t\n\r]/g, "").trim() : undefined;
  if (isSafeHref(href)) marks = withMark(marks, "link", { href });

  if (style.bold !== undefined) marks = style.bold ? withMark(marks, "bold") : without(marks, "bold");
  if (style.italic !== undefined) marks = style.italic ? withMark(marks, "italic") : without(marks, "italic");
  // A line that an outer element draws cannot be switched off inside it, only by the element that draws it.
  if (style.underline === true) marks = withMark(marks, "underline");
  if (style.underline === false && own === "underline") marks = without(marks, "underline");
  if (style.strike === true) marks = withMark(marks, "strike");
  if (style.strike === false && own === "strike") marks = without(marks, "strike");
  if (style.script !== undefined && !BLOCK_ELEMENTS.has(element.tagName)) {
    marks = without(without(marks, "subscript"), "superscript");
    if (style.script !== "baseline") marks = withMark(marks, style.script);
  }
  // Word processors underline every link; the link says it already.
  return has(marks, "link") ? without(marks, "underline") : marks;
}

/** Marks without one of them. */
export function without(marks: readonly Mark[], name: string): readonly Mark[] {
  return has(marks, name) ? marks.filter((mark) => mark.type.name !== name) : marks;
}

function withMark(marks: readonly Mark[], name: string, attributes?: Record<string, unknown>): readonly Mark[] {
  // Code excludes every other mark in the schema; an address says more than a typeface.
  if (name === "code" && has(marks, "link")) return marks;
  if (name === "link") marks = without(marks, "code");
  if (name === "superscript") marks = without(marks, "subscript");
  if (name === "subscript") marks = without(marks, "superscript");
  return markOf(name, attributes).addToSet(marks);
}

function has(marks: readonly Mark[], name: string): boolean {
  return marks.some((mark) => mark.type.name === name);
}
