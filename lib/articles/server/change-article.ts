import { changesBetween } from "@/lib/audit/event";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { findMember } from "@/lib/auth/server/read-people";
import type { ArticleId, PersonId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import type { ChangeArticle } from "../article";
import { openArticle } from "./open-article";
import { findArticle, type Article } from "./read-articles";
import { updateDetails, type ArticleDetails } from "./store";

/**
 * Changes what is said about an article; its text and headline are changed as text. The reporter is named by an editor
 * who is not the reporter, and cannot be somebody who has signed a claim of it: a reporter never signs their own article.
 */
export async function changeArticle(actor: Actor, articleId: ArticleId, input: ChangeArticle): Promise<Outcome<ArticleId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "change-text");
    if (forbidden) return forbidden;
    const opened = await openArticle(tx, actor, articleId);
    if (!opened.ok) return opened;
    const article = await findArticle(tx, actor.newsroomId, articleId);
    if (!article) throw new Error(`Article ${articleId} went away under its lock.`);
    if (input.detailsVersion !== undefined && input.detailsVersion !== article.version) {
      return refused("conflict", "article-changed", "Somebody else changed the article's details meanwhile. Look at them as they are now, then decide again.", {
        detailsVersion: article.version,
      });
    }
    const before = detailsOf(article);
    const after = changed(before, input);
    const refusal = before.reporterId === after.reporterId ? null : await refuseReporter(tx, actor, article, after.reporterId);
    if (refusal) return refusal;
    const changes = changesBetween(before, after);
    if (changes.length === 0) return done(articleId);
    await updateDetails(tx, opened.value, after);
    await recordEvent(tx, actor, { articleId }, { type: "article-details-changed", changes });
    await announce(tx, { newsroomId: actor.newsroomId, articleId, kind: "article" });
    return done(articleId);
  });
}

function detailsOf({ byline, publication, language, direction, sourceUrl, deadline, reporterId }: Article): ArticleDetails {
  return { byline, publication, language, direction, sourceUrl, deadline, reporterId };
}

function changed(before: ArticleDetails, { deadline, detailsVersion: _, ...input }: ChangeArticle): ArticleDetails {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  return { ...before, ...given, ...(deadline === undefined ? {} : { deadline: deadline === null ? null : new Date(deadline) }) };
}

async function refuseReporter(tx: Tx, actor: Actor, article: Article, reporterId: PersonId | null): Promise<Extract<Outcome<never>, { ok: false }> | null> {
  const forbidden = forbids(actor, "adjudicate");
  if (forbidden) return forbidden;
  if (article.reporterId === actor.personId) {
    return refused("forbidden", "reporter-by-reporter", "You are this article's reporter. Another editor has to name somebody else.");
  }
  if (reporterId === null) return null;
  const member = await findMember(tx, actor.newsroomId, reporterId);
  if (!member) return refused("not-found", "person-unknown", "There is no such person in this newsroom.");
  const signed = await tx.signOff.count({ where: { newsroomId: actor.newsroomId, signerId: reporterId, endedAt: null, claim: { articleId: article.id } } });
  if (signed === 0) return null;
  return refused("conflict", "reporter-has-signed", `${member.name} has signed claims of this article and so cannot be its reporter.`);
}
