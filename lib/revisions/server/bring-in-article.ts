import { createArticle } from "@/lib/articles/server/create-article";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import type { Outcome } from "@/lib/foundation/outcome";
import { directionOf, guessLanguage } from "@/lib/text/language";
import { incomingOf, readIncoming } from "../read-incoming";
import type { BringIn } from "../revision";

/**
 * Reads an article out of HTML, Markdown or plain text and brings it in. A language that is not named is guessed from the
 * words, and without a direction the text runs as its language does. Refuses what `readArticle` and `createArticle` refuse.
 */
export async function bringInArticle(actor: Actor, input: BringIn): Promise<Outcome<ArticleId>> {
  const forbidden = forbids(actor, "change-text");
  if (forbidden) return forbidden;
  const { title, html, markdown, text, repairTokenised, ...details } = input;
  const read = readIncoming(incomingOf({ html, markdown, text }), title, repairTokenised ?? false);
  if (!read.ok) return read;
  const language = details.language ?? guessLanguage(read.value.text) ?? "en";
  const direction = details.direction ?? directionOf(language);
  return createArticle(actor, { title: read.value.title, content: read.value.content, details: { ...details, language, direction } });
}
