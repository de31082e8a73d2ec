import type { Node } from "@tiptap/pm/model";
import { mayChangeText } from "@/lib/articles/article-state";
import { freezeVersion } from "@/lib/articles/server/freeze-version";
import { headText, type ArticleText } from "@/lib/articles/server/head-text";
import type { LockedArticle } from "@/lib/articles/server/lock-article";
import { openArticle } from "@/lib/articles/server/open-article";
import { planText, replaceText } from "@/lib/articles/server/replace-text";
import { announce } from "@/lib/audit/server/announce";
import { recordEvent } from "@/lib/audit/server/record-event";
import { forbids, type Actor } from "@/lib/auth/actor";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import { foresee, standingOccurrences } from "@/lib/claims/server/foresee";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { articleSchema } from "@/lib/text/schema";
import { incomingOf, readIncoming } from "../read-incoming";
import type { Revise, RevisionView } from "../revision";
import { tellRevision } from "../tell-revision";

/**
 * Puts a whole new text in the place of the present one: words that stay keep their authors, and every occurrence is
 * carried or told. With `preview` nothing is written and the same is answered. Refused for a text that is not the newest,
 * for a published article, and to whom may not change the text.
 */
export async function reviseArticle(actor: Actor, articleId: ArticleId, input: Revise, preview = false): Promise<Outcome<RevisionView>> {
  const forbidden = forbids(actor, "change-text");
  if (forbidden) return forbidden;
  return command(actor.newsroomId, async (tx) => {
    const opened = await openArticle(tx, actor, articleId);
    if (!opened.ok) return opened;
    const article = opened.value;
    await carryOccurrences(tx, article);
    const refusal = refuse(actor, article, input.version);
    if (refusal) return refusal;
    const head = await headText(tx, articleId);
    const read = readIncoming(incomingOf(input), input.title ?? headlineOf(head), false);
    if (!read.ok) return read;
    const target = articleSchema.nodeFromJSON(read.value.content);
    return preview ? done(await foreseeRevision(tx, actor, article, { head, target })) : apply(tx, actor, article, { head, target });
  });
}

function refuse(actor: Actor, article: LockedArticle, version: number): Extract<Outcome<never>, { ok: false }> | null {
  if (article.state === "published" || article.state === "corrected") {
    return refused("conflict", "article-published", "The article is published; a correction opens its next version.");
  }
  if (version !== article.headSeq) {
    return refused("conflict", "text-changed", "The text changed meanwhile. Look at it as it is now, then decide again.", { version: article.headSeq });
  }
  if (mayChangeText(article.state, actor.roles)) return null;
  return refused("forbidden", "article-signed-off", "The article is signed off; only an editor may change its text now.");
}

type Texts = { head: ArticleText; target: Node };

async function foreseeRevision(tx: Tx, actor: Actor, article: LockedArticle, { head, target }: Texts): Promise<RevisionView> {
  const was = await standingOccurrences(tx, article);
  const { update, after } = await planText(tx, article, target);
  const became = update === null ? was : await foresee(tx, article, { update, personId: actor.personId });
  const text = after.map((block) => block.text).join("\n");
  return tellRevision({ before: head.text, after: text, version: article.headSeq, unchanged: update === null }, was, became);
}

async function apply(tx: Tx, actor: Actor, article: LockedArticle, { head, target }: Texts): Promise<Outcome<RevisionView>> {
  const was = await standingOccurrences(tx, article);
  const replaced = await replaceText(tx, article, { target, personId: actor.personId });
  if (!replaced.ok) return replaced;
  await carryOccurrences(tx, article);
  const after = await headText(tx, article.id);
  const texts = { before: head.text, after: after.text, version: article.headSeq, unchanged: !replaced.value.changed };
  const view = tellRevision(texts, was, await standingOccurrences(tx, article));
  if (view.unchanged) return done(view);
  await freezeVersion(tx, article, { reason: "revision", note: null, personId: actor.personId });
  const { kept, moved, changed, lost, restored } = view;
  await recordEvent(tx, actor, { articleId: article.id }, {
    type: "revision-applied", kept: kept.length, moved: moved.length, changed: changed.length, lost: lost.length, restored: restored.length,
  });
  await announce(tx, { newsroomId: actor.newsroomId, articleId: article.id, kind: "article" });
  return done(view);
}

function headlineOf({ node }: ArticleText): string | undefined {
  const first = node.firstChild;
  return first?.attrs["kind"] === "headline" && first.textContent.trim() !== "" ? first.textContent : undefined;
}
