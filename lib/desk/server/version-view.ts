import type { Version } from "@/lib/articles/server/read-versions";
import { findNames } from "@/lib/auth/server/read-people";
import type { ArticleId, NewsroomId } from "@/lib/foundation/ids";
import { refused, type Outcome } from "@/lib/foundation/outcome";
import type { Tx } from "@/lib/foundation/server/transaction";
import { findSignedInVersions } from "@/lib/sign-off/server/read-sign-offs";
import type { PersonRef, VersionView } from "../views";

/** Versions of one article with who froze them and what was signed in them. */
export async function versionViews(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId, versions: readonly Version[]): Promise<VersionView[]> {
  const signed = await findSignedInVersions(tx, newsroomId, articleId);
  const signers = [...signed.values()].flatMap(({ article }) => article?.signerId ?? []);
  const names = await findNames(tx, newsroomId, [...versions.map((version) => version.createdById), ...signers]);
  const by = (id: string): PersonRef => ({ id, name: names.get(id) ?? "" });
  return versions.map(({ id, number, seq, title, textSha256, reason, note, createdById, createdAt }) => {
    const { claims = 0, article = null } = signed.get(id) ?? {};
    return {
      id, number, version: seq, title, textSha256, reason, note, by: by(createdById), at: createdAt.toISOString(),
      claimsSigned: claims,
      signOff: article && { id: article.id, by: by(article.signerId), at: article.signedAt.toISOString() },
    };
  });
}

/** Refusal for a number that the article has not. */
export function unknownVersion(): Extract<Outcome<never>, { ok: false }> {
  return refused("not-found", "version-unknown", "The article has no such version.");
}
