import { unknownArticle } from "@/lib/articles/server/open-article";
import { findArticle } from "@/lib/articles/server/read-articles";
import { findVersion, findVersions, type Version } from "@/lib/articles/server/read-versions";
import { forbids, type Actor } from "@/lib/auth/actor";
import { findNames } from "@/lib/auth/server/read-people";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import { compareTexts, type Compared } from "@/lib/text/compare-texts";
import type { VersionView } from "../views";

/** The article's frozen versions, newest first. */
export function readVersions(actor: Actor, articleId: ArticleId): Promise<Outcome<VersionView[]>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    if (!(await findArticle(tx, actor.newsroomId, articleId))) return unknownArticle();
    const versions = await findVersions(tx, actor.newsroomId, articleId);
    const names = await findNames(tx, actor.newsroomId, versions.map((version) => version.createdById));
    return done(versions.map((version) => versionView(version, names)));
  });
}

/** One frozen version with its text and its formatting (ProseMirror JSON). */
export function readVersion(actor: Actor, articleId: ArticleId, number: number): Promise<Outcome<VersionView & { text: string; content: unknown }>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const version = await findVersion(tx, actor.newsroomId, articleId, number);
    if (!version) return unknownVersion();
    const names = await findNames(tx, actor.newsroomId, [version.createdById]);
    return done({ ...versionView(version, names), text: version.text, content: version.content });
  });
}

/** Two frozen versions side by side, in words. */
export function compareVersions(
  actor: Actor,
  articleId: ArticleId,
  { from, to }: { from: number; to: number },
): Promise<Outcome<{ from: VersionView; to: VersionView; changes: Compared[] }>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const older = await findVersion(tx, actor.newsroomId, articleId, from);
    const newer = await findVersion(tx, actor.newsroomId, articleId, to);
    if (!older || !newer) return unknownVersion();
    const names = await findNames(tx, actor.newsroomId, [older.createdById, newer.createdById]);
    return done({ from: versionView(older, names), to: versionView(newer, names), changes: compareTexts(older.text, newer.text) });
  });
}

function versionView({ id, number, seq, title, textSha256, reason, note, createdById, createdAt }: Version, names: ReadonlyMap<string, string>): VersionView {
  const by = { id: createdById, name: names.get(createdById) ?? "" };
  return { id, number, version: seq, title, textSha256, reason, note, by, at: createdAt.toISOString() };
}

function unknownVersion(): Extract<Outcome<never>, { ok: false }> {
  return refused("not-found", "version-unknown", "The article has no such version.");
}
