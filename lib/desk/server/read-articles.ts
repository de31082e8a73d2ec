import { findArticles, type ArticleFilter } from "@/lib/articles/server/read-articles";
import { forbids, type Actor } from "@/lib/auth/actor";
import { findNames } from "@/lib/auth/server/read-people";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { ArticleSummary } from "../views";
import { articleSummary, peopleOf } from "./article-summary";
import { readStandings } from "./read-standing";

/** The queue: what is due first comes first. Archived articles only when asked for. */
export function readArticles(actor: Actor, filter: ArticleFilter = {}): Promise<Outcome<ArticleSummary[]>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const articles = await findArticles(tx, actor.newsroomId, filter);
    const standings = await readStandings(tx, actor.newsroomId, articles.map((article) => article.id));
    const ofArticle = Map.groupBy(standings, (claim) => claim.articleId);
    const people = articles.flatMap((article) => peopleOf(article, ofArticle.get(article.id) ?? []));
    const names = await findNames(tx, actor.newsroomId, people);
    return done(articles.map((article) => articleSummary(article, ofArticle.get(article.id) ?? [], names)));
  });
}
