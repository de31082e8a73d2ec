import { Node, getSchema, type Extensions } from "@tiptap/core";
import Bold from "@tiptap/extension-bold";
import Code from "@tiptap/extension-code";
import Document from "@tiptap/extension-document";
import HardBreak from "@tiptap/extension-hard-break";
import Italic from "@tiptap/extension-italic";
import Strike from "@tiptap/extension-strike";
import Subscript from "@tiptap/extension-subscript";
import Superscript from "@tiptap/extension-superscript";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import Text from "@tiptap/extension-text";
import Underline from "@tiptap/extension-underline";
import type { Schema } from "@tiptap/pm/model";
import { SafeLink } from "./safe-link";

/**
 * Raise this with every change of node types, marks or attributes: an editor with an older number is refused
 * before it can write, because an editor deletes what its schema does not know just by opening the article.
 */
export const SCHEMA_VERSION = 1;

/** The name of the Yjs root that holds the article; no other root is accepted from a client. */
export const ARTICLE_ROOT = "article";

export const BLOCK_KINDS = [
  "headline",
  "standfirst",
  "paragraph",
  "heading",
  "quote",
  "bullet",
  "numbered",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export type BlockAttributes = {
  kind: BlockKind;
  /** 2–4 for a heading, 0 otherwise. */
  level: number;
  /** How deep a list item is nested, 0–5; 0 for everything else. */
  depth: number;
};

/**
 * One flat node for every run of text: what a word processor calls heading, quote or list item is an attribute here.
 * The Yjs binding rebuilds a node (delete + insert) when its *type* changes, which loses what somebody else types in
 * it meanwhile and doubles it when two people do so at once; a changed attribute merges without either.
 */
export const Block = Node.create({
  name: "block",
  group: "flow",
  content: "inline*",
  defining: true,
  priority: 1000,
  addAttributes() {
    return {
      kind: { default: "paragraph" satisfies BlockKind, rendered: false },
      level: { default: 0, rendered: false },
      depth: { default: 0, rendered: false },
    };
  },
  parseHTML() {
    // The intake (lib/intake) and the editor's paste both flatten HTML to this shape first.
    return [
      { tag: "h1", attrs: { kind: "headline" } },
      { tag: "h2", attrs: { kind: "heading", level: 2 } },
      { tag: "h3", attrs: { kind: "heading", level: 3 } },
      { tag: "h4", attrs: { kind: "heading", level: 4 } },
      { tag: "blockquote", attrs: { kind: "quote" } },
      { tag: "p[data-kind]", getAttrs: (element) => attributesFromDataset(element) },
      { tag: "p" },
    ];
  },
  renderHTML({ node }) {
    const { kind, level, depth } = node.attrs as BlockAttributes;
    if (kind === "headline") return ["h1", 0];
    if (kind === "heading") return [`h${Math.min(4, Math.max(2, level))}`, 0];
    if (kind === "quote") return ["blockquote", 0];
    if (kind === "paragraph") return ["p", 0];
    return ["p", { "data-kind": kind, "data-depth": String(depth) }, 0];
  },
});

function attributesFromDataset(element: HTMLElement): BlockAttributes {
  const kind = BLOCK_KINDS.find((known) => known === element.dataset["kind"]) ?? "paragraph";
  const depth = Number(element.dataset["depth"] ?? 0);
  return { kind, level: 0, depth: Number.isInteger(depth) && depth >= 0 && depth <= 5 ? depth : 0 };
}

/** Everything that defines the stored shape of an article; the editor adds only behaviour to these, never nodes or marks. */
export const articleExtensions: Extensions = [
  Document.extend({ content: "flow+" }),
  Block,
  Text,
  HardBreak,
  Table.extend({ group: "flow", content: "tableRow*" }),
  TableRow,
  // `*`, not `+`: two people who each delete one of two blocks would otherwise delete the cell between them.
  TableCell.extend({ content: "block*" }),
  TableHeader.extend({ content: "block*" }),
  Bold,
  Italic,
  Underline,
  Strike,
  Code,
  Subscript,
  Superscript,
  SafeLink,
];

/** The ProseMirror schema of an article, the same in the browser and on the server. */
export const articleSchema: Schema = getSchema(articleExtensions);
