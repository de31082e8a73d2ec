import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { blockText } from "@/lib/text/canonical";
import { isSafeHref } from "@/lib/text/safe-link";
import { articleSchema, type BlockAttributes } from "@/lib/text/schema";
import type { ArticleRecord } from "@/lib/sign-off/record";
import { escapeHtml as e } from "./html-text";
import { placesOf, stretches, type Place } from "./mark-claims";

const INLINE_TAGS: Record<string, string> = {
  bold: "strong", italic: "em", underline: "u", strike: "s", code: "code", subscript: "sub", superscript: "sup",
};

/** The frozen article as HTML with its claims marked: built from the parsed schema only, so nothing else can get in. */
export function articleBody(record: ArticleRecord): string {
  const article = articleSchema.nodeFromJSON(record.version.content);
  const writer = new BodyWriter(placesOf(record));
  return writer.flow(article);
}

/** Walks the article once and counts along the canonical text, which is what the places refer to. */
class BodyWriter {
  private offset = 0;
  constructor(private readonly places: readonly Place[]) {}

  flow(parent: ProseMirrorNode): string {
    const open: string[] = [];
    let html = "";
    parent.forEach((node) => {
      const attributes = node.attrs as BlockAttributes;
      const list = node.isTextblock ? listTag(attributes) : null;
      const depth = list ? attributes.depth + 1 : 0;
      // Flat list items become nested lists again. A list of the other sort at the same depth begins anew.
      while (open.length > depth || (open.length === depth && depth > 0 && open.at(-1) !== list)) html += `</li></${open.pop() ?? "ul"}>`;
      if (list) {
        if (open.length === depth) html += "</li>";
        while (open.length < depth) { html += `<${list}>${open.length + 1 < depth ? "<li>" : ""}`; open.push(list); }
        html += `<li>${this.inline(node)}`;
      } else {
        html += node.isTextblock ? this.block(node, attributes) : this.table(node);
      }
    });
    while (open.length > 0) html += `</li></${open.pop() ?? "ul"}>`;
    return html;
  }

  private block(node: ProseMirrorNode, { kind, level }: BlockAttributes): string {
    const content = this.inline(node);
    if (kind === "headline") return `<h1>${content}</h1>\n`;
    if (kind === "heading") return `<h${Math.min(4, Math.max(2, level))}>${content}</h${Math.min(4, Math.max(2, level))}>\n`;
    if (kind === "quote") return `<blockquote>${content}</blockquote>\n`;
    if (kind === "standfirst") return `<p class="standfirst">${content}</p>\n`;
    return `<p>${content}</p>\n`;
  }

  private table(table: ProseMirrorNode): string {
    let rows = "";
    table.forEach((row) => {
      let cells = "";
      row.forEach((cell) => {
        const tag = cell.type.name === "tableHeader" ? "th" : "td";
        const span = (name: string): string => (Number(cell.attrs[name]) > 1 ? ` ${name}="${Number(cell.attrs[name])}"` : "");
        cells += `<${tag}${span("colspan")}${span("rowspan")}>${this.flow(cell)}</${tag}>`;
      });
      rows += `<tr>${cells}</tr>`;
    });
    return `<table>${rows}</table>\n`;
  }

  private inline(block: ProseMirrorNode): string {
    const start = this.offset;
    let html = "";
    block.forEach((child) => {
      const from = this.offset;
      const text = child.isText ? (child.text ?? "") : "\n";
      this.offset += text.length;
      const pieces = stretches(this.places, from, this.offset).map(({ from: a, to: b, claims, ends }) => {
        const inner = child.isText ? withMarks(e(text.slice(a - from, b - from)), child) : "<br>";
        const notes = ends.map((number) => `<sup><a href="#claim-${number}">${number}</a></sup>`).join("");
        return claims.length > 0 ? `<mark>${inner}</mark>${notes}` : inner;
      });
      html += pieces.join("");
    });
    this.offset = start + blockText(block).length + 1; // the \n that joins blocks
    return html;
  }
}

function listTag({ kind }: BlockAttributes): "ul" | "ol" | null {
  return kind === "bullet" ? "ul" : kind === "numbered" ? "ol" : null;
}

function withMarks(html: string, node: ProseMirrorNode): string {
  return node.marks.reduce((inner, mark) => {
    const href: unknown = mark.attrs["href"];
    if (mark.type.name === "link") return isSafeHref(href) ? `<a href="${e(href)}" rel="noopener noreferrer">${inner}</a>` : inner;
    const tag = INLINE_TAGS[mark.type.name];
    return tag ? `<${tag}>${inner}</${tag}>` : inner;
  }, html);
}
