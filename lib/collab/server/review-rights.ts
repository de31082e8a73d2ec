import { readState } from "@/lib/articles/server/text-log";
import { readActor } from "@/lib/auth/server/read-actor";
import { whyReadOnly } from "../read-only";
import type { Guest } from "./guest";

/**
 * Looks again at what a guest may do, in the database: somebody who is no member any more, or whose session ended, is
 * shown out; a role or a state that changed changes the mode. Rejects when the database does not answer.
 */
export async function reviewRights(guest: Guest): Promise<void> {
  const { identity } = guest;
  if (identity === null || guest.socket.closed) return;
  const actor = await readActor(identity.personId, identity.article.newsroomId, identity.sessionVersion);
  const state = actor && (await readState(identity.article));
  if (state) guest.enter(whyReadOnly(state, actor.roles));
  else guest.socket.end("rights");
}
