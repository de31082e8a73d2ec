const DEEPEST = 30;
const MOST_DELIMITERS = 3_000;
const MOST_LINES = 50_000;

/**
 * True for Markdown that would take the parser a stack overflow or quadratic time: quotes and lists nested beyond any
 * writing, thousands of marks, addresses or escapes in one paragraph, or more lines than a long book has. Takes time in proportion to the text.
 */
export function isTangled(markdown: string): boolean {
  let delimiters = 0;
  const lines = markdown.split("\n");
  if (lines.filter((line) => line.trim() !== "").length > MOST_LINES) return true;
  for (const line of lines) {
    if (line.trim() === "") delimiters = 0;
    if (nesting(line) > DEEPEST) return true;
    delimiters += line.match(/[*_~[\]`<@\\]+|:\/\/|www\./g)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
    if (delimiters > MOST_DELIMITERS) return true;
  }
  return false;
}

/** How many quotes and lists a line begins with; four columns of indentation count as one. */
function nesting(line: string): number {
  const prefix = /^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/.exec(line)?.[0] ?? "";
  const marks = prefix.match(/>|[-*+]|\d+/g)?.length ?? 0;
  const indented = /^[ \t]*/.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0;
  return marks === 0 ? 0 : marks + Math.floor(indented / 4);
}
