import { z } from "@hono/zod-openapi";
import { HashingBusy } from "@/lib/auth/server/password-hash";
import { isDatabaseAway } from "@/lib/foundation/server/database-away";
import { log } from "@/lib/foundation/server/log";
import type { Refusal, RefusalKind } from "@/lib/foundation/outcome";

/** The body of every answer that is not a success. `details` carries what a remedy needs: the current record, candidates, the field. */
export const problemBody = z
  .object({ code: z.string(), message: z.string(), requestId: z.string(), details: z.record(z.string(), z.unknown()).optional() })
  .openapi("Problem");

const STATUS: Record<RefusalKind, number> = {
  unauthenticated: 401, forbidden: 403, "not-found": 404, conflict: 409, gone: 410, "stale-precondition": 412, "too-large": 413, invalid: 422, "too-many": 429,
};

/** What went wrong, ready to be sent: a refusal's own words under a status. */
export type Problem = { status: number; code: string; message: string; details?: Record<string, unknown>; headers?: Record<string, string> };

/** A refusal as a problem: its kind decides the status; "too many" says when to come back. */
export function problemOf(refusal: Refusal): Problem {
  const { kind, code, message, details } = refusal;
  return { status: STATUS[kind], code, message, ...(details ? { details } : {}), headers: headersOf(refusal) };
}

function headersOf({ kind, details }: Refusal): Record<string, string> {
  if (kind === "unauthenticated") return { "www-authenticate": "Bearer" };
  const retryAt = details?.["retryAt"];
  if (kind !== "too-many") return {};
  const seconds = typeof retryAt === "string" ? Math.ceil((Date.parse(retryAt) - Date.now()) / 1000) : 60;
  return { "retry-after": String(Math.max(1, seconds)) };
}

/**
 * What the outside world or a bug did, without a word about our insides. A bug is logged once under the request's id:
 * that id is all that the person can read to us. The message of a foreign error may quote what was sent, so only the
 * place is logged, except for errors that we worded ourselves.
 */
export function problemOfError(error: unknown, requestId: string): Problem {
  if (isDatabaseAway(error)) {
    log().warn({ requestId }, "the database is away");
    return {
      status: 503,
      code: "database-away",
      message: "The database cannot be reached at this moment. Nothing was changed; try again in a few seconds.",
      headers: { "retry-after": "2" },
    };
  }
  if (error instanceof HashingBusy) {
    return { status: 429, code: "too-many-attempts", message: "Too many people choose a password at this moment. Try again in a few seconds.", headers: { "retry-after": "3" } };
  }
  log().error({ requestId, ...placeOf(error) }, "a request failed");
  return { status: 500, code: "internal", message: "Something went wrong on our side. It was written down under this request id; try again, or tell an admin." };
}

function placeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const message = error.name === "Error" ? error.message.slice(0, 200) : undefined;
  const at = (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at ")).slice(0, 8).map((line) => line.trim());
  return { name: error.name, code, message, at };
}

/** Sends a problem. */
export function sendProblem({ status, code, message, details, headers }: Problem, requestId: string): Response {
  return Response.json({ code, message, requestId, ...(details ? { details } : {}) }, { status, headers: { ...headers } });
}
