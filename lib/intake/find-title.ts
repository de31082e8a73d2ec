import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { isStorable } from "@/lib/text/offsets";
import { MAX_TITLE_LENGTH, refusedUnicode } from "./check-incoming";
import { cleanText } from "./clean-text";
import { textOfBlock, type FlowJson } from "./content";

const LONGEST_FIRST_LINE = 150;

/**
 * The article's title and the blocks under it. A given title wins, and is not repeated when the text begins with it;
 * otherwise the page's first h1 is taken, or a first line that reads like a headline. Refuses when there is neither.
 */
export function findTitle(blocks: readonly FlowJson[], given?: string): Outcome<{ title: string; body: FlowJson[] }> {
  if (given !== undefined && !isStorable(given)) return refusedUnicode();
  const wanted = oneLine(given ?? "");
  const index = blocks.findIndex((block) => block.type === "block" && block.attrs.kind === "headline");
  const first = index >= 0 ? index : startsWithTitle(blocks, wanted) ? 0 : -1;
  const found = first >= 0 ? titleText(blocks[first]) : "";
  const title = wanted === "" ? found : wanted;
  if (title === "") return refused("invalid", "title-missing", "The article needs a title. Write one above the text.");
  if (title.length > MAX_TITLE_LENGTH) {
    return refused("invalid", "title-too-long", `A title may have up to ${MAX_TITLE_LENGTH} characters; this one has ${title.length}.`);
  }
  const body = blocks.filter((_, at) => at !== first || !sameWords(title, found)).map(demoteHeadline);
  return done({ title, body });
}

function startsWithTitle(blocks: readonly FlowJson[], wanted: string): boolean {
  const first = blocks[0];
  if (first === undefined || first.type !== "block") return false;
  const text = textOfBlock(first);
  if (wanted !== "") return sameWords(oneLine(text), wanted);
  if (first.attrs.kind === "heading") return true;
  const reads = text.length <= LONGEST_FIRST_LINE && !text.includes("\n") && !/[.,;:…]["'”’»)]*$/.test(text);
  return first.attrs.kind === "paragraph" && blocks.length > 1 && reads;
}

function titleText(block: FlowJson | undefined): string {
  return block?.type === "block" ? oneLine(textOfBlock(block)) : "";
}

// An article has one headline, its first block; another title of the page stays as a heading.
function demoteHeadline(block: FlowJson): FlowJson {
  return block.type === "block" && block.attrs.kind === "headline"
    ? { ...block, attrs: { kind: "heading", level: 2, depth: 0 } }
    : block;
}

function sameWords(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
