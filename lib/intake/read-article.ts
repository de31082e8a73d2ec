import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { canonicalText } from "@/lib/text/canonical";
import { articleSchema } from "@/lib/text/schema";
import { checkIncoming, checkRead, type Incoming, type IncomingFormat } from "./check-incoming";
import { allBlocks, textBlock, textOfBlock, type ArticleJson, type Notice, type ReadContent } from "./content";
import { findTitle } from "./find-title";
import { readHtml } from "./read-html";
import { readMarkdown } from "./read-markdown";
import { readText } from "./read-text";

/** An article as it can be stored. */
export type ArticleRead = {
  /** The whole article, headline first, valid against the article's schema. */
  content: ArticleJson;
  title: string;
  /** The canonical text of `content`. */
  text: string;
  notices: Notice[];
};

export type ReadOptions = {
  /** The headline; without it the text's own is taken, and asked for when there is none. */
  title?: string | undefined;
};

/**
 * An article out of HTML, Markdown or plain text. Refuses with a sentence what is empty, too large, not storable or
 * unreadable, and asks for a title when neither the caller nor the text has one. Never throws on any input.
 */
export function readArticle(incoming: Incoming, options: ReadOptions = {}): Outcome<ArticleRead> {
  const checked = checkIncoming(incoming);
  if (!checked.ok) return checked;
  const read = readFormat(checked.value.format, checked.value.raw);
  if (read === null) {
    return refused("invalid", "html-too-tangled", "This page's markup is too tangled to be read. Copy the text from the page as it is shown, or paste it as plain text.");
  }
  const blocks = allBlocks(read.blocks);
  const text = blocks.map(textOfBlock).join("\n");
  const readable = checkRead(text, blocks.length);
  if (!readable.ok) return readable;
  const titled = findTitle(read.blocks, options.title);
  if (!titled.ok) return titled;
  const content: ArticleJson = {
    type: "doc",
    content: [textBlock(titled.value.title, "headline"), ...titled.value.body],
  };
  const article = articleSchema.nodeFromJSON(content);
  article.check();
  return done({ content, title: titled.value.title, text: canonicalText(article), notices: read.notices });
}

function readFormat(format: IncomingFormat, raw: string): ReadContent | null {
  if (format === "html") return readHtml(raw, { headline: true });
  if (format === "markdown") return readMarkdown(raw, { headline: true });
  return readText(raw);
}
