import { mayChangeText, type ArticleState } from "@/lib/articles/article-state";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { Blocker } from "@/lib/sign-off/gate";
import type { ArticleView } from "./views";

export type ArticleSituation = { state: ArticleState; archived: boolean; reporterId: string | null; blockers: readonly Blocker[] };

/** What this person may do with an article now; each null = may, else the sentence that says why not. */
export function articlePermissions(actor: Actor, article: ArticleSituation): ArticleView["may"] {
  const frozen = whyFrozen(article);
  return {
    changeText: forbids(actor, "change-text")?.refusal.message ?? frozen ?? whyNoText(actor, article),
    tag: forbids(actor, "tag")?.refusal.message ?? frozen,
    judge: forbids(actor, "judge")?.refusal.message ?? frozen,
    signOff: forbids(actor, "adjudicate")?.refusal.message ?? frozen ?? whyNoSignOff(actor, article),
  };
}

function whyFrozen({ state, archived }: ArticleSituation): string | null {
  if (archived) return "The article is archived. Take it out of the archive first.";
  return state === "published" || state === "corrected" ? "The article is published; a correction opens its next version." : null;
}

function whyNoText(actor: Actor, { state }: ArticleSituation): string | null {
  return mayChangeText(state, actor.roles) ? null : "The article is signed off; only an editor may change its text now.";
}

function whyNoSignOff(actor: Actor, { state, reporterId, blockers }: ArticleSituation): string | null {
  if (state === "signed_off") return "This article is already signed off.";
  if (reporterId === actor.personId) return "You are this article's reporter. Another editor has to sign it off.";
  return blockers.length === 0 ? null : blockers.map((blocker) => blocker.message).join(" ");
}
