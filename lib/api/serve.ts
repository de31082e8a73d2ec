import { z } from "zod";
import { actorOf } from "@/lib/auth/server/actor-of";
import { isCrossSite } from "@/lib/auth/server/cross-site";
import { contentDisposition } from "@/lib/export/file-name";
import type { Endpoint, FileAnswer } from "./endpoint";
import { explainIssues } from "./explain-issue";
import { readParams } from "./params";
import { asPrecondition, readIfMatch, withVersion } from "./precondition";
import { problemOf, sendProblem, type Problem } from "./problem";
import { BODY_LIMIT, readBody } from "./read-body";

const NOTHING = z.strictObject({});

/**
 * One request through one endpoint: who asks, what is meant, one command, its answer. Nothing about claims or articles is
 * decided here. Nobody's body is read before it is known whose it is.
 */
export async function serve(endpoint: Endpoint, request: Request, raw: Record<string, string>, requestId: string): Promise<Response> {
  const no = (problem: Problem): Response => sendProblem(problem, requestId);
  // A bearer token is sent by programs alone, never by a browser on a foreign page's behalf.
  if (endpoint.method !== "get" && !request.headers.has("authorization") && isCrossSite(request.headers)) {
    return no({ status: 403, code: "cross-site", message: "Another site sent this request. Nothing was changed." });
  }
  const actor = endpoint.open ? null : await actorOf(request);
  if (!endpoint.open && actor === null) {
    return no({ status: 401, code: "not-signed-in", message: "Sign in, or send an API token as “Authorization: Bearer …”.", headers: { "www-authenticate": "Bearer" } });
  }
  const params = readParams(endpoint.path, raw);
  if (params === null) return no({ status: 404, code: "not-found", message: "There is nothing with this address." });
  const query = understand(endpoint.query ?? NOTHING, readQuery(request));
  if (!query.ok) return no(query.problem);
  const ifMatch = endpoint.ifMatch === undefined ? null : readIfMatch(request.headers);
  if (ifMatch === "invalid") return no({ status: 400, code: "invalid-if-match", message: "If-Match takes one version in quotes, such as \"3\"." });
  const body = await understandBody(endpoint, request, ifMatch);
  if (!body.ok) return no(body.problem);

  const call = { params, query: endpoint.query ? query.value : undefined, body: endpoint.body ? body.value : undefined, request };
  const outcome = await endpoint.run(call, actor);
  const answered = ifMatch === null ? outcome : asPrecondition(outcome);
  return answered.ok ? send(endpoint, answered.value) : no(problemOf(answered.refusal));
}

type Understood = { ok: true; value: unknown } | { ok: false; problem: Problem };

function understand(schema: z.ZodType, value: unknown): Understood {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: explainIssues(parsed.error.issues) };
}

async function understandBody(endpoint: Endpoint, request: Request, ifMatch: number | null): Promise<Understood> {
  if (endpoint.method === "get") return { ok: true, value: undefined };
  const read = await readBody(request, endpoint.limit ?? BODY_LIMIT);
  if (!read.ok) return read;
  const value = ifMatch === null || endpoint.ifMatch === undefined ? read.value : withVersion(read.value, endpoint.ifMatch, ifMatch);
  return understand(endpoint.body ?? NOTHING, value);
}

/** A parameter given twice is a list, which no query takes: it is refused as a wrong type instead of half heard. */
function readQuery(request: Request): Record<string, unknown> {
  const search = new URL(request.url).searchParams;
  return Object.fromEntries([...new Set(search.keys())].map((key) => {
    const values = search.getAll(key);
    return [key, values.length === 1 ? values[0] : values];
  }));
}

function send(endpoint: Endpoint, value: unknown): Response {
  if (endpoint.answer === "file") {
    const { body, contentType, fileName } = value as FileAnswer;
    return new Response(body, { headers: { "content-type": contentType, "content-disposition": contentDisposition(fileName) } });
  }
  const headers: Record<string, string> = endpoint.etag ? { etag: `"${endpoint.etag(value as never)}"` } : {};
  return Response.json(value, { status: endpoint.status ?? 200, headers });
}
