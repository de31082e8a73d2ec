import { unknownArticle } from "@/lib/articles/server/open-article";
import { findArticle } from "@/lib/articles/server/read-articles";
import { findEntries, findEntry, HISTORY_LENGTH } from "@/lib/audit/server/read-entries";
import { forbids, type Actor } from "@/lib/auth/actor";
import { unknownClaim } from "@/lib/claims/server/open-claim";
import { findArticleOf } from "@/lib/claims/server/read-claims";
import type { ArticleId, ClaimId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import { command } from "@/lib/foundation/server/transaction";
import type { HistoryEntry, HistoryPage } from "../views";
import { tellEntries } from "./tell-entries";

/** Who did what on an article and its claims, newest first: the newest, or those before the entry `before`. */
export function readArticleHistory(actor: Actor, articleId: ArticleId, { before }: { before?: string | undefined } = {}): Promise<Outcome<HistoryPage>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    if (!(await findArticle(tx, actor.newsroomId, articleId))) return unknownArticle();
    const last = before === undefined ? undefined : await findEntry(tx, actor.newsroomId, { articleId }, before);
    if (last === null) return refused("not-found", "entry-unknown", "The article's history has no such entry.");
    const found = await findEntries(tx, actor.newsroomId, { articleId }, { ...(last ? { before: last } : {}), most: HISTORY_LENGTH + 1 });
    const shown = found.slice(0, HISTORY_LENGTH);
    return done({ entries: await tellEntries(tx, actor.newsroomId, shown), earlier: found.length > shown.length ? (shown.at(-1)?.id ?? null) : null });
  });
}

/** Who did what on one claim, newest first. */
export function readClaimHistory(actor: Actor, claimId: ClaimId): Promise<Outcome<HistoryEntry[]>> {
  return command(actor.newsroomId, async (tx) => {
    const forbidden = forbids(actor, "read");
    if (forbidden) return forbidden;
    if (!(await findArticleOf(tx, actor.newsroomId, claimId))) return unknownClaim();
    return done(await tellEntries(tx, actor.newsroomId, await findEntries(tx, actor.newsroomId, { claimId })));
  });
}
