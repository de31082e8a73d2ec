import type { BlockAttributes } from "@/lib/text/schema";
import { Mark } from "@tiptap/pm/model";
import { cleanText } from "./clean-text";
import { marksToJson, type BlockJson, type FlowJson, type InlineJson, type TableJson } from "./content";
import { without } from "./resolve-marks";

/** Where a piece of text stands: the block it belongs to and what it looks like. */
export type Place = {
  attrs: BlockAttributes;
  /** The list item it belongs to: several paragraphs of one item stay one block, so that its number is not repeated. */
  item: object | null;
  marks: readonly Mark[];
  preformatted: boolean;
};

type OpenBlock = { attrs: BlockAttributes; item: object | null; runs: Run[] };
type Run = { text: string; marks: readonly Mark[] } | "break";

/**
 * Collects text into blocks the way a browser lays it out: white space collapses over element borders, disappears at
 * the edges of lines, and two line breaks in a row end the paragraph. Blocks without text are not kept.
 */
export class Flow {
  private readonly nodes: (FlowJson | OpenBlock)[] = [];
  private open: OpenBlock | null = null;
  /** The block begun last, as long as nothing else stands after it. */
  private last: OpenBlock | null = null;
  private space: { text: string; marks: readonly Mark[] } | null = null;
  private breaks = 0;

  /** Adds text as it stands in the source. */
  write(source: string, place: Place): void {
    const text = cleanText(source);
    for (const piece of text.match(place.preformatted ? /\n|[^\n]+/g : /[ \t\n\u00A0]+|[^ \t\n\u00A0]+/g) ?? []) {
      if (place.preformatted) this.writePreformatted(piece, place);
      else if (/[ \t\n\u00A0]/.test(piece.charAt(0))) this.remember(piece, place);
      else this.append(piece, place);
    }
  }

  /** A `<br>`: a hard break, or the end of the paragraph when another one came just before. */
  breakLine(): void {
    this.space = null;
    if (this.open !== null) this.breaks += 1;
  }

  /** Whatever is written next begins a block of its own. */
  endBlock(): void {
    this.open = null;
    this.space = null;
    this.breaks = 0;
  }

  addTable(table: TableJson): void {
    this.endBlock();
    this.last = null;
    this.nodes.push(table);
  }

  addBlocks(blocks: readonly BlockJson[]): void {
    this.endBlock();
    this.last = null;
    // One by one: spreading a hundred thousand arguments overflows the stack.
    for (const block of blocks) this.nodes.push(block);
  }

  /** Everything collected so far, in order. */
  finish(): FlowJson[] {
    this.endBlock();
    return this.nodes.map((node) => ("runs" in node ? blockToJson(node) : node));
  }

  private writePreformatted(piece: string, place: Place): void {
    if (piece === "\n") {
      this.breaks += this.open === null ? 0 : 1;
    } else if (piece.trim() !== "") {
      // Blank lines are part of a listing.
      while (this.open !== null && this.breaks > 1) {
        this.open.runs.push("break");
        this.breaks -= 1;
      }
      this.append(piece.trimEnd(), place);
    }
  }

  private remember(piece: string, place: Place): void {
    // One no-break space alone is typography (10 000 km); among others it is a word processor's padding.
    const text = this.space === null && piece === "\u00A0" ? piece : " ";
    this.space = { text, marks: this.space?.marks ?? place.marks };
  }

  private append(text: string, place: Place): void {
    if (this.breaks > 1 && !place.preformatted) this.endBlock();
    const block = this.open ?? this.begin(place);
    if (this.breaks > 0) block.runs.push("break");
    else if (this.space !== null && block.runs.length > 0 && block.runs.at(-1) !== "break") {
      push(block.runs, this.space.text, forBlock(block, this.space.marks));
    }
    push(block.runs, text, forBlock(block, place.marks));
    this.breaks = 0;
    this.space = null;
  }

  private begin(place: Place): OpenBlock {
    if (place.item !== null && this.last?.item === place.item) {
      this.last.runs.push("break");
      this.open = this.last;
    } else {
      this.open = { attrs: place.attrs, item: place.item, runs: [] };
      this.last = this.open;
      this.nodes.push(this.open);
    }
    return this.open;
  }
}

function blockToJson(block: OpenBlock): BlockJson {
  return { type: "block", attrs: { ...block.attrs }, content: block.runs.map(runToJson) };
}

function push(runs: Run[], text: string, marks: readonly Mark[]): void {
  const last = runs.at(-1);
  if (last !== undefined && last !== "break" && Mark.sameSet(last.marks, marks)) last.text += text;
  else runs.push({ text, marks });
}

// A headline or heading is bold by itself; the mark would only be in the way of the stylesheet.
function forBlock(block: OpenBlock, marks: readonly Mark[]): readonly Mark[] {
  return block.attrs.kind === "heading" || block.attrs.kind === "headline" ? without(marks, "bold") : marks;
}

function runToJson(run: Run): InlineJson {
  if (run === "break") return { type: "hardBreak" };
  return run.marks.length === 0
    ? { type: "text", text: run.text }
    : { type: "text", text: run.text, marks: marksToJson(run.marks) };
}
