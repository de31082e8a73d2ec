import { done, type Outcome } from "@/lib/foundation/outcome";
import type { Incoming } from "@/lib/intake/check-incoming";
import { readArticle, type ArticleRead } from "@/lib/intake/read-article";
import { looksTokenised } from "@/lib/intake/tokenised/looks-tokenised";
import { repairTokenised } from "@/lib/intake/tokenised/repair-tokenised";

type Body = { html?: string | undefined; markdown?: string | undefined; text?: string | undefined };

/** The one format that an input's schema made sure of. */
export function incomingOf({ html, markdown, text }: Body): Incoming {
  if (html !== undefined) return { html };
  return markdown === undefined ? { text: text ?? "" } : { markdown };
}

/**
 * Reads what comes in, and with `repair` puts tokenised text together again first. What does not look tokenised is read
 * as it stands, whatever was asked for. Without a title the text's own is taken.
 */
export function readIncoming(incoming: Incoming, title: string | undefined, repair: boolean): Outcome<ArticleRead> {
  if (!repair) return readArticle(incoming, { title });
  if ("text" in incoming) return readArticle({ text: repaired(incoming.text) }, { title });
  const read = readArticle(incoming, { title });
  if (!read.ok) return read;
  const whole = repaired(read.value.text);
  return whole === read.value.text ? done(read.value) : readArticle({ text: whole }, { title });
}

function repaired(text: string): string {
  return looksTokenised(text) ? repairTokenised(text).paragraphs.join("\n\n") : text;
}
