import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { closeDatabase } from "@/lib/foundation/server/database";
import { done } from "@/lib/foundation/outcome";
import { buildApi } from "./app";
import { endpoint, openEndpoint } from "./endpoint";
import { ENDPOINTS } from "./endpoints";
import { answerHealth } from "./health";
import { ask } from "./testing/ask";
import { Browser } from "./testing/browser";
import { makeNewsroom, type TestPerson } from "./testing/newsroom";

const PASSWORD = "proofs dry slowly in November";
const SOME_ID = "0190a000-0000-7000-8000-00000000abcd";

let admin: TestPerson;
let browser: Browser;
beforeAll(async () => {
  ({ admin } = await makeNewsroom({ admin: ["admin", "editor"] }, PASSWORD));
  browser = new Browser();
  await browser.signIn({ email: admin.email, password: PASSWORD });
});

const addressed = (path: string): string => path.replace("{number}", "1").replace("{format}", "json").replaceAll(/\{\w+\}/g, SOME_ID);

describe("who asks", () => {
  test.each(ENDPOINTS.filter(({ open }) => !open).map(({ method, path }) => [method.toUpperCase(), path]))("%s %s asks for somebody signed in", async (method, path) => {
    const answer = await ask(method, addressed(path));
    expect(answer).toMatchObject({ status: 401, body: { code: "not-signed-in" } });
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  test("only set-up and one-time links are open to anybody", () => {
    expect(ENDPOINTS.filter(({ open }) => open).map(({ path }) => path).toSorted()).toEqual(["/links/inspect", "/links/redeem", "/setup"]);
  });

  test("another site cannot make a browser change anything", async () => {
    const body = { name: "pushed" };
    for (const headers of [
      { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { "sec-fetch-site": "cross-site", origin: "http://localhost:3000" },
      { "sec-fetch-site": "none", origin: "null" }, { "sec-fetch-site": "", origin: "http://evil.example" }, { "sec-fetch-site": "", origin: "http://localhost:3001" }, { "sec-fetch-site": "", origin: "https://localhost:3000" },
    ]) {
      const answer = await browser.post("/api/v1/tokens", body, headers);
      expect([headers, answer.status]).toEqual([headers, 403]);
      expect(await answer.json()).toMatchObject({ code: "cross-site" });
    }
    // A cookie without a word about where it comes from, as an old browser's form would send it.
    const cookie = `tickmark.session=${browser.cookies.get("tickmark.session") ?? ""}`;
    expect((await ask("POST", "/tokens", { body, headers: { cookie } })).status).toBe(403);
    expect((await browser.open("/api/v1/tokens").then((answer) => answer.json())) as object).not.toMatchObject({ tokens: [{ name: "pushed" }] });
    expect((await browser.post("/api/v1/tokens", { name: "own page" })).status).toBe(201);
    expect((await browser.post("/api/v1/tokens", { name: "own page, no metadata" }, { "sec-fetch-site": "" })).status).toBe(201);
    // Reading is no change, and a program with a token is no browser.
    expect((await browser.open("/api/v1/me", { headers: { "sec-fetch-site": "cross-site" } })).status).toBe(200);
    expect((await ask("POST", "/tokens", { token: admin.token, body, headers: { "sec-fetch-site": "cross-site" } })).status).toBe(201);
  });

  test("a form of another site cannot pass for JSON", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]) {
      expect(await ask("POST", "/tokens", { token: admin.token, raw: '{"name":"x"}', headers: { "content-type": type } })).toMatchObject({ status: 415, body: { code: "not-json" } });
    }
  });
});

