/** What an inline style says that survives into an article; undefined where it says nothing. */
export type InlineStyle = {
  hidden: boolean;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  script?: "subscript" | "superscript" | "baseline";
  /** Word's list marker text (`1.`, `·`), which stands in the text as if it had been typed. */
  wordMarker: boolean;
  /** Word's list level, 1 for the outermost; only on paragraphs that Word wrote as list items. */
  wordListLevel?: number;
  /** Word's pane of comments, which is no part of the article. */
  wordComments: boolean;
};

/** Reads the few declarations of a style attribute that carry meaning; colours, fonts and sizes are the screen's business. */
export function readStyle(style: string | undefined): InlineStyle {
  const read: InlineStyle = { hidden: false, wordMarker: false, wordComments: false };
  if (style === undefined || style.length > 10_000) return read;
  for (const declaration of style.toLowerCase().split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace("!important", "").trim();
    readDeclaration(declaration.slice(0, colon).trim(), value, read);
  }
  return read;
}

function readDeclaration(property: string, value: string, read: InlineStyle): void {
  switch (property) {
    case "display":
      if (value === "none") read.hidden = true;
      break;
    case "visibility":
      if (value === "hidden" || value === "collapse") read.hidden = true;
      break;
    case "mso-hide":
      if (value === "all") read.hidden = true;
      break;
    case "mso-element":
      if (value === "comment-list" || value === "comment") read.wordComments = true;
      break;
    case "mso-list": {
      if (value === "ignore") read.wordMarker = true;
      const level = /\blevel([1-9])\b/.exec(value)?.[1];
      if (level !== undefined) read.wordListLevel = Number(level);
      break;
    }
    case "font-weight":
      if (/^(bold|bolder|[6-9]\d\d|1000)$/.test(value)) read.bold = true;
      else if (/^(normal|lighter|[1-5]\d\d)$/.test(value)) read.bold = false;
      break;
    case "font-style":
      if (/^(italic|oblique)/.test(value)) read.italic = true;
      else if (value === "normal") read.italic = false;
      break;
    case "text-decoration":
    case "text-decoration-line":
      read.underline = value.includes("underline");
      read.strike = value.includes("line-through");
      break;
    case "vertical-align":
      if (value === "sub") read.script = "subscript";
      else if (value === "super") read.script = "superscript";
      else if (value === "baseline") read.script = "baseline";
  }
}
