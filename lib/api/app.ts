import { OpenAPIHono } from "@hono/zod-openapi";
import { describeApi, register } from "./describe";
import type { Endpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints";
import { problemOfError, sendProblem } from "./problem";
import { serve } from "./serve";

const BASE = "/api/v1";

type Variables = { Variables: { requestId: string } };

/** The API: every endpoint, its description, and one manner of saying no. */
export function buildApi(endpoints: readonly Endpoint[] = ENDPOINTS): OpenAPIHono<Variables> {
  const app = new OpenAPIHono<Variables>().basePath(BASE);
  app.use(async (context, next) => {
    const requestId = crypto.randomUUID();
    context.set("requestId", requestId);
    await next();
    for (const [name, value] of Object.entries({ "x-request-id": requestId, "cache-control": "no-store", "x-content-type-options": "nosniff", vary: "Cookie, Authorization" })) {
      context.res.headers.set(name, value);
    }
  });
  for (const endpoint of endpoints) {
    register(app.openAPIRegistry, endpoint);
    app.on(endpoint.method.toUpperCase(), routeOf(endpoint.path), (context) =>
      serve(endpoint, context.req.raw, context.req.param(), context.get("requestId")),
    );
  }
  const description = describeApi(app);
  app.get("/openapi.json", (context) => context.json(description));
  app.notFound((context) => sayNo(endpoints, context.req, context.get("requestId")));
  app.onError((error, context) => sendProblem(problemOfError(error, context.get("requestId")), context.get("requestId")));
  return app;
}

/** Hono's way to write a path. */
function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ":$1");
}

function sayNo(endpoints: readonly Endpoint[], { method, path }: { method: string; path: string }, requestId: string): Response {
  const allowed = endpoints.filter((endpoint) => patternOf(endpoint).test(path)).map((endpoint) => endpoint.method.toUpperCase());
  if (path === `${BASE}/openapi.json`) allowed.push("GET");
  if (allowed.length === 0) return sendProblem({ status: 404, code: "no-such-route", message: "There is no such address." }, requestId);
  const allow = [...new Set(allowed)].join(", ");
  return sendProblem({ status: 405, code: "wrong-method", message: `${method} does nothing here. This address takes ${allow}.`, headers: { allow } }, requestId);
}

function patternOf(endpoint: Endpoint): RegExp {
  return new RegExp(`^${BASE}${endpoint.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
}