describe("what is meant", () => {
  const post = (raw: string | Uint8Array<ArrayBuffer>): ReturnType<typeof ask> => ask("POST", "/tokens", { token: admin.token, raw });

  test("an address that is none is 404, a method that does nothing is 405 with those that do", async () => {
    expect(await ask("GET", "/nothing", { token: admin.token })).toMatchObject({ status: 404, body: { code: "no-such-route" } });
    const answer = await ask("DELETE", "/people", { token: admin.token });
    expect(answer).toMatchObject({ status: 405, body: { code: "wrong-method" } });
    expect(answer.headers.get("allow")).toBe("GET");
    expect((await ask("OPTIONS", "/tokens")).headers.get("allow")).toBe("GET, POST");
    expect((await ask("GET", "/people/invitations", { token: admin.token })).status).toBe(405);
    expect((await ask("HEAD", "/me", { token: admin.token })).status).toBe(200);
  });

  test.each(["x", "1", "..%2F..%2Fetc", SOME_ID.toUpperCase(), `${SOME_ID}%00`, "%F0%9F%8C%8D", "null", "{personId}"])("“%s” is nobody's id", async (id) => {
    expect((await ask("PATCH", `/people/${id}`, { token: admin.token, body: { name: "x" } })).status).toBe(404);
  });

  test("a field that nobody knows is named", async () => {
    expect(await post('{"name":"x","role":"admin","newsroomId":"y"}')).toMatchObject({ status: 400, body: { code: "unknown-field", details: { fields: ["role", "newsroomId"] } } });
    expect(await post('{"name":"x","__proto__":{"isAdmin":true}}')).toMatchObject({ status: 400, body: { code: "unknown-field", details: { fields: ["__proto__"] } } });
    expect(await post('{"name":"x","constructor":1}')).toMatchObject({ status: 400, body: { code: "unknown-field" } });
    expect(await ask("GET", "/people?role=admin", { token: admin.token })).toMatchObject({ status: 400, body: { code: "unknown-field" } });
  });

  test.each(['{"not":"x"}', "[]", '["x"]', "null", "true", "12", "1e999"])("%s is no name", async (value) => {
    const answer = await post(`{"name":${value}}`);
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid-type", details: { field: "name" } } });
    expect(String(answer.body["message"])).toMatch(/^“name” must be a text, not /);
  });

  test("what is missing, empty, too long or misspelt says which field and why", async () => {
    expect(await post("{}")).toMatchObject({ status: 400, body: { code: "invalid-type", message: "“name” is required." } });
    expect(await ask("POST", "/tokens", { token: admin.token })).toMatchObject({ status: 400, body: { message: "“name” is required." } });
    expect(await post('{"name":"   "}')).toMatchObject({ status: 422, body: { code: "invalid-value", message: "“name”: This must not be empty." } });
    expect(await post(`{"name":"${"x".repeat(101)}"}`)).toMatchObject({ status: 422, body: { code: "invalid-value", details: { field: "name" } } });
    expect(await ask("PATCH", `/people/${admin.personId}`, { token: admin.token, body: { roles: ["admin", "owner"] } })).toMatchObject({
      status: 422, body: { code: "invalid-value", message: "“roles[1]” must be one of: viewer, reporter, checker, editor, admin." },
    });
    expect(await ask("PATCH", `/people/${admin.personId}`, { token: admin.token, body: { roles: [{ not: "x" }] } })).toMatchObject({ status: 400, body: { code: "invalid-type", details: { field: "roles[0]" } } });
    for (const raw of ["[]", '"x"', "null", "7"]) expect(await post(raw)).toMatchObject({ status: 400, body: { code: "invalid-type" } });
  });

  test("JSON that is none, too deep or made of impossible characters", async () => {
    for (const raw of ["{", "{'name':'x'}", '{"name":"x",}', "undefined", "\uFEFFx"]) expect(await post(raw)).toMatchObject({ status: 400, body: { code: "invalid-json" } });
    for (const deep of [`{"name":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`]) {
      expect(await post(deep)).toMatchObject({ status: 400, body: { code: "json-too-deep" } });
    }
    for (const raw of ['{"name":"a\\u0000b"}', '{"name":"a\\ud83cb"}', '{"name":"\\udf0d"}', '{"a\\u0000":1}', Uint8Array.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])]) {
      expect(await post(raw)).toMatchObject({ status: 422, body: { code: "text-invalid-unicode" } });
    }
    expect((await post('{"name":"whole pair \\ud83c\\udf0d"}')).status).toBe(201);
    // Of a key given twice the last one holds.
    expect(await post('{"name":"first","name":"second"}')).toMatchObject({ status: 201, body: { name: "second" } });
  });

  test("a body beyond the limit is refused with the limit's name, whatever was announced", async () => {
    const large = `{"name":"${"x".repeat(256 * 1024)}"}`;
    expect(await post(large)).toMatchObject({ status: 413, body: { code: "body-too-large", message: expect.stringContaining("256 KB") as string } });
    expect((await ask("POST", "/tokens", { token: admin.token, raw: large, headers: { "content-length": "10" } })).status).toBe(413);
    expect((await ask("POST", "/tokens", { raw: large })).status).toBe(401); // not read at all
  });
});

