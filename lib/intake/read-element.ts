import { BLOCK_KINDS, type BlockAttributes, type BlockKind } from "@/lib/text/schema";
import { isSafeHref } from "@/lib/text/safe-link";
import type { Notice } from "./content";
import { BLOCK_ELEMENTS, DROPPED_ELEMENTS } from "./element-roles";
import type { Place } from "./flow";
import { attribute, type HtmlElement, type HtmlNode } from "./parse-html";
import { readStyle, type InlineStyle } from "./read-style";
import { resolveMarks } from "./resolve-marks";

/** What an element's children inherit from the elements around them. */
export type Surroundings = {
  place: Place;
  list: "bullet" | "numbered" | null;
  /** −1 outside of lists, 0 in an outermost list. */
  listDepth: number;
  inCell: boolean;
};

export type ReadElement = Surroundings & {
  /** Stands on lines of its own. */
  block: boolean;
  /** A first-level heading or Word's title. */
  headlineCandidate: boolean;
};

const DEEPEST_LIST = 5;

/** How to read an element's content, or null when it is left out with everything in it (and `notices` says so). */
export function readElement(element: HtmlElement, around: Surroundings, notices: Set<Notice>): ReadElement | null {
  const tag = element.tagName;
  const dropped = DROPPED_ELEMENTS.get(tag);
  if (dropped !== undefined) {
    if (dropped !== null) notices.add(dropped);
    return null;
  }
  const style = readStyle(attribute(element, "style"));
  if (style.wordMarker) return null;
  if (style.wordComments || isWordComment(element)) {
    notices.add("comments-dropped");
    return null;
  }
  if (style.hidden || attribute(element, "hidden") !== undefined || (tag === "dialog" && attribute(element, "open") === undefined)) {
    if (hasText(element)) notices.add("hidden-text-dropped");
    return null;
  }
  const href = tag === "a" ? attribute(element, "href") : undefined;
  if (href !== undefined && !href.startsWith("#") && !isSafeHref(href.trim())) notices.add("unsafe-links-dropped");

  const read: ReadElement = {
    ...around,
    place: { ...around.place, marks: resolveMarks(element, style, around.place.marks) },
    block: BLOCK_ELEMENTS.has(tag),
    headlineCandidate: false,
  };
  readRole(element, style, read);
  return read;
}

function readRole(element: HtmlElement, style: InlineStyle, read: ReadElement): void {
  const heading = headingLevel(element);
  if (heading !== null && !read.inCell) {
    read.headlineCandidate = heading === 1;
    put(read, { kind: "heading", level: Math.min(4, Math.max(2, heading)), depth: 0 });
    return;
  }
  switch (element.tagName) {
    case "ul":
    case "menu":
    case "dir":
    case "ol":
      read.list = element.tagName === "ol" ? "numbered" : "bullet";
      read.listDepth += 1;
      break;
    case "li":
      put(read, { kind: read.list ?? "bullet", level: 0, depth: Math.min(DEEPEST_LIST, Math.max(0, read.listDepth)) }, element);
      break;
    case "blockquote":
      put(read, { kind: "quote", level: 0, depth: 0 });
      break;
    case "td":
    case "th":
      read.inCell = true;
      read.list = null;
      read.listDepth = -1;
      put(read, { kind: "paragraph", level: 0, depth: 0 });
      break;
    case "pre":
    case "xmp":
    case "listing":
      read.place.preformatted = true;
      break;
    case "p":
      readParagraph(element, style, read);
  }
}

function readParagraph(element: HtmlElement, style: InlineStyle, read: ReadElement): void {
  if (style.wordListLevel !== undefined) {
    const kind = isNumberedByWord(element) ? "numbered" : "bullet";
    put(read, { kind, level: 0, depth: Math.min(DEEPEST_LIST, style.wordListLevel - 1) }, element);
    return;
  }
  // Our own editor's copy says here what HTML has no element for. Anything unknown is an ordinary paragraph.
  const kind = knownKind(attribute(element, "data-kind"));
  if (kind === null) return;
  const depth = Number(attribute(element, "data-depth") ?? 0);
  const listItem = kind === "bullet" || kind === "numbered";
  put(read, { kind, level: 0, depth: listItem && Number.isInteger(depth) && depth >= 0 && depth <= DEEPEST_LIST ? depth : 0 });
}

function put(read: ReadElement, attrs: BlockAttributes, item: object | null = null): void {
  read.place.attrs = attrs;
  read.place.item = item;
}

function headingLevel(element: HtmlElement): number | null {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return Number(level);
  if (attribute(element, "class") === "MsoTitle") return 1;
  if (attribute(element, "role") !== "heading") return null;
  const said = Number(attribute(element, "aria-level") ?? 2);
  return Number.isInteger(said) && said >= 1 && said <= 6 ? said : 2;
}

function knownKind(kind: string | undefined): BlockKind | null {
  const known = BLOCK_KINDS.find((candidate) => candidate === kind);
  return known === undefined || known === "headline" || known === "heading" ? null : known;
}

/** Word writes the number or the dot as text at the start of the paragraph; `1.`, `a)` and `iv.` are numbers. */
function isNumberedByWord(element: HtmlElement): boolean {
  return /^\s*\(?(\d+|[a-z]|[ivxlcdm]+)[.)]/i.test(firstText(element));
}

function isWordComment(element: HtmlElement): boolean {
  return /^MsoComment(Reference|Text)$/.test(attribute(element, "class") ?? "");
}

// Both look at the beginning only: what stands deeper says nothing about a list marker or a hidden part.
function firstText(element: HtmlElement): string {
  let node: HtmlNode | undefined = element;
  for (let steps = 0; steps < 20 && node !== undefined; steps += 1) {
    if ("value" in node) return node.value;
    if (!("childNodes" in node)) return "";
    node = node.childNodes.find((child) => ("value" in child ? child.value.trim() !== "" : "childNodes" in child && child.childNodes.length > 0));
  }
  return "";
}

function hasText(element: HtmlElement): boolean {
  return firstText(element).trim() !== "";
}
