import { done, refused, type Outcome, type Refusal } from "@/lib/foundation/outcome";
import { canonicalText } from "@/lib/text/canonical";
import { codePointLength } from "@/lib/text/offsets";
import { articleSchema } from "@/lib/text/schema";
import { checkIncoming, checkRead, type Incoming, type IncomingFormat } from "./check-incoming";
import { allBlocks, textBlock, textOfBlock, type ArticleJson, type FlowJson, type Notice, type ReadContent } from "./content";
import { findTitle } from "./find-title";
import { readHtml } from "./read-html";
import { readMarkdown } from "./read-markdown";
import { readText } from "./read-text";
import { looksTokenised } from "./tokenised/looks-tokenised";
import { repairTokenised, type Guess, type RepairedText } from "./tokenised/repair-tokenised";

/** An article as it can be stored. */
export type ArticleRead = {
  /** The whole article, headline first, valid against the article's schema. */
  content: ArticleJson;
  title: string;
  /** The canonical text of `content`. */
  text: string;
  notices: Notice[];
  /** Places that the repair of tokenised text had to guess; offsets are code points of `text`. */
  guesses: Guess[];
  /** Set when the text is tokenised and was left as it is: what it would be like repaired (title not included). */
  tokenised: RepairedText | null;
};

export type ReadOptions = {
  /** The headline; without it the text's own is taken, and asked for when there is none. */
  title?: string | undefined;
  /** Accepts the repair of tokenised text; nothing happens to text that is not tokenised. */
  repairTokenised?: boolean | undefined;
};

/**
 * An article out of HTML, Markdown or plain text. Refuses with a sentence what is empty, too large, not storable or
 * unreadable, and asks for a title when neither the caller nor the text has one (`details.tokenised` then holds the
 * repair on offer). Never throws on any input.
 */
export function readArticle(incoming: Incoming, options: ReadOptions = {}): Outcome<ArticleRead> {
  const checked = checkIncoming(incoming);
  if (!checked.ok) return checked;
  const read = readFormat(checked.value.format, checked.value.raw);
  if (read === null) {
    return refused("invalid", "html-too-tangled", "This page's markup is too tangled to be read. Copy the text from the page as it is shown, or paste it as plain text.");
  }
  const readable = checkBlocks(read.blocks);
  if (!readable.ok) return readable;
  const titled = findTitle(read.blocks, options.title);
  const body = titled.ok ? titled.value.body : read.blocks;
  const bodyText = textOf(body);
  const repaired = looksTokenised(bodyText) ? repairTokenised(bodyText) : null;
  if (!titled.ok) return repaired === null ? titled : withTokenised(titled.refusal, repaired);
  if (repaired === null || options.repairTokenised !== true) {
    return done({ ...compose(titled.value.title, body), notices: read.notices, guesses: [], tokenised: repaired });
  }
  const title = repairTokenised(titled.value.title).paragraphs.join(" ");
  const composed = compose(title, repaired.paragraphs.map((paragraph) => textBlock(paragraph)));
  const split = checkBlocks(composed.content.content);
  if (!split.ok) return split;
  const notices = isFormatted(body) ? [...read.notices, "formatting-dropped" as const] : read.notices;
  const shift = codePointLength(title) + 1;
  const guesses = repaired.guesses.map((guess) => ({ ...guess, start: guess.start + shift, end: guess.end + shift }));
  return done({ ...composed, notices, guesses, tokenised: null });
}

function compose(title: string, body: readonly FlowJson[]): { content: ArticleJson; title: string; text: string } {
  const content: ArticleJson = { type: "doc", content: [textBlock(title, "headline"), ...body] };
  const article = articleSchema.nodeFromJSON(content);
  article.check();
  return { content, title, text: canonicalText(article) };
}

function readFormat(format: IncomingFormat, raw: string): ReadContent | null {
  if (format === "html") return readHtml(raw, { headline: true });
  if (format === "markdown") return readMarkdown(raw, { headline: true });
  return readText(raw);
}

function checkBlocks(flow: readonly FlowJson[]): Outcome<null> {
  return checkRead(textOf(flow), allBlocks(flow).length);
}

function textOf(flow: readonly FlowJson[]): string {
  return allBlocks(flow).map(textOfBlock).join("\n");
}

function withTokenised(refusal: Refusal, tokenised: RepairedText): ReturnType<typeof refused> {
  return refused(refusal.kind, refusal.code, refusal.message, { ...refusal.details, tokenised });
}

/** Anything that repaired paragraphs cannot keep. */
function isFormatted(flow: readonly FlowJson[]): boolean {
  return flow.some(
    (node) =>
      node.type === "table" ||
      node.attrs.kind !== "paragraph" ||
      (node.content ?? []).some((inline) => inline.type === "hardBreak" || inline.marks !== undefined),
  );
}
