import { env } from "@/lib/foundation/server/env";
import { ownOrigin } from "./own-origin";

/**
 * Whether another site made a browser send this request. Browsers name the relation in Sec-Fetch-Site, which no page
 * can forge; where it is missing, Origin must be ours. A request with neither comes from no browser: it is let through
 * unless it carries a cookie, which only a browser would.
 */
export function isCrossSite(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site === "same-origin") return false;
  const origin = headers.get("origin");
  if (site === "cross-site" || site === "same-site") return true;
  if (origin !== null) return !isOurs(origin, headers);
  return headers.has("cookie");
}

function isOurs(origin: string, headers: Headers): boolean {
  const { APP_URL } = env();
  return origin === ownOrigin(headers) || (APP_URL !== undefined && origin === new URL(APP_URL).origin);
}
