import { MAX_BLOCKS, MAX_TEXT_LENGTH } from "@/lib/intake/check-incoming";
import { allBlocks, textOfBlock, type BlockJson, type FlowJson } from "@/lib/intake/content";
import { MAX_FRAME_BYTES } from "./protocol";

/** Bytes that Yjs writes at most for a node with its attributes, for a break, for a run of text and for a mark on one, beside their own letters. */
const NODE = 110;
const BREAK = 50;
const RUN = 30;
const MARK = 60;
/** For what stands around an update in its frame, and for what the same moment brings besides. */
const AROUND = 16 * 1024;

/** A paste makes the article longer than an article may be, or is more than goes to the server at once. */
export type PasteRefusal = "too-large" | "too-much";

/** Why these blocks cannot be pasted into an article that has so much without what they replace; null when they can. */
export function refusalOfPaste(pasted: readonly FlowJson[], article: { units: number; blocks: number }): PasteRefusal | null {
  const blocks = allBlocks(pasted);
  const units = blocks.reduce((sum, block) => sum + textOfBlock(block).length + 1, article.units);
  if (units > MAX_TEXT_LENGTH || blocks.length + article.blocks > MAX_BLOCKS) return "too-large";
  return bytesOf(pasted) + AROUND > MAX_FRAME_BYTES ? "too-much" : null;
}

/** How many bytes of an update these blocks are at most: small paragraphs cost more by themselves than by their words. */
export function bytesOf(flow: readonly FlowJson[]): number {
  return flow.reduce((sum, node) => sum + (node.type === "block" ? bytesOfBlock(node) : NODE + rowsOf(node.content)), 0);
}

function rowsOf(rows: Extract<FlowJson, { type: "table" }>["content"]): number {
  return rows.reduce((sum, row) => sum + NODE + row.content.reduce((cells, cell) => cells + NODE + bytesOf(cell.content), 0), 0);
}

const letters = new TextEncoder();

function bytesOfBlock({ content = [] }: BlockJson): number {
  return content.reduce((sum, inline) => {
    if (inline.type === "hardBreak") return sum + BREAK;
    const marks = (inline.marks ?? []).reduce((marked, mark) => marked + MARK + 2 * mark.type.length + letters.encode(JSON.stringify(mark.attrs ?? {})).length, 0);
    return sum + RUN + letters.encode(inline.text).length + marks;
  }, NODE);
}
