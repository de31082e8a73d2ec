import { randomBytes, timingSafeEqual } from "node:crypto";
import { parse, serialize } from "hono/utils/cookie";
import { isHttps } from "./own-origin";
import { keyedHash } from "./secret-token";

/** Seconds for which a browser is remembered. */
const REMEMBERED = 180 * 24 * 60 * 60;

/**
 * A browser in which this person has signed in before keeps its own count of attempts: whoever fails on purpose from
 * elsewhere, or from behind the same reverse proxy, cannot lock out the person at this desk. The cookie opens nothing;
 * it holds a random id and its signature for one address, and no address.
 */
export function knownBrowser(cookieHeader: string | null, address: string): string | null {
  const [id = "", signature = ""] = (parse(cookieHeader ?? "", cookieName())[cookieName()] ?? "").split(".");
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(id, address))];
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

/** The Set-Cookie line for a browser in which somebody has just signed in with this address. */
export function rememberBrowser(address: string): string {
  const id = randomBytes(16).toString("base64url");
  const secure = isHttps();
  return serialize(cookieName(), `${id}.${sign(id, address)}`, { httpOnly: true, sameSite: "Lax", path: "/", secure, maxAge: REMEMBERED });
}

function cookieName(): string {
  return isHttps() ? "__Host-tickmark.known" : "tickmark.known";
}

function sign(id: string, address: string): string {
  return keyedHash("known browser", `${address}\0${id}`);
}
