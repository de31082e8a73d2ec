import "./redo-in-order";
import { Fragment, type Mark, type Node } from "@tiptap/pm/model";
import * as Y from "yjs";
import { ARTICLE_ROOT, articleSchema } from "./schema";

/** A run of text of the shared article: `key` is the Yjs element, the same object for as long as the block lives. */
export type SharedBlock = { readonly key: Y.XmlElement; readonly text: string };

/** True for an element of the shared text; narrows without the library's `any`. */
export function isElement(value: unknown): value is Y.XmlElement {
  return value instanceof Y.XmlElement;
}

/** The root of the shared article. */
export function articleRoot(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment(ARTICLE_ROOT);
}

/**
 * Makes a copy of the text hold what updates say and nothing else; answers it. After what comes from elsewhere Yjs deletes
 * formatting marks that it finds needless, and which ones depends on how the updates were cut. A page tells the others of
 * it like of a keystroke; a copy that must equal the log, and writes nothing itself, must not do it, as long as it must not.
 */
export function asWritten<D extends Y.Doc>(doc: D, mustNot = (): boolean => true): D {
  doc.on("afterTransaction", (transaction: Y.Transaction) => {
    if (!transaction.local && mustNot()) transaction._needFormattingCleanup = false;
  });
  return doc;
}

const CONTAINERS = new Set(["table", "tableRow", "tableCell", "tableHeader"]);

/** The article's block elements in reading order. */
export function blockElements(parent: Y.XmlFragment): Y.XmlElement[] {
  const found: Y.XmlElement[] = [];
  for (const child of parent.toArray()) {
    if (!isElement(child)) continue;
    if (child.nodeName === "block") found.push(child);
    else if (CONTAINERS.has(child.nodeName)) found.push(...blockElements(child));
  }
  return found;
}

/** The article as canonical blocks, without building ProseMirror nodes: same texts as `textBlocks` of `articleNode`. */
export function sharedBlocks(root: Y.XmlFragment): SharedBlock[] {
  return blockElements(root).map((key) => ({ key, text: elementText(key) }));
}

/** The text of one block element; hard break = `\n`. */
export function elementText(block: Y.XmlElement): string {
  let text = "";
  for (const child of block.toArray()) {
    if (child instanceof Y.XmlText) text += rawText(child);
    else if (isElement(child) && child.nodeName === "hardBreak") text += "\n";
  }
  return text;
}

/** The characters of a Yjs text. `XmlText.toString` would add tags for its formatting. */
export function rawText(text: Y.XmlText): string {
  return Y.Text.prototype.toString.call(text);
}

/**
 * The shared article as a ProseMirror node. Reads only: the editor's binding deletes what does not fit the schema, a
 * reader must not. What the schema does not know is left out here exactly as in `sharedBlocks`.
 */
export function articleNode(root: Y.XmlFragment): Node {
  const content = root.toArray().flatMap((child) => flowNode(child));
  const filled = content.length > 0 ? content : [articleSchema.node("block")];
  return articleSchema.node("doc", null, Fragment.fromArray(filled));
}

function flowNode(child: unknown): Node[] {
  if (!isElement(child)) return [];
  const attributes = knownAttributes(child);
  if (child.nodeName === "block") return [articleSchema.node("block", attributes, inlineNodes(child))];
  if (!CONTAINERS.has(child.nodeName)) return [];
  return [articleSchema.node(child.nodeName, attributes, Fragment.fromArray(child.toArray().flatMap((inner) => flowNode(inner))))];
}

function inlineNodes(block: Y.XmlElement): Node[] {
  return block.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return textRuns(child).map((run) => articleSchema.text(run.text, run.marks));
    return isElement(child) && child.nodeName === "hardBreak" ? [articleSchema.node("hardBreak")] : [];
  });
}

function textRuns(text: Y.XmlText): { text: string; marks: Mark[] }[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, Record<string, unknown> | null> }[];
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== "string" || insert === "") return [];
    const marks = Object.entries(attributes).flatMap(([key, value]) => {
      const type = articleSchema.marks[markName(key)];
      return type && value !== null ? [type.create(value)] : [];
    });
    return [{ text: insert, marks }];
  });
}

/** The mark that a formatting key stands for: the binding adds `--` and a hash to the keys of marks that may overlap themselves. */
export function markName(key: string): string {
  return /^(.+)--[a-zA-Z0-9+/=]{8}$/.exec(key)?.[1] ?? key;
}

function knownAttributes(element: Y.XmlElement): Record<string, unknown> {
  const known = articleSchema.nodes[element.nodeName]?.spec.attrs ?? {};
  return Object.fromEntries(Object.entries(element.getAttributes()).filter(([name]) => name in known));
}

/** The text of the first headline block; "" when there is none. */
export function headlineText(root: Y.XmlFragment): string {
  const headline = root.toArray().find((child) => isElement(child) && String(child.getAttribute("kind")) === "headline");
  return isElement(headline) ? elementText(headline) : "";
}
