import type { Role } from "@/lib/newsroom/roles";

export const ARTICLE_STATES = ["intake", "in_check", "signed_off", "published", "corrected"] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** What happens to an article. */
export type ArticleStep = "tag" | "sign-off" | "change-text" | "reopen" | "publish" | "correct";

const TRANSITIONS: Record<ArticleState, Partial<Record<ArticleStep, ArticleState>>> = {
  intake: { tag: "in_check", "change-text": "intake" },
  in_check: { tag: "in_check", "change-text": "in_check", "sign-off": "signed_off" },
  // A change of text, and equally of any claim's record, ends the article's sign-off.
  signed_off: { "change-text": "in_check", tag: "in_check", reopen: "in_check", publish: "published" },
  published: { correct: "corrected" },
  corrected: { correct: "corrected" },
};

/** The state after `step`, or null when the state does not allow it. */
export function nextArticleState(state: ArticleState, step: ArticleStep): ArticleState | null {
  return TRANSITIONS[state][step] ?? null;
}

/** Whether the roles may change the text of an article in this state (DESIGN §2). */
export function mayChangeText(state: ArticleState, roles: readonly Role[]): boolean {
  if (state === "published" || state === "corrected") return false;
  if (state === "signed_off") return roles.includes("editor");
  return roles.includes("editor") || roles.includes("reporter");
}
