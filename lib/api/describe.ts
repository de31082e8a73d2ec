import { z, type OpenAPIHono } from "@hono/zod-openapi";
import type { Endpoint } from "./endpoint";
import { PARAMS, paramNames } from "./params";
import { problemBody } from "./problem";

type Registry = OpenAPIHono["openAPIRegistry"];

const PROBLEMS: Record<number, string> = {
  400: "The request cannot be read: a field that does not exist, a wrong type, JSON that is not well-formed.",
  401: "Nobody is signed in.",
  403: "This person may not, or another site sent the request.",
  404: "There is nothing of that kind in this newsroom.",
  409: "The state forbids it, or the version in the body is stale; `details.current` is the record as it stands.",
  412: "The version in If-Match is stale.",
  413: "The body is too large.",
  422: "A value cannot be taken.",
  429: "Too many attempts; Retry-After says when to come back.",
  500: "Something went wrong on our side.",
  503: "The database is away.",
};

/** Describes one endpoint from the schemas that validate it. */
export function register(registry: Registry, endpoint: Endpoint): void {
  const names = paramNames(endpoint.path);
  const params = z.object(Object.fromEntries(names.map((name) => [name, PARAMS[name]])));
  const ifMatch = z.object({ "If-Match": z.string().optional().openapi({ description: "The version that was seen, in quotes. Stale: 412." }) });
  registry.registerPath({
    method: endpoint.method,
    path: endpoint.path,
    operationId: operationId(endpoint),
    tags: [endpoint.tag],
    summary: endpoint.summary,
    security: endpoint.open ? [] : [{ token: [] }, { session: [] }],
    request: {
      ...(names.length > 0 ? { params } : {}),
      ...(endpoint.query ? { query: endpoint.query as z.ZodObject } : {}),
      ...(endpoint.ifMatch ? { headers: ifMatch } : {}),
      ...(endpoint.body ? { body: { required: !endpoint.body.safeParse({}).success, content: { "application/json": { schema: endpoint.body } } } } : {}),
    },
    responses: { ...success(endpoint), ...problems(endpoint) },
  });
}

function success({ answer, status = 200 }: Endpoint): Record<string, object> {
  if (answer === "file") return { 200: { description: "The file.", content: { "application/octet-stream": { schema: z.string() } } } };
  return { [status]: { description: status === 201 ? "Created." : "Done.", content: { "application/json": { schema: answer } } } };
}

function problems(endpoint: Endpoint): Record<string, object> {
  const statuses = Object.keys(PROBLEMS).map(Number).filter((status) => (status !== 401 || !endpoint.open) && (status !== 412 || endpoint.ifMatch !== undefined));
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]));
}

function operationId({ method, path }: Endpoint): string {
  const words = path.split("/").filter(Boolean).map((part) => part.replaceAll(/[{}]/g, ""));
  return [method, ...words].map((word, index) => word.split("-").map((piece, at) => (index + at === 0 ? piece : piece.charAt(0).toUpperCase() + piece.slice(1))).join("")).join("");
}

/** The whole description, OpenAPI 3.1. */
export function describeApi(app: Pick<OpenAPIHono, "openAPIRegistry" | "getOpenAPI31Document">): object {
  app.openAPIRegistry.register("Problem", problemBody);
  for (const [status, description] of Object.entries(PROBLEMS)) {
    const content = { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } };
    app.openAPIRegistry.registerComponent("responses", status, { description, content });
  }
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer", description: "An API token: `npm run token -- EMAIL`, or the settings page." });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "tickmark.session" });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Tickmark",
      version: "1",
      description: "The checking desk's record. Offsets count Unicode code points of an article's canonical text at the `version` beside them. Times are UTC.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    servers: [{ url: "/" }],
  });
}
