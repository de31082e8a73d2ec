import type { Refusal } from "@/lib/foundation/outcome";
import type { Incoming } from "@/lib/intake/check-incoming";
import { readArticle, type ArticleRead } from "@/lib/intake/read-article";
import { looksTokenised } from "@/lib/intake/tokenised/looks-tokenised";
import { repairTokenised, type RepairedText } from "@/lib/intake/tokenised/repair-tokenised";
import { stretchesOf, textOfStretches, type Stretch } from "./choose-guess";
import type { Draft } from "./draft";

/** What becomes of a draft: the article as it would be stored, or why it cannot be. */
export type Reading = {
  article: ArticleRead | null;
  refusal: Refusal | null;
  /** Set when the text came as tokens: how it came, and the repair with the person's choices. */
  tokenised: { original: string; repaired: RepairedText; stretches: Stretch[] } | null;
  /** What is sent. */
  incoming: Incoming;
};

type Text = Pick<Draft, "format" | "raw" | "title" | "repair" | "turned">;

/** Reads a draft exactly as the server will. A missing headline is no reason not to show the text. */
export function readDraft(draft: Text): Reading | null {
  if (draft.raw.trim() === "") return null;
  const asGiven = incomingOf(draft.format, draft.raw);
  const given = readTitled(asGiven, draft.title);
  const original = given.article?.text.slice(given.article.title.length + 1) ?? "";
  const source = draft.format === "text" ? draft.raw : original;
  if (!looksTokenised(source)) return { ...given, tokenised: null, incoming: asGiven };

  const repaired = repairTokenised(source);
  const stretches = stretchesOf(repaired, new Set(draft.turned));
  const tokenised = { original: source, repaired, stretches };
  if (draft.repair === "declined") return { ...given, tokenised, incoming: asGiven };
  const incoming = { text: textOfStretches(stretches) };
  return { ...readTitled(incoming, draft.title), tokenised, incoming };
}

function incomingOf(format: Draft["format"], raw: string): Incoming {
  if (format === "html") return { html: raw };
  if (format === "markdown") return { markdown: raw };
  return { text: raw };
}

function readTitled(incoming: Incoming, title: string | null): Pick<Reading, "article" | "refusal"> {
  const wanted = title?.trim();
  const read = readArticle(incoming, wanted ? { title: wanted } : {});
  if (read.ok) return { article: read.value, refusal: null };
  if (read.refusal.code !== "title-missing") return { article: null, refusal: read.refusal };
  const untitled = readArticle(incoming, { title: "…" });
  return { article: untitled.ok ? untitled.value : null, refusal: read.refusal };
}
