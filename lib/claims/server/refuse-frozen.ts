import { refused, type Outcome } from "@/lib/foundation/outcome";
import type { LockedArticle } from "@/lib/articles/server/lock-article";

/** Refusal when nothing about the article's claims may change any more; null = it may. */
export function refuseFrozen(article: Pick<LockedArticle, "state" | "archivedAt">): Extract<Outcome<never>, { ok: false }> | null {
  if (article.archivedAt !== null) {
    return refused("conflict", "article-archived", "The article is archived. Take it out of the archive to work on its claims.");
  }
  if (article.state === "published" || article.state === "corrected") {
    return refused("conflict", "article-published", "The article is published; a correction opens its next version.");
  }
  return null;
}
