import * as nextAuthModule from "next-auth";
import type { AuthOptions } from "next-auth";
import type { NextApiRequest, NextApiResponse } from "next";
import { parse } from "hono/utils/cookie";

/** A request that was checked: its path below /api/auth, its form, and the origin that can be believed. */
export type Checked = { request: Request; path: string[]; body: Record<string, unknown>; origin: string };

/**
 * Asks next-auth. It speaks the request and reply of Next's older router, which are plain objects without a framework
 * behind them, so nothing reaches it that is not named here: no foreign forwarding header, no query beyond the address.
 */
export async function askNextAuth({ request, path, body, origin }: Checked, options: AuthOptions): Promise<Response> {
  const url = new URL(request.url);
  const own = new URL(origin);
  const req = {
    method: request.method,
    body,
    query: { ...Object.fromEntries(url.searchParams), nextauth: path },
    cookies: parse(request.headers.get("cookie") ?? ""),
    headers: { host: own.host, "x-forwarded-host": own.host, "x-forwarded-proto": own.protocol.slice(0, -1) },
  };
  const { reply, finish } = replyInto();
  await nextAuth(req as unknown as NextApiRequest, reply as unknown as NextApiResponse, options);
  return finish();
}

function replyInto(): { reply: object; finish: () => Response } {
  let status = 200;
  let content: string | null = null;
  const headers = new Headers();
  const cookies: string[] = [];
  const reply = {
    status: (code: number) => { status = code; return reply; },
    getHeader: () => [...cookies],
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === "set-cookie") cookies.splice(0, cookies.length, ...[value].flat());
      else headers.set(name, [value].flat().join(", "));
      return reply;
    },
    json: (value: unknown) => { headers.set("content-type", "application/json"); content = JSON.stringify(value); },
    send: (value: unknown) => { content = typeof value === "string" ? value : JSON.stringify(value); },
    end: () => undefined,
  };
  const finish = (): Response => {
    for (const cookie of cookies) headers.append("set-cookie", cookie);
    headers.set("cache-control", "no-store");
    return new Response(content, { status, headers });
  };
  return { reply, finish };
}

type Handler = (req: NextApiRequest, reply: NextApiResponse, options: AuthOptions) => Promise<void>;

/** next-auth is CommonJS: its function is the default export, or a level deeper, depending on who loaded it. */
const nextAuth: Handler = (() => {
  const outer: unknown = nextAuthModule.default;
  return (typeof outer === "function" ? outer : (outer as { default: unknown }).default) as Handler;
})();
