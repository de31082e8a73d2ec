import { decode } from "next-auth/jwt";
import { z } from "zod";
import type { NewsroomId, PersonId } from "@/lib/foundation/ids";
import { isHttps } from "./own-origin";
import { authSecret } from "./secret-token";

/** Seconds from signing in until a session ends by itself; looking around does not prolong it. */
export const SESSION_SECONDS = 12 * 60 * 60;

const content = z.object({
  personId: z.uuid().transform((id) => id as PersonId),
  newsroomId: z.uuid().transform((id) => id as NewsroomId),
  sessionVersion: z.number().int(),
  /** Seconds since 1970. */
  signedInAt: z.number().int(),
});

/** What a session cookie holds: who, where and which generation of sessions. Roles are read from the database each time. */
export type SessionToken = z.infer<typeof content>;

/** The cookie's name. With https the prefix makes browsers refuse it from anywhere but this host. */
export function sessionCookie(): string {
  return isHttps() ? "__Host-tickmark.session" : "tickmark.session";
}

/** Decrypts a session cookie; null when it is not ours, is torn, or has ended. */
export async function readSessionToken(value: string): Promise<SessionToken | null> {
  const payload = await decode({ token: value, secret: authSecret() }).catch(() => null);
  const token = content.safeParse(payload);
  if (!token.success) return null;
  return token.data.signedInAt + SESSION_SECONDS > Date.now() / 1000 ? token.data : null;
}

/** The one session cookie of a Cookie header, or null. Two of the same name are none: somebody planted one of them. */
export function findSessionCookie(header: string | null): string | null {
  const name = `${sessionCookie()}=`;
  const values = (header ?? "").split(";").map((pair) => pair.trim()).filter((pair) => pair.startsWith(name));
  return values.length === 1 ? (values[0] ?? "").slice(name.length) || null : null;
}
