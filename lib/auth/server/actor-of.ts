import type { Actor } from "../actor";
import { actorOfApiToken } from "./api-token";
import { readActor } from "./read-actor";
import { findSessionCookie, readSessionToken } from "./session-token";

/**
 * Who makes this request: by `Authorization: Bearer …` when there is such a header (a wrong one is nobody, whatever the
 * cookie says), else by the session cookie. Person, membership and roles are read from the database for each request.
 */
export async function actorOf(request: Request): Promise<Actor | null> {
  return actorOfHeaders(request.headers);
}

/** The same from headers alone, for server components and the websocket's handshake. */
export async function actorOfHeaders(headers: Headers): Promise<Actor | null> {
  const authorization = headers.get("authorization");
  if (authorization !== null) return actorOfApiToken(authorization);
  const cookie = findSessionCookie(headers.get("cookie"));
  const token = cookie === null ? null : await readSessionToken(cookie);
  return token === null ? null : readActor(token.personId, token.newsroomId, token.sessionVersion);
}
