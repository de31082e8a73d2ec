import { unknownArticle } from "@/lib/articles/server/open-article";
import { findArticle } from "@/lib/articles/server/read-articles";
import { forbids, type Actor } from "@/lib/auth/actor";
import { findNames } from "@/lib/auth/server/read-people";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { TrayItemView } from "../views";

/** Items that one tray shows at most. */
const TRAY_LENGTH = 500;

/** What merging displaced or doubled in an article and nobody has settled yet, oldest first. */
export function readTray(actor: Actor, articleId: ArticleId): Promise<Outcome<TrayItemView[]>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    if (!(await findArticle(tx, actor.newsroomId, articleId))) return unknownArticle();
    const items = await tx.trayItem.findMany({
      where: { newsroomId: actor.newsroomId, articleId, resolvedAt: null },
      orderBy: { id: "asc" },
      take: TRAY_LENGTH,
      select: { id: true, kind: true, words: true, place: true, authorId: true, createdAt: true },
    });
    const names = await findNames(tx, actor.newsroomId, items.flatMap(({ authorId }) => authorId ?? []));
    return done(items.map(({ authorId, createdAt, ...item }) => ({
      ...item,
      author: authorId === null ? null : { id: authorId, name: names.get(authorId) ?? "" },
      at: createdAt.toISOString(),
    })));
  });
}
