import { articleSchema, type BlockAttributes, type BlockKind } from "@/lib/text/schema";
import type { Mark } from "@tiptap/pm/model";

/** ProseMirror JSON as `articleSchema.nodeFromJSON` reads it. */
export type ArticleJson = { type: "doc"; content: FlowJson[] };
export type FlowJson = BlockJson | TableJson;
export type BlockJson = { type: "block"; attrs: BlockAttributes; content?: InlineJson[] };
export type InlineJson = { type: "text"; text: string; marks?: MarkJson[] } | { type: "hardBreak" };
export type MarkJson = { type: string; attrs?: Record<string, unknown> };
export type TableJson = { type: "table"; content: RowJson[] };
export type RowJson = { type: "tableRow"; content: CellJson[] };
export type CellJson = {
  type: "tableCell" | "tableHeader";
  attrs: { colspan: number; rowspan: number };
  content: BlockJson[];
};

/** What a reader drops or changes on purpose, as codes that the screen turns into sentences. */
export type Notice =
  | "images-dropped"
  | "media-dropped"
  | "form-controls-dropped"
  | "scripts-dropped"
  | "hidden-text-dropped"
  | "unsafe-links-dropped"
  | "comments-dropped"
  | "tables-flattened"
  | "front-matter-dropped"
  | "markdown-read-as-text"
  | "formatting-dropped";

/** What every reader of a format answers: blocks in reading order and what it left out. */
export type ReadContent = { blocks: FlowJson[]; notices: Notice[] };

/** A block of one kind holding `text`, whose `\n` become hard breaks. */
export function textBlock(text: string, kind: BlockKind = "paragraph", level = 0): BlockJson {
  const content: InlineJson[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) content.push({ type: "hardBreak" });
    if (line !== "") content.push({ type: "text", text: line });
  }
  return { type: "block", attrs: { kind, level, depth: 0 }, ...(content.length > 0 ? { content } : {}) };
}

/** The text of a block: hard break = `\n`, as in the canonical text. */
export function textOfBlock(block: BlockJson): string {
  return (block.content ?? []).map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");
}

/** All blocks in reading order, those of table cells included. */
export function allBlocks(flow: readonly FlowJson[]): BlockJson[] {
  return flow.flatMap((node) =>
    node.type === "block" ? [node] : node.content.flatMap((row) => row.content.flatMap((cell) => cell.content)),
  );
}

/** Marks as stored: in the schema's order, with no attribute that the schema does not know. */
export function marksToJson(marks: readonly Mark[]): MarkJson[] {
  return marks.map((mark) => mark.toJSON() as MarkJson);
}

/** A mark of the article's schema. */
export function markOf(name: string, attributes?: Record<string, unknown>): Mark {
  const type = articleSchema.marks[name];
  if (type === undefined) throw new Error(`The article's schema has no mark "${name}".`);
  return type.create(attributes);
}
