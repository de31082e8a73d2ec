import { allBlocks, type CellJson, type Notice } from "./content";
import { Flow } from "./flow";
import { attribute, type HtmlElement } from "./parse-html";
import { squareTable } from "./square-table";

/**
 * Reads the outermost tables of a page while its elements are visited. A table inside a cell becomes paragraphs of that
 * cell, a table of one field is layout and becomes ordinary paragraphs, and one that no editor could hold becomes
 * paragraphs too, with a notice.
 */
export class TableReading {
  private rows: CellJson[][] | null = null;
  private cell: HtmlElement | null = null;
  private table: HtmlElement | null = null;

  constructor(private readonly notices: Set<Notice>) {}

  /** Called for every block element before its content; a cell's content is collected in a flow of its own. */
  enter(element: HtmlElement, inCell: boolean, flows: Flow[]): void {
    if (inCell) {
      if (element.tagName === "table") this.notices.add("tables-flattened");
      return;
    }
    if (element.tagName === "table") {
      this.table = element;
      this.rows = [];
    } else if (element.tagName === "tr") {
      this.rows?.push([]);
    } else if ((element.tagName === "td" || element.tagName === "th") && this.rows !== null) {
      this.cell = element;
      flows.push(new Flow());
    }
  }

  /** Called after every block element's content; true when that ended a cell or a table. */
  leave(element: HtmlElement, flows: Flow[]): boolean {
    if (element === this.cell) {
      const content = allBlocks(flows.pop()?.finish() ?? []);
      this.rows?.at(-1)?.push({
        type: element.tagName === "th" ? "tableHeader" : "tableCell",
        attrs: { colspan: span(element, "colspan"), rowspan: span(element, "rowspan") },
        content,
      });
      this.cell = null;
      return true;
    }
    if (element !== this.table || this.rows === null) return false;
    this.add(this.rows.filter((row) => row.length > 0), flows.at(-1));
    this.rows = null;
    this.table = null;
    return true;
  }

  private add(rows: CellJson[][], flow: Flow | undefined): void {
    const blocks = rows.flatMap((row) => row.flatMap((cell) => cell.content));
    if (blocks.length === 0) return;
    const single = rows.length === 1 && rows[0]?.length === 1;
    const table = single ? null : squareTable(rows);
    if (table !== null) flow?.addTable(table);
    else flow?.addBlocks(blocks);
    if (table === null && !single) this.notices.add("tables-flattened");
  }
}

function span(element: HtmlElement, name: "colspan" | "rowspan"): number {
  const said = Number(attribute(element, name) ?? 1);
  return Number.isInteger(said) && said >= 1 ? Math.min(said, 1000) : 1;
}
