// Scripts that write without spaces and use U+200B to say where a line may break.
const BREAKS_BY_ZERO_WIDTH = "[\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]";
const IDLE_ZERO_WIDTH_SPACE = new RegExp(
  `(?<!${BREAKS_BY_ZERO_WIDTH})\\u200B|\\u200B(?!${BREAKS_BY_ZERO_WIDTH})`,
  "gu",
);
// BOM, soft hyphen, word joiner; U+FFFC stands for an atom in the canonical text, so no text may hold it.
const INVISIBLE = /[\uFEFF\u00AD\u2060\uFFFC\uFFFE\uFFFF]/g;
const CONTROL = /[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/**
 * Text without what nobody sees and every later comparison trips over: byte order marks, soft hyphens, idle zero-width
 * spaces, control characters; every line end becomes `\n`. Zero-width joiners and non-joiners stay (Persian, Hindi and
 * emoji are spelt with them), and so do the marks that steer right-to-left text.
 */
export function cleanText(text: string): string {
  return text.replace(LINE_ENDS, "\n").replace(INVISIBLE, "").replace(IDLE_ZERO_WIDTH_SPACE, "").replace(CONTROL, "");
}
