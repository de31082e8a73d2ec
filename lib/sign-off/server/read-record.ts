import { freezeVersion, type FrozenVersion } from "@/lib/articles/server/freeze-version";
import { headText } from "@/lib/articles/server/head-text";
import { lockArticle, type LockedArticle } from "@/lib/articles/server/lock-article";
import { unknownArticle } from "@/lib/articles/server/open-article";
import { findVersion, findVersions } from "@/lib/articles/server/read-versions";
import { forbids, type Actor } from "@/lib/auth/actor";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import type { ArticleId, ArticleVersionId, NewsroomId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command, type Tx } from "@/lib/foundation/server/transaction";
import { articleRecord, type ArticleRecord } from "../record";
import { buildRecord } from "./build-record";

/**
 * The record that an export is made from. With `number`: that frozen version, as it was signed off, or, when its text is
 * still the newest, as its claims stand now. Without: the standing sign-off's, else the newest text, frozen for it.
 * Refuses a version that is neither (`version-not-signed`): nobody has vouched for its claims.
 */
export async function readRecord(actor: Actor, articleId: ArticleId, number?: number): Promise<Outcome<ArticleRecord>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const article = await lockArticle(tx, articleId);
    if (!article || article.newsroomId !== actor.newsroomId) return unknownArticle();
    await carryOccurrences(tx, article);
    if (number === undefined) {
      const standing = await findStored(tx, actor.newsroomId, articleId, null);
      if (standing) return done(standing);
      return done(await buildRecord(tx, article, await frozenHead(tx, actor, article)));
    }
    const version = await findVersion(tx, actor.newsroomId, articleId, number);
    if (!version) return refused("not-found", "version-unknown", "The article has no such version.");
    const signed = await findStored(tx, actor.newsroomId, articleId, version.id);
    if (signed) return done(signed);
    if ((await headText(tx, articleId)).text === version.text) return done(await buildRecord(tx, article, version));
    return refused("conflict", "version-not-signed", "The article was never signed off in this version, and the text has changed since. Export the newest text or a version in which the article was signed off.");
  });
}

/** The newest text as a version: the one that was frozen at this number of the log, else a new one. */
async function frozenHead(tx: Tx, actor: Actor, article: LockedArticle): Promise<FrozenVersion> {
  const frozen = (await findVersions(tx, actor.newsroomId, article.id)).find((version) => version.seq === article.headSeq);
  const whole = frozen && (await findVersion(tx, actor.newsroomId, article.id, frozen.number));
  return whole ?? freezeVersion(tx, article, { reason: "request", note: null, personId: actor.personId });
}

/** The newest stored record of a version, signed off or since ended; with null, the record of the standing sign-off. */
async function findStored(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId, versionId: ArticleVersionId | null): Promise<ArticleRecord | null> {
  const row = await tx.articleSignOff.findFirst({
    where: { newsroomId, articleId, ...(versionId === null ? { endedAt: null } : { versionId }) },
    select: { record: true },
    orderBy: { id: "desc" },
  });
  return row && articleRecord.parse(row.record);
}
