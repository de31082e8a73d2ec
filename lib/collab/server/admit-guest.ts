import { readState } from "@/lib/articles/server/text-log";
import { redeemTicket } from "@/lib/auth/server/collab-ticket";
import { readActor } from "@/lib/auth/server/read-actor";
import type { ArticleId } from "@/lib/foundation/ids";
import { log } from "@/lib/foundation/server/log";
import { SCHEMA_VERSION } from "@/lib/text/schema";
import { articleOf, type AuthReason } from "../protocol";
import { whyReadOnly } from "../read-only";
import type { Guest } from "./guest";
import type { Guests } from "./guests";
import { colourOf } from "./stamp-presence";

/**
 * Lets a guest in with a ticket, or says why not. An editor with an older schema is turned away before it has seen a
 * single update: it would delete what it does not know just by opening the article.
 */
export async function admitGuest(guest: Guest, guests: Guests, asks: { ticket: string; room: string; schema: string | null }): Promise<AuthReason | null> {
  const schema = Number(asks.schema ?? "0");
  if (!(schema >= SCHEMA_VERSION)) return "reload";
  // A newer page than this server: the rest of the installation is being brought up to it.
  if (schema > SCHEMA_VERSION) return "unavailable";
  const articleId = articleOf(asks.room) as ArticleId | null;
  if (articleId === null || guest.identity !== null) return "forbidden";
  try {
    return await enter(guest, guests, asks.ticket, articleId);
  } catch (error) {
    log().warn({ error: error instanceof Error ? error.message : "unknown" }, "nobody can be let in");
    return "unavailable";
  }
}

async function enter(guest: Guest, guests: Guests, ticket: string, articleId: ArticleId): Promise<AuthReason | null> {
  const holder = await redeemTicket(ticket, articleId);
  if (!holder) return "ticket";
  const actor = await readActor(holder.personId, holder.newsroomId, holder.sessionVersion);
  const article = { id: articleId, newsroomId: holder.newsroomId };
  const state = actor && (await readState(article));
  if (!state) return "forbidden";
  if (!guests.hasRoomFor(actor.personId, articleId)) return "full";
  const user = { id: actor.personId, name: actor.name, colour: colourOf(actor.personId) };
  guest.identity = { personId: actor.personId, sessionVersion: holder.sessionVersion, article, user };
  guest.reason = whyReadOnly(state, actor.roles);
  return null;
}
