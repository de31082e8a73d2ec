import { readState } from "@/lib/articles/server/text-log";
import { forbids, type Actor } from "@/lib/auth/actor";
import { makeTicket } from "@/lib/auth/server/collab-ticket";
import type { ArticleId } from "@/lib/foundation/ids";
import { done, refused, type Outcome } from "@/lib/foundation/outcome";
import type { ReadReason } from "../protocol";
import { whyReadOnly } from "../read-only";

/** What a page needs to open the shared text: a ticket for one connection, and whether it may write. */
export type CollabTicket = { ticket: string; mode: "write" | "read"; reason: ReadReason | null };

/** A ticket for the article's shared text, for whoever may read it: one connection, within 60 s. */
export async function issueCollabTicket(actor: Actor, articleId: ArticleId): Promise<Outcome<CollabTicket>> {
  const forbidden = forbids(actor, "read");
  if (forbidden) return forbidden;
  const article = await readState({ id: articleId, newsroomId: actor.newsroomId });
  if (!article) return refused("not-found", "article-unknown", "There is no such article.");
  const reason = whyReadOnly(article, actor.roles);
  return done({ ticket: await makeTicket(actor, articleId), mode: reason ? "read" : "write", reason });
}
