import { nextArticleState } from "@/lib/articles/article-state";
import type { OnArticle } from "@/lib/articles/article";
import { changeArticleState } from "@/lib/articles/server/change-article-state";
import { openArticle } from "@/lib/articles/server/open-article";
import type { LockedArticle } from "@/lib/articles/server/lock-article";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { blockersOf } from "../gate";
import { buildRecord } from "./build-record";
import { freezeForSignature } from "./freeze-for-signature";
import { gateClaim, gatherClaims } from "./gather-claims";
import { insertArticleSignOff } from "./store";

/**
 * An editor's approval of the whole article: freezes the newest text as a version and stores the verified record beside
 * it, from which exports of this version are made for ever. Refused to the article's reporter, with an entry in the
 * history; to everybody while the gate is closed (`gate-closed`, with what is missing), and for a text that `version`
 * does not name.
 */
export async function signOffArticle(actor: Actor, articleId: ArticleId, { version }: OnArticle): Promise<Outcome<ArticleId>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "adjudicate");
    if (forbidden) return forbidden;
    const opened = await openArticle(tx, actor, articleId);
    if (!opened.ok) return opened;
    const article = opened.value;
    await carryOccurrences(tx, article);
    return (await refuse(tx, actor, article, version)) ?? (await sign(tx, actor, article));
  });
}

async function refuse(tx: Tx, actor: Actor, article: LockedArticle, version: number | undefined): Promise<Extract<Outcome<never>, { ok: false }> | null> {
  if (version !== undefined && version !== article.headSeq) {
    return refused("conflict", "text-changed", "The text changed meanwhile. Look at it as it is now, then decide again.", { version: article.headSeq });
  }
  if (article.state === "signed_off") return refused("conflict", "article-already-signed", "This article is already signed off.");
  if (article.reporterId === actor.personId) {
    const refusal = { code: "sign-off-by-reporter", message: "You are this article's reporter. Another editor has to sign it off." };
    await recordEvent(tx, actor, { articleId: article.id }, { type: "article-sign-off-refused", ...refusal });
    return refused("forbidden", refusal.code, refusal.message);
  }
  const blockers = blockersOf((await gatherClaims(tx, { newsroomId: actor.newsroomId, articleId: article.id })).map(gateClaim));
  if (blockers.length > 0) return refused("conflict", "gate-closed", blockers.map((blocker) => blocker.message).join(" "), { blockers });
  if (nextArticleState(article.state, "sign-off") !== null) return null;
  return refused("conflict", `article-is-${article.state.replace("_", "-")}`, "An article is signed off after it was checked.");
}

async function sign(tx: Tx, actor: Actor, article: LockedArticle): Promise<Outcome<ArticleId>> {
  const signedAt = new Date();
  const version = await freezeForSignature(tx, actor, article);
  const record = await buildRecord(tx, article, version, { by: { id: actor.personId, name: actor.name }, at: signedAt.toISOString() });
  const { newsroomId, personId: signerId } = actor;
  await insertArticleSignOff(tx, { newsroomId, articleId: article.id, versionId: version.id, signerId, signedAt, record });
  await recordEvent(tx, actor, { articleId: article.id }, { type: "article-signed-off", versionNumber: version.number });
  await changeArticleState(tx, article, "sign-off");
  await announce(tx, { newsroomId, articleId: article.id, kind: "article" });
  return done(article.id);
}