describe("what is answered", () => {
  test("every answer says which request it belongs to, and is kept by nobody", async () => {
    for (const answer of [await ask("GET", "/me", { token: admin.token }), await ask("GET", "/me"), await ask("GET", "/nothing"), await ask("DELETE", "/me")]) {
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      if (answer.status >= 400) {
        expect(Object.keys(answer.body).toSorted()).toEqual(["code", "message", "requestId"]);
        expect(answer.body["requestId"]).toBe(answer.headers.get("x-request-id"));
      }
    }
  });

  test("a mistake of ours tells nothing of our insides", async () => {
    const answer = z.object({ code: z.string(), message: z.string(), requestId: z.string() });
    const broken = buildApi([
      openEndpoint({ method: "get", path: "/me", tag: "x", summary: "x", answer, run: () => Promise.reject(new TypeError("select * from person where secret = 'x' at /srv/lib")) }),
      endpoint({ method: "post", path: "/people", tag: "x", summary: "x", answer: z.null(), run: () => Promise.resolve(done(null)) }),
    ]);
    const response = await broken.request("/api/v1/me");
    expect(response.status).toBe(500);
    const body = await response.text();
    expect(body).not.toMatch(/select|person|secret|\/srv|TypeError/);
    expect(answer.parse(JSON.parse(body))).toMatchObject({ code: "internal" });
  });
});

describe("while the database is away", () => {
  const here = process.env["APP_DATABASE_URL"];
  afterAll(async () => {
    process.env["APP_DATABASE_URL"] = here;
    await closeDatabase();
  });

  test("every door says so in one sentence, and works again when it is back", async () => {
    expect((await answerHealth()).status).toBe(200);
    await closeDatabase();
    process.env["APP_DATABASE_URL"] = "postgresql://tickmark_app:x@127.0.0.1:1/tickmark";
    const answer = await ask("GET", "/me", { token: admin.token });
    expect(answer).toMatchObject({ status: 503, body: { code: "database-away" } });
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    const { csrfToken } = (await (await browser.open("/api/auth/csrf")).json()) as { csrfToken: string };
    const signIn = await browser.post("/api/auth/callback/credentials", { email: admin.email, password: PASSWORD, csrfToken, json: "true" });
    expect([signIn.status, await signIn.json()]).toMatchObject([503, { code: "database-away" }]);
    const signOut = await browser.post("/api/auth/signout", { csrfToken, json: "true" });
    expect([signOut.status, await signOut.json()]).toMatchObject([503, { code: "database-away" }]);
    const health = await answerHealth();
    expect(health.status).toBe(503);
    expect(await health.json()).toEqual({ status: "database-away" });
    await closeDatabase();
    process.env["APP_DATABASE_URL"] = here;
    expect((await ask("GET", "/me", { token: admin.token })).status).toBe(200);
    expect(await (await answerHealth()).json()).toEqual({ status: "ok" });
  });
});
