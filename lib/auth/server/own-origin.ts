import { isIP } from "node:net";
import { env } from "@/lib/foundation/server/env";

/**
 * The origin under which this request reached us, or null when its Host names somebody else.
 *
 * A Host header is believed when it is loopback, a bare IP address, the HOST we listen on, or APP_URL's. Any other name
 * could be an attacker's that resolves to us (DNS rebinding), and links made from it would lead there.
 */
export function ownOrigin(headers: Headers): string | null {
  const host = headers.get("host");
  if (host === null) return null;
  const appUrl = env().APP_URL;
  if (appUrl !== undefined && new URL(appUrl).host === host) return new URL(appUrl).origin;
  const url = parseHost(host);
  if (url === null) return null;
  const name = url.hostname.replace(/^\[|\]$/g, "");
  return isLoopback(name) || isIP(name) !== 0 || name === env().HOST ? url.origin : null;
}

/** The origin to put into links that people pass on: APP_URL where it is set, else where the request came in. */
export function linkOrigin(headers: Headers): string {
  const { APP_URL, PORT } = env();
  return APP_URL !== undefined ? new URL(APP_URL).origin : (ownOrigin(headers) ?? `http://localhost:${PORT}`);
}

/** Whether a host name can only mean this machine. */
export function isLoopback(name: string): boolean {
  return name === "localhost" || name === "::1" || /^127(\.\d{1,3}){3}$/.test(name);
}

/** True when people reach the installation through https, so that cookies may demand it. */
export function isHttps(): boolean {
  return env().APP_URL?.startsWith("https:") ?? false;
}

function parseHost(host: string): URL | null {
  // Nothing but a name and a port: no user, path or spaces that a parser could read differently from a browser.
  if (!/^(\[[0-9a-fA-F:.]+\]|[a-zA-Z0-9.-]+)(:\d{1,5})?$/.test(host)) return null;
  try {
    return new URL(`http://${host}`);
  } catch {
    return null;
  }
}
