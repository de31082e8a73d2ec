import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { isStorable } from "@/lib/text/offsets";

/** The longest article, in UTF-16 units of its canonical text. */
export const MAX_TEXT_LENGTH = 1_000_000;
/** The most blocks (paragraphs, headings, list items, table cells' blocks) an article may have. */
export const MAX_BLOCKS = 20_000;
/** The longest title, in UTF-16 units. */
export const MAX_TITLE_LENGTH = 500;
/** How long a paste may be before it is read, in UTF-16 units: markup is many times longer than its text. */
export const MAX_RAW_LENGTH = { html: 8_000_000, markdown: 2_000_000, text: 2_000_000 } as const;

/** What comes in: one of three formats. */
export type Incoming = { html: string } | { markdown: string } | { text: string };
export type IncomingFormat = keyof typeof MAX_RAW_LENGTH;

/**
 * The format and its raw characters, byte order mark removed. Refuses what is empty, too large to be read, or holds
 * characters that cannot be stored (NUL is an error in PostgreSQL, a lone surrogate silently becomes another character).
 */
export function checkIncoming(incoming: Incoming): Outcome<{ format: IncomingFormat; raw: string }> {
  const [format, given] = formatOf(incoming);
  const raw = given.replace(/^\uFEFF/, "");
  if (raw.length > MAX_RAW_LENGTH[format]) {
    return refused(
      "too-large",
      "article-too-large",
      `This is ${count(raw.length)} characters long. ${name(format)} of up to ${count(MAX_RAW_LENGTH[format])} characters can be read, with up to ${count(MAX_TEXT_LENGTH)} characters of text in it. Bring it in as several articles.`,
      { limit: MAX_RAW_LENGTH[format], length: raw.length },
    );
  }
  if (!isStorable(raw)) return refusedUnicode();
  if (raw.trim() === "") return refused("invalid", "article-empty", "There is nothing in it. Paste or type the article's text.");
  return done({ format, raw });
}

/** Refuses what was read when nothing is left, or when it is longer than an article may be. */
export function checkRead(text: string, blocks: number): Outcome<null> {
  if (text.trim() === "") {
    return refused("invalid", "article-unreadable", "No text could be read from it. Pictures, scripts and hidden parts are left out; paste the words themselves.");
  }
  if (text.length > MAX_TEXT_LENGTH) {
    return refused(
      "too-large",
      "article-too-large",
      `The article has ${count(text.length)} characters; an article may have up to ${count(MAX_TEXT_LENGTH)}. Bring it in as several articles.`,
      { limit: MAX_TEXT_LENGTH, length: text.length },
    );
  }
  if (blocks > MAX_BLOCKS) {
    return refused(
      "too-large",
      "article-too-many-blocks",
      `The article has ${count(blocks)} paragraphs; an article may have up to ${count(MAX_BLOCKS)}. Bring it in as several articles.`,
      { limit: MAX_BLOCKS, length: blocks },
    );
  }
  return done(null);
}

/** The refusal for text that holds NUL or half of a surrogate pair. */
export function refusedUnicode(): ReturnType<typeof refused> {
  return refused("invalid", "text-invalid-unicode", "It holds characters that cannot be stored (NUL or half of a surrogate pair). Copy it again from its source, or save the file as UTF-8.");
}

function formatOf(incoming: Incoming): [IncomingFormat, string] {
  if ("html" in incoming) return ["html", incoming.html];
  if ("markdown" in incoming) return ["markdown", incoming.markdown];
  return ["text", incoming.text];
}

function name(format: IncomingFormat): string {
  return { html: "HTML", markdown: "Markdown", text: "Plain text" }[format];
}

function count(value: number): string {
  return value.toLocaleString("en");
}
