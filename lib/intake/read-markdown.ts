import { marked } from "marked";
import type { ReadContent } from "./content";
import { isTangled } from "./is-tangled";
import { readHtml } from "./read-html";
import { readText } from "./read-text";

const FRONT_MATTER = /^---[ \t]*\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * The article in Markdown (GitHub's flavour), with the same rules as HTML for whatever HTML stands in it. A page header
 * between `---` lines is left out. Text whose markup is too tangled for the parser is read as plain text, with a notice.
 */
export function readMarkdown(markdown: string, options: { headline?: boolean } = {}): ReadContent | null {
  const lines = markdown.replace(/\r\n?/g, "\n");
  const body = lines.replace(FRONT_MATTER, "");
  if (isTangled(body)) return { ...readText(body), notices: ["markdown-read-as-text"] };
  const read = readHtml(marked.parse(body, { async: false, gfm: true }), options);
  if (read !== null && body !== lines) read.notices.push("front-matter-dropped");
  return read;
}
