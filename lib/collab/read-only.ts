import { mayChangeText, type ArticleState } from "@/lib/articles/article-state";
import type { Role } from "@/lib/newsroom/roles";
import type { ReadReason } from "./protocol";

/** Why somebody with these roles may only read the text now; null = may write. The database decides the same way for each update. */
export function whyReadOnly(article: { state: ArticleState; archived: boolean }, roles: readonly Role[]): ReadReason | null {
  if (article.archived) return "archived";
  if (mayChangeText(article.state, roles)) return null;
  if (article.state === "published" || article.state === "corrected") return "frozen";
  return article.state === "signed_off" && mayChangeText("in_check", roles) ? "signed-off" : "role";
}
