import type { BlockAttributes } from "@/lib/text/schema";
import type { Mark } from "@tiptap/pm/model";
import type { Notice, ReadContent } from "./content";
import { Flow, type Place } from "./flow";
import { isElement, parseHtml, type HtmlElement, type HtmlNode } from "./parse-html";
import { readElement, type Surroundings } from "./read-element";
import { TableReading } from "./read-table";

const PARAGRAPH: BlockAttributes = { kind: "paragraph", level: 0, depth: 0 };
const NO_MARKS: readonly Mark[] = [];

type Visit = { node: HtmlNode; around: Surroundings } | { leave: HtmlElement };

/**
 * The article in an HTML page or paste: headings, paragraphs, quotes, lists, tables, emphasis and safe links, in
 * reading order. Scripts, styles, pictures, form controls, hidden parts and every attribute else are left out, with a
 * notice where a person might miss something. The page's first h1 becomes the headline only on request.
 * Null when the page is built to explode in a parser. Takes time in proportion to its length, however deep it nests.
 */
export function readHtml(html: string, options: { headline?: boolean } = {}): ReadContent | null {
  const root = parseHtml(html);
  if (root === null) return null;
  const notices = new Set<Notice>();
  const flows = [new Flow()];
  const tables = new TableReading(notices);
  let headlineWanted = options.headline === true;

  // A stack of our own: a page may nest deeper than the engine's stack reaches.
  const visits: Visit[] = [{ node: root, around: outermost() }];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const flow = flows.at(-1) ?? flows[0];
    if (flow === undefined) break;
    if ("leave" in visit) {
      if (tables.leave(visit.leave, flows)) continue;
      flow.endBlock();
      continue;
    }
    const { node, around } = visit;
    if (node.nodeName === "#text" && "value" in node) {
      flow.write(node.value, around.place);
      continue;
    }
    if (!isElement(node)) {
      if ("childNodes" in node) pushChildren(visits, node.childNodes, around);
      continue;
    }
    if (node.tagName === "br") {
      if (around.place.preformatted) flow.write("\n", around.place);
      else flow.breakLine();
      continue;
    }
    const read = readElement(node, around, notices);
    if (read === null) continue;
    if (read.headlineCandidate && headlineWanted) {
      headlineWanted = false;
      read.place.attrs = { kind: "headline", level: 0, depth: 0 };
    }
    if (read.block) {
      flow.endBlock();
      tables.enter(node, around.inCell, flows);
      visits.push({ leave: node });
    }
    pushChildren(visits, node.childNodes, read);
  }
  return { blocks: flows[0]?.finish() ?? [], notices: [...notices] };
}

function pushChildren(visits: Visit[], children: readonly HtmlNode[], around: Surroundings): void {
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const node = children[index];
    if (node !== undefined) visits.push({ node, around });
  }
}

function outermost(): Surroundings {
  const place: Place = { attrs: PARAGRAPH, item: null, marks: NO_MARKS, preformatted: false };
  return { place, list: null, listDepth: -1, inCell: false };
}
