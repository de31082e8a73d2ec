import { unknownArticle } from "@/lib/articles/server/open-article";
import { findArticle } from "@/lib/articles/server/read-articles";
import { findVersion, findVersions } from "@/lib/articles/server/read-versions";
import { forbids, type Actor } from "@/lib/auth/actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { VersionView } from "../views";
import { unknownVersion, versionViews } from "./version-view";

/** The article's frozen versions, newest first. */
export function readVersions(actor: Actor, articleId: ArticleId): Promise<Outcome<VersionView[]>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    if (!(await findArticle(tx, actor.newsroomId, articleId))) return unknownArticle();
    return done(await versionViews(tx, actor.newsroomId, articleId, await findVersions(tx, actor.newsroomId, articleId)));
  });
}

/** One frozen version with its text and its formatting (ProseMirror JSON). */
export function readVersion(actor: Actor, articleId: ArticleId, number: number): Promise<Outcome<VersionView & { text: string; content: unknown }>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    const version = await findVersion(tx, actor.newsroomId, articleId, number);
    const [view] = version ? await versionViews(tx, actor.newsroomId, articleId, [version]) : [];
    return version && view ? done({ ...view, text: version.text, content: version.content }) : unknownVersion();
  });
}
