import type { IncomingMessage } from "node:http";
import { REMOTE_HEADER } from "@/lib/auth/server/network-address";
import { ownOrigin } from "@/lib/auth/server/own-origin";

/**
 * Headers with which a proxy speaks to Next, or Next to itself. From outside they could skip a check, name another host or
 * pass for another client (CVE-2025-29927 and its kin). `next-action` goes too: there are no server actions to call.
 */
const NOT_FROM_OUTSIDE = /^(x-middleware-|x-nextjs-|x-next-|x-forwarded-|x-invoke-|x-vercel-|x-matched-path$|x-now-|x-real-ip$|x-tickmark-|forwarded$|next-action$|content-security-policy)/;

/** The most that any request may carry, in bytes; the API's own limits are lower and named there. */
export const LARGEST_BODY = 16 * 1024 * 1024;

/** Next answers others, TRACE for one, with an error of its own before our door is asked. */
const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Why a request is turned away before anything reads it. */
export interface TurnedAway {
  readonly status: 400 | 404 | 405 | 413 | 421;
  readonly code: string;
  readonly message: string;
  readonly allow?: string;
}

/**
 * Cleans a request of what only we may say, adds what we know (where it came from, under which host and scheme), and tells
 * why it must not go further, or null. `remote` goes into the header that rate limits count by.
 */
export function guardRequest(request: IncomingMessage): TurnedAway | null {
  request.headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !NOT_FROM_OUTSIDE.test(name)));
  const origin = ownOrigin(new Headers({ host: request.headers.host ?? "" }));
  if (origin === null) return { status: 421, code: "unknown-host", message: "This installation is not reached under this name. Set APP_URL to its address." };
  const { host, protocol } = new URL(origin);
  request.headers["x-forwarded-host"] = host;
  request.headers["x-forwarded-proto"] = protocol.slice(0, -1);
  request.headers[REMOTE_HEADER] = request.socket.remoteAddress ?? "";
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) {
    return { status: 413, code: "body-too-large", message: `A request may carry ${LARGEST_BODY / 1024 / 1024} MB at most.` };
  }
  const path = request.url ?? "";
  if (!path.startsWith("/")) return { status: 400, code: "bad-request", message: "The request names no path." };
  if (!METHODS.has(request.method ?? "")) {
    return { status: 405, code: "method-not-allowed", message: "This method is not served.", allow: [...METHODS].join(", ") };
  }
  if (!path.startsWith("/api/") && !["GET", "HEAD"].includes(request.method ?? "")) {
    return { status: 405, code: "method-not-allowed", message: "Pages are only read; changes go through /api.", allow: "GET, HEAD" };
  }
  return null;
}

/** Whether a websocket may be opened: a browser's page asks, of the very origin under which it reached us. */
export function mayUpgrade(origin: string | undefined, headers: Headers): boolean {
  return origin !== undefined && origin === ownOrigin(headers);
}
