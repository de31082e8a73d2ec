import type { ArticleState } from "@/lib/articles/article-state";
import type { ArticleSummary } from "@/lib/desk/views";

/** What the desk shows; kept in the page's address, so that a filtered desk can be sent to a colleague. */
export type Filters = { state: ArticleState | null; mine: boolean; dueToday: boolean; archived: boolean; words: string };

/** The day that a moment falls on in a time zone, as `2026-11-22`. */
function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(moment);
}

/**
 * The articles that pass every filter, the most urgent first: unfinished ones by deadline, those without one after
 * them, finished ones last. "Due today" takes in what is late already: it is due all the more.
 */
export function queueOf(articles: readonly ArticleSummary[], filters: Filters, at: { personId: string; timeZone: string; now: Date }): ArticleSummary[] {
  const today = dayIn(at.timeZone, at.now);
  const words = filters.words.trim().toLowerCase();
  return articles
    .filter((article) => filters.state === null || article.state === filters.state)
    .filter((article) => !filters.mine || article.people.some((person) => person.id === at.personId))
    .filter((article) => !filters.dueToday || (article.deadline !== null && dayIn(at.timeZone, new Date(article.deadline)) <= today && !isFinished(article)))
    .filter((article) => [article.title, article.byline, article.publication].some((text) => text?.toLowerCase().includes(words)))
    .sort((one, other) => Number(isFinished(one)) - Number(isFinished(other)) || deadlineOf(one) - deadlineOf(other) || other.createdAt.localeCompare(one.createdAt));
}

function isFinished(article: ArticleSummary): boolean {
  return article.state !== "intake" && article.state !== "in_check";
}

function deadlineOf(article: ArticleSummary): number {
  return article.deadline === null ? Number.MAX_SAFE_INTEGER : new Date(article.deadline).getTime();
}
