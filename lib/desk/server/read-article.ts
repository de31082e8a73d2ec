import { headWords } from "@/lib/articles/server/head-text";
import { unknownArticle } from "@/lib/articles/server/open-article";
import type { Article } from "@/lib/articles/server/read-articles";
import { findVersions } from "@/lib/articles/server/read-versions";
import { forbids, type Actor } from "@/lib/auth/actor";
import { findNames } from "@/lib/auth/server/read-people";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { findArticleSignOff } from "@/lib/sign-off/server/read-sign-offs";
import { articlePermissions } from "../article-permissions";
import type { ArticleView, PersonRef } from "../views";
import { articleSummary, peopleOf } from "./article-summary";
import { caughtUp } from "./catch-up";
import { readStandings } from "./read-standing";

/** One article with its newest text, its gate, and what this person may do with it. */
export function readArticle(actor: Actor, articleId: ArticleId): Promise<Outcome<ArticleView>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const article = await caughtUp(tx, actor.newsroomId, articleId);
    return article ? done(await viewOf(tx, actor, article)) : unknownArticle();
  });
}

async function viewOf(tx: Tx, actor: Actor, article: Article): Promise<ArticleView> {
  const { newsroomId } = actor;
  const claims = await readStandings(tx, newsroomId, [article.id]);
  const versions = await findVersions(tx, newsroomId, article.id);
  const signOff = await findArticleSignOff(tx, newsroomId, article.id);
  const names = await findNames(tx, newsroomId, [...peopleOf(article, claims), article.createdById, ...(signOff ? [signOff.signerId] : [])]);
  const by = (id: string): PersonRef => ({ id, name: names.get(id) ?? "" });
  const { seq, text } = await headWords(tx, article.id);
  const summary = articleSummary(article, claims, names);
  const { state, reporterId, sourceUrl, externalId } = article;
  const { blockers } = summary;
  return {
    ...summary,
    version: seq,
    text,
    detailsVersion: article.version,
    sourceUrl,
    externalId,
    reporter: reporterId && by(reporterId),
    createdBy: by(article.createdById),
    gate: { open: blockers.length === 0, blockers },
    signOff: signOff && {
      id: signOff.id,
      by: by(signOff.signerId),
      at: signOff.signedAt.toISOString(),
      versionNumber: versions.find((version) => version.id === signOff.versionId)?.number ?? 0,
    },
    versionNumber: versions[0]?.number ?? 0,
    may: articlePermissions(actor, { state, archived: article.archivedAt !== null, reporterId, blockers }),
  };
}
