import type { z } from "zod";
import { translator } from "@/components/messages/translator";
import { ApiError, errorOf } from "./api-error";
import { noteSession } from "./session-ended";

export { ApiError } from "./api-error";

const BASE = "/api/v1";

export type CallOptions = {
  signal?: AbortSignal | undefined;
  /** Version of the record that the change was made for: stale → ApiError 412. */
  ifMatch?: number | undefined;
};

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
type Call = { method: Method; path: string; body?: unknown; options: CallOptions };

/** Asks the API as the signed-in person; `path` starts below /api/v1. Throws ApiError, never anything else but an abort. */
async function ask({ method, path, body, options }: Call): Promise<Response> {
  const t = translator("layout");
  const headers = new Headers({ accept: "application/json" });
  if (body !== undefined) headers.set("content-type", "application/json");
  if (options.ifMatch !== undefined) headers.set("if-match", `"${options.ifMatch}"`);
  const response = await fetch(`${BASE}${path}`, {
    method,
    headers,
    credentials: "same-origin",
    cache: "no-store",
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError({ status: 0, code: "no-connection", message: t("api.noConnection"), requestId: null, details: {}, retryAfter: null });
  });
  if (response.ok || response.status === 401) noteSession(response.status === 401);
  if (!response.ok) throw await errorOf(response, t("api.unexpected"));
  return response;
}

async function call<T>(asked: Call, view: z.ZodType<T>): Promise<T> {
  const response = await ask(asked);
  const parsed = view.safeParse(response.status === 204 ? undefined : await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new ApiError({
    status: response.status,
    code: "unexpected-answer",
    message: translator("layout")("api.unexpected"),
    requestId: response.headers.get("x-request-id"),
    details: { issues: parsed.error.issues.slice(0, 5) },
    retryAfter: null,
  });
}

/** The one door of every screen. `view` is the shape of the answer, from lib/desk/views. */
export const api = {
  get: <T>(path: string, view: z.ZodType<T>, options: CallOptions = {}): Promise<T> => call({ method: "GET", path, options }, view),
  /** An answer that is no JSON. */
  bytes: async (path: string, options: CallOptions = {}): Promise<Uint8Array> => new Uint8Array(await (await ask({ method: "GET", path, options })).arrayBuffer()),
  post: <T>(path: string, body: unknown, view: z.ZodType<T>, options: CallOptions = {}): Promise<T> =>
    call({ method: "POST", path, body, options }, view),
  patch: <T>(path: string, body: unknown, view: z.ZodType<T>, options: CallOptions = {}): Promise<T> =>
    call({ method: "PATCH", path, body, options }, view),
  put: <T>(path: string, body: unknown, view: z.ZodType<T>, options: CallOptions = {}): Promise<T> =>
    call({ method: "PUT", path, body, options }, view),
  delete: <T>(path: string, view: z.ZodType<T>, options: CallOptions = {}): Promise<T> => call({ method: "DELETE", path, options }, view),
};
