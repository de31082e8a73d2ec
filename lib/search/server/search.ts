import { findArticles } from "@/lib/articles/server/read-articles";
import { forbids, type Actor } from "@/lib/auth/actor";
import { searchClaims } from "@/lib/claims/server/search-claims";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { searchSources } from "@/lib/sources/server/read-sources";
import { FOUND_PER_KIND, type Found, type SearchKind } from "../search";

/** Articles, claims and sources that hold the words, a few of each kind; words as typed, so `%` and `_` mean themselves. */
export function search(actor: Actor, words: string, kind?: SearchKind): Promise<Outcome<Found>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const asks = (one: SearchKind): boolean => words.trim() !== "" && (kind === undefined || kind === one);
    const { newsroomId } = actor;
    const articles = asks("articles") ? await findArticles(tx, newsroomId, { words }, FOUND_PER_KIND) : [];
    const claims = asks("claims") ? await searchClaims(tx, newsroomId, words, FOUND_PER_KIND) : [];
    const sources = asks("sources") ? await searchSources(tx, newsroomId, words, FOUND_PER_KIND) : [];
    return done({
      articles: articles.map(({ id, title, state }) => ({ id, title, state })),
      claims,
      sources: sources.map(({ id, title, kind: sourceKind, publisher }) => ({ id, title, kind: sourceKind, publisher })),
    });
  });
}
