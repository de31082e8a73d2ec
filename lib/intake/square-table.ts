import { textBlock, type CellJson, type RowJson, type TableJson } from "./content";

/** A table larger than this many fields is read as paragraphs: an editor lays out every field, the empty ones too. */
const MAX_FIELDS = 20_000;
const MAX_SPAN = 200;

/**
 * A rectangular table out of rows as they were written: spans cut to the table's size, short rows filled up with empty
 * cells. The editor would repair such a table on opening it, which is an edit that nobody made. Null when there is no
 * cell, or more fields than an editor can hold.
 */
export function squareTable(rows: readonly CellJson[][]): TableJson | null {
  const height = rows.length;
  const filled = rows.map((): boolean[] => []);
  const squared: RowJson[] = [];
  let fields = 0;
  for (const [y, cells] of rows.entries()) {
    const row = filled[y] ?? [];
    const kept: CellJson[] = [];
    let x = 0;
    for (const cell of cells) {
      while (row[x] === true) x += 1;
      const rowspan = Math.min(cell.attrs.rowspan, height - y);
      const colspan = freeColumns(row, x, Math.min(cell.attrs.colspan, MAX_SPAN));
      fields += rowspan * colspan;
      if (fields > MAX_FIELDS) return null;
      for (let down = y; down < y + rowspan; down += 1) {
        for (let right = x; right < x + colspan; right += 1) {
          const line = filled[down];
          if (line !== undefined) line[right] = true;
        }
      }
      kept.push({ ...cell, attrs: { colspan, rowspan }, content: cell.content.length > 0 ? cell.content : [textBlock("")] });
      x += colspan;
    }
    squared.push({ type: "tableRow", content: kept });
  }
  const width = Math.max(0, ...filled.map((row) => row.length));
  if (width === 0 || width * height > MAX_FIELDS) return null;
  for (const [y, row] of squared.entries()) {
    const line = filled[y] ?? [];
    for (let x = 0; x < width; x += 1) if (line[x] !== true) row.content.push(emptyCell());
  }
  return { type: "table", content: squared };
}

function freeColumns(row: readonly boolean[], from: number, wanted: number): number {
  let free = 1;
  while (free < wanted && row[from + free] !== true) free += 1;
  return free;
}

function emptyCell(): CellJson {
  return { type: "tableCell", attrs: { colspan: 1, rowspan: 1 }, content: [textBlock("")] };
}
