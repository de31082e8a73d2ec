import { cleanText } from "./clean-text";
import { textBlock, type BlockJson, type ReadContent } from "./content";
import { isHardWrapped, wrapWidth } from "./hard-wrapped";

const BULLET = /^[ \t]*[•◦▪‣●∙]\s*/;

/** A longer line was not broken by hand: it is a paragraph, whatever stands around it. */
const WIDEST_LINE = 120;

/**
 * The article in plain text. Blank lines separate paragraphs; without any, every line is one. Text that was wrapped by
 * hand to a width (mail, wire copy) is joined to whole paragraphs again; lines that were broken on purpose (verse, an
 * address) keep their line breaks. Lines that begin with a typographic bullet become list items.
 */
export function readText(text: string): ReadContent {
  const lines = cleanText(text).split("\n").map((line) => line.trimEnd());
  const width = isHardWrapped(lines) ? wrapWidth(lines) : null;
  const spaced = hasBlankLineBetween(lines);
  const blocks: BlockJson[] = [];
  let paragraph: string[] = [];
  const end = (): void => {
    if (paragraph.length > 0) blocks.push(paragraphBlock(paragraph));
    paragraph = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") end();
    else {
      const before = lines[index - 1];
      const alone = !spaced || line.length > WIDEST_LINE || (before?.length ?? 0) > WIDEST_LINE;
      if (BULLET.test(line) || (alone && !runsOn(before, line, width))) end();
      if (paragraph.length > 0 && runsOn(before, line, width)) {
        paragraph.push(`${paragraph.pop() ?? ""} ${line.trim()}`);
      } else paragraph.push(line.trim());
    }
  }
  end();
  return { blocks, notices: [] };
}

function paragraphBlock(lines: readonly string[]): BlockJson {
  const text = lines.join("\n").replace(/[ \t]+/g, " ");
  return BULLET.test(text) ? textBlock(text.replace(BULLET, ""), "bullet") : textBlock(text);
}

/** In wrapped text a line runs on when the next one's first word would not have fitted into it. */
function runsOn(before: string | undefined, line: string, width: number | null): boolean {
  if (before === undefined || before === "" || width === null) return false;
  const word = /^\S+/.exec(line.trimStart())?.[0] ?? "";
  return before.length + 1 + word.length > width;
}

function hasBlankLineBetween(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => line.trim() !== "");
  const last = lines.findLastIndex((line) => line.trim() !== "");
  return lines.slice(first, last).some((line) => line.trim() === "");
}
