import { trustOwnHostHeader } from "@/lib/foundation/server/env";
import { actorOfHeaders } from "./actor-of";
import { authOptions, type AuthEvents } from "./auth-options";
import { isCrossSite } from "./cross-site";
import { isDemo } from "./demo-allowed";
import { rememberBrowser } from "./known-browser";
import { networkOf } from "./network-address";
import { askNextAuth } from "./next-auth-exchange";
import { ownOrigin } from "./own-origin";
import { SESSION_SECONDS } from "./session-token";

/** Bytes of a sign-in form; the longest password and address fit many times. */
const FORM_LIMIT = 16 * 1024;

/** What next-auth may be asked. `_log` (writes what anybody sends into the log) and session updates are not among it. */
const ACTIONS: Record<string, readonly string[]> = {
  csrf: ["GET"], providers: ["GET"], session: ["GET"], signin: ["GET", "POST"], signout: ["GET", "POST"], error: ["GET"], callback: ["POST"],
};

/**
 * The door to next-auth: `/api/auth/…`. It hands over only what it has checked: a host that can be believed, no foreign
 * site's form, a small body. Throws what the outside world did (database away) instead of calling it a wrong password.
 */
export async function handleAuth(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.split("/").slice(3);
  const methods = ACTIONS[path[0] ?? ""];
  if (methods === undefined) return answer(404, "no-such-route", "There is no such address.");
  if (!methods.includes(request.method)) return answer(405, "wrong-method", `This address takes ${methods.join(" and ")}.`, { allow: methods.join(", ") });
  const origin = ownOrigin(request.headers);
  if (origin === null) return answer(421, "unknown-host", "This installation is not reached under this name. Set APP_URL to its address.");
  if (request.method === "POST" && isCrossSite(request.headers)) return answer(403, "cross-site", "Another site sent this request.");
  if (path[0] === "session") return session(request.headers);
  const body = await readForm(request);
  if (body === null) return answer(413, "too-large", `A sign-in form may have up to ${FORM_LIMIT} bytes.`);

  const demo = await isDemo();
  const doors = demo ? ["credentials", "demo"] : ["credentials"];
  if (path[0] === "callback" && !doors.includes(path[1] ?? "")) return answer(404, "no-such-route", "There is no such address.");
  const events: AuthEvents = { refused: null, failure: null, address: null };
  const source = { network: networkOf(request.headers), cookies: request.headers.get("cookie") };
  trustOwnHostHeader();
  const response = await askNextAuth({ request, path, body, origin }, authOptions(source, demo, events));
  if (events.failure !== null) throw events.failure;
  if (events.address !== null) response.headers.append("set-cookie", rememberBrowser(events.address));
  if (events.refused?.code !== "too-many-attempts") return response;
  const wait = Math.max(1, Math.ceil((events.refused.retryAt.getTime() - Date.now()) / 1000));
  response.headers.set("retry-after", String(wait));
  return response.status === 401 ? new Response(response.body, { status: 429, headers: response.headers }) : response;
}

/** Who is signed in, for next-auth's own client. The cookie is not renewed: a session ends 12 hours after it began. */
async function session(headers: Headers): Promise<Response> {
  const actor = await actorOfHeaders(headers);
  const expires = new Date(Date.now() + SESSION_SECONDS * 1000).toISOString();
  return Response.json(actor === null ? {} : { user: { name: actor.name }, expires }, { headers: { "cache-control": "no-store" } });
}

async function readForm(request: Request): Promise<Record<string, unknown> | null> {
  if (request.method !== "POST") return {};
  if (Number(request.headers.get("content-length") ?? 0) > FORM_LIMIT) return null;
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > FORM_LIMIT) return null;
  const text = new TextDecoder().decode(bytes);
  if (!(request.headers.get("content-type") ?? "").startsWith("application/json")) return Object.fromEntries(new URLSearchParams(text));
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function answer(status: number, code: string, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ code, message, requestId: crypto.randomUUID() }, { status, headers: { ...headers, "cache-control": "no-store" } });
}
