import { isSafeHref } from "@/lib/text/safe-link";
import { BLOCK_KINDS, articleSchema } from "@/lib/text/schema";
import { markName } from "@/lib/text/yjs";

/** What may stand in what: the schema's content, as far as a shared tree can be held to it. */
const CHILDREN: Record<string, readonly string[]> = {
  root: ["block", "table"],
  table: ["tableRow"],
  tableRow: ["tableCell", "tableHeader"],
  tableCell: ["block"],
  tableHeader: ["block"],
  block: ["text", "hardBreak"],
};

/** Whether a node of this name may stand in a holder. */
export function mayHold(holder: string, child: string): boolean {
  return Object.hasOwn(CHILDREN, holder) && (CHILDREN[holder]?.includes(child) ?? false);
}

type Shape = (value: unknown) => boolean;

const between = (low: number, high: number): Shape => (value) => Number.isInteger(value) && Number(value) >= low && Number(value) <= high;
const oneOf = (...values: unknown[]): Shape => (value) => values.includes(value);

const cell: Record<string, Shape> = {
  colspan: between(1, 100),
  rowspan: between(1, 1000),
  colwidth: (value) => value === null || (Array.isArray(value) && value.length <= 100 && value.every(between(0, 10_000))),
  align: oneOf(null, "left", "center", "right"),
};
const ATTRIBUTES: Record<string, Record<string, Shape>> = {
  block: { kind: oneOf(...BLOCK_KINDS), level: between(0, 6), depth: between(0, 5) },
  tableCell: cell,
  tableHeader: cell,
};

/** Whether a node may have this attribute with this value. */
export function isKnownAttribute(node: string, name: string, value: unknown): boolean {
  if (!Object.hasOwn(ATTRIBUTES, node)) return false;
  const shapes = ATTRIBUTES[node] ?? {};
  return Object.hasOwn(shapes, name) && (shapes[name]?.(value) ?? false);
}

/** Whether text may be formatted so: null ends a mark, an object begins it with its attributes. */
export function isKnownFormatting(key: string, value: unknown): boolean {
  const name = markName(key);
  if (!Object.hasOwn(articleSchema.marks, name)) return false;
  if (value === null) return true;
  if (typeof value !== "object" || Array.isArray(value)) return false;
  const attributes = Object.entries(value);
  return name === "link" ? attributes.length === 1 && "href" in value && (value.href === null || isSafeHref(value.href)) : attributes.length === 0;
}
