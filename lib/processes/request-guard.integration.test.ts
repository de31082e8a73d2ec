import { once } from "node:events";
import { createServer, request as ask, type IncomingHttpHeaders } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { guardRequest, mayUpgrade } from "./request-guard";
import { type Collab, startServer, stopServer } from "./server";

// What a handler behind the guard gets to see, and what a stranger gets to hear.

let seen: IncomingHttpHeaders = {};
const server = createServer((request, response) => {
  const refusal = guardRequest(request);
  seen = request.headers;
  response.statusCode = refusal?.status ?? 200;
  response.end();
});
const portOf = (of: { address(): AddressInfo | string | null }): number => (of.address() as AddressInfo).port;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => { delete process.env["APP_URL"]; });
afterAll(() => server.close());

function send(headers: Record<string, string>, method = "GET", path = "/"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    ask({ port: portOf(server), host: "127.0.0.1", method, path, headers }, (response) => { response.resume(); resolve(response.statusCode); }).on("error", reject).end();
  });
}

test.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "192.0.2.7"])("a reader who comes to %s is let in", async (host) => {
  expect(await send({ host })).toBe(200);
  expect(seen["x-forwarded-host"]).toBe(host);
});

test.each(["evil.example", "localhost.evil.example", "user@localhost", "localhost:3000/evil"])("whoever comes to %j is turned away", async (host) => {
  expect(await send({ host })).toBe(421);
});

test("behind a proxy with https the address of the installation is believed, and its scheme with it", async () => {
  process.env["APP_URL"] = "https://desk.example";
  expect(await send({ host: "desk.example" })).toBe(200);
  expect(seen).toMatchObject({ "x-forwarded-host": "desk.example", "x-forwarded-proto": "https" });
});

test("nothing that only we may say comes in from outside", async () => {
  const forged = ["x-middleware-subrequest", "x-nextjs-data", "x-forwarded-for", "x-forwarded-prefix", "x-real-ip", "forwarded", "x-matched-path", "x-invoke-path", "next-action", "content-security-policy"];
  await send({ host: "localhost", "x-forwarded-host": "evil.example", "x-tickmark-remote": "10.0.0.1", ...Object.fromEntries(forged.map((name) => [name, "forged"])) });
  expect(Object.values(seen)).not.toContain("forged");
  expect(seen).toMatchObject({ "x-forwarded-host": "localhost", "x-forwarded-proto": "http", "x-tickmark-remote": "127.0.0.1" });
});

test("pages are only read; changes go through the API", async () => {
  expect(await send({ host: "localhost" }, "POST", "/sign-in")).toBe(405);
  expect(await send({ host: "localhost" }, "POST", "/api/v1/articles")).toBe(200);
});

test("a body beyond every limit is refused before it is read", async () => {
  expect(await send({ host: "localhost", "content-length": String(17 * 1024 * 1024) }, "POST", "/api/v1/articles")).toBe(413);
});

test("a websocket opens for a page of the same origin alone", () => {
  const host = new Headers({ host: "localhost:3000" });
  expect(mayUpgrade("http://localhost:3000", host)).toBe(true);
  for (const origin of [undefined, "null", "http://evil.example", "http://localhost:3001", "https://localhost:3000", "http://127.0.0.1:3000"]) {
    expect(mayUpgrade(origin, host)).toBe(false);
  }
});

test("an upgrade that is not for shared editing is cut, and the server lives on", async () => {
  const asked: (string | undefined)[] = [];
  const collab: Collab = { handleUpgrade: (request, socket) => { asked.push(request.url); socket.destroy(); } };
  const real = await startServer({ host: "127.0.0.1", port: 0, web: false, collab });
  for (const path of ["/", "/_next/webpack-hmr", "/collaborate", "/api/health", "/collab?schema=1"]) {
    const socket = connect(portOf(real), "127.0.0.1");
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
    await once(socket, "close");
  }
  expect(asked).toEqual(["/collab?schema=1"]);
  const health = await fetch(`http://127.0.0.1:${portOf(real)}/api/health`);
  expect(await health.json()).toEqual({ status: "ok" });
  expect(health.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(health.headers.get("x-content-type-options")).toBe("nosniff");
  await stopServer(real);
});
