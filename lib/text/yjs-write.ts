import type { Mark, Node } from "@tiptap/pm/model";
import * as Y from "yjs";

/** Formatting of a Yjs text: mark name → its attributes, as the editor's binding writes them. */
export type Formatting = Record<string, Record<string, unknown>>;

/** The marks of a run as Yjs formatting. No mark of this schema may overlap itself, so no key carries a hash. */
export function formattingOf(marks: readonly Mark[]): Formatting {
  return Object.fromEntries(marks.map((mark) => [mark.type.name, { ...mark.attrs }]));
}

/** Puts an article into an empty root, as the editor's binding would. Only ever at intake: doing it again would double the text. */
export function fillRoot(root: Y.XmlFragment, article: Node): void {
  if (root.length > 0) throw new Error("The article already has a text; change it instead of filling it again.");
  root.insert(0, article.children.map(elementOf));
}

/** A Yjs element that holds the node and all below it. */
export function elementOf(node: Node): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name);
  for (const [name, value] of Object.entries(node.attrs)) if (value !== null) write(element, name, value);
  element.insert(0, node.isTextblock ? inlineOf(node) : node.children.map(elementOf));
  return element;
}

/** Sets or, for null, removes an attribute; leaves an equal one alone, because every write is an update for everybody. */
export function setAttribute(element: Y.XmlElement, name: string, value: unknown): void {
  const present: unknown = element.getAttribute(name);
  if (value === null) {
    if (present !== undefined) element.removeAttribute(name);
  } else if (JSON.stringify(present) !== JSON.stringify(value)) {
    write(element, name, value);
  }
}

/** The binding stores numbers and lists as they are; the library's type knows strings only. */
function write(element: Y.XmlElement, name: string, value: unknown): void {
  element.setAttribute(name, value as string);
}

function inlineOf(block: Node): (Y.XmlText | Y.XmlElement)[] {
  const content: (Y.XmlText | Y.XmlElement)[] = [];
  let run: { insert: string; attributes: Formatting }[] = [];
  const endRun = (): void => {
    if (run.length > 0) content.push(textOf(run));
    run = [];
  };
  for (const child of block.children) {
    if (child.isText) {
      run.push({ insert: child.text ?? "", attributes: formattingOf(child.marks) });
    } else {
      endRun();
      content.push(new Y.XmlElement(child.type.name));
    }
  }
  endRun();
  return content;
}

function textOf(delta: { insert: string; attributes: Formatting }[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(delta);
  return text;
}
