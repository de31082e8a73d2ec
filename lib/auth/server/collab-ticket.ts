import type { ArticleId, NewsroomId, PersonId } from "@/lib/foundation/ids";
import { outsideNewsrooms } from "@/lib/foundation/server/transaction";
import type { Actor } from "../actor";
import { hashOfSecret, newSecret } from "./secret-token";
import { insertTicket, useTicket } from "./store-tickets";

/** Who a ticket lets in, and the version of the sessions of that person at which it was made. */
export type TicketHolder = { personId: PersonId; newsroomId: NewsroomId; sessionVersion: number };

/** A ticket for one websocket on one article: works once, within 60 s. Whoever asks has checked that the actor may read the article. */
export async function makeTicket(actor: Actor, articleId: ArticleId): Promise<string> {
  const ticket = newSecret();
  await outsideNewsrooms((tx) => insertTicket(tx, { tokenHash: hashOfSecret(ticket), personId: actor.personId, newsroomId: actor.newsroomId, articleId }));
  return ticket;
}

/** Uses a ticket up. Null for one that is unknown, used, too old, or for another article; of two at once one wins. */
export async function redeemTicket(ticket: string, articleId: ArticleId): Promise<TicketHolder | null> {
  if (ticket.length !== 43) return null;
  return outsideNewsrooms((tx) => useTicket(tx, hashOfSecret(ticket), articleId));
}
