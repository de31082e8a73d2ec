import { Client } from "pg";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { Browser } from "@/lib/api/testing/browser";
import { ask } from "@/lib/api/testing/ask";
import { makeNewsroom, type TestPerson } from "@/lib/api/testing/newsroom";
import { prisma } from "@/lib/foundation/server/database";
import { DEMO_NEWSROOM_ID, DEMO_PASSWORD, DEMO_PEOPLE } from "@/lib/newsroom/demo";
import { outsideNewsrooms } from "@/lib/foundation/server/transaction";
import { encode } from "next-auth/jwt";
import { readSignInError } from "../sign-in-error";
import { openAccount } from "./open-account";
import { knownBrowser } from "./known-browser";
import { countAttempt, signInCounters, type Whence } from "./limit-attempts";
import { hashPassword } from "./password-hash";
import { authSecret } from "./secret-token";

const PASSWORD = "proofs dry slowly in November";

let ada: TestPerson;
let bo: TestPerson;
let admin: TestPerson;

beforeAll(async () => {
  ({ ada, bo, admin } = await makeNewsroom({ ada: ["checker"], bo: ["editor"], admin: ["admin"] }, PASSWORD));
});

afterEach(async () => {
  for (const name of ["APP_URL", "HOST", "TICKMARK_DEMO"]) Reflect.deleteProperty(process.env, name);
  await prisma().signInAttempt.deleteMany();
});

describe("signing in", () => {
  test("a checker signs in with address and password, however the address is spelt", async () => {
    const browser = new Browser();
    expect(await browser.whoAmI()).toBeNull();
    const answer = await browser.signIn({ email: `  ${ada.email.toUpperCase()} `, password: PASSWORD });
    expect(answer).toMatchObject({ status: 200, error: null });
    expect(await browser.whoAmI()).toBe(ada.name);
  });

  test("both names of this machine work, each with links that stay on it", async () => {
    for (const origin of ["http://localhost:4321", "http://127.0.0.1:4321", "http://[::1]:4321"]) {
      const browser = new Browser({ origin });
      const answer = await browser.signIn({ email: ada.email, password: PASSWORD, callbackUrl: "/articles?mine" });
      expect(answer.url).toBe(`${origin}/articles?mine`);
      expect(await browser.whoAmI()).toBe(ada.name);
    }
  });

  test("a wrong password, an unknown address, a deactivated person and somebody only invited get one and the same answer", async () => {
    const room = await makeNewsroom({ gone: ["checker"] }, PASSWORD);
    await prisma().membership.updateMany({ where: { personId: room.gone.personId }, data: { deactivatedAt: new Date() } });
    const invited = await makeNewsroom({ invited: ["checker"] });
    const answers = [];
    for (const fields of [
      { email: ada.email, password: "not the password" },
      { email: "nobody@proof.test", password: PASSWORD },
      { email: room.gone.email, password: PASSWORD },
      { email: invited.invited.email, password: PASSWORD },
      { email: ada.email, password: "x".repeat(5_000) },
      { email: "two@proof.test,three@proof.test", password: PASSWORD },
      { email: { not: "x" }, password: ["y"] },
      { email: "nul\u0000@proof.test", password: PASSWORD },
    ]) {
      const { status, error, url } = await new Browser().signIn(fields);
      answers.push(`${status} ${error} ${url}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^401 wrong-sign-in /);
  });

  test("known and unknown addresses take the same work", async () => {
    const times: Record<string, number[]> = { known: [], unknown: [] };
    for (let round = 0; round < 7; round += 1) {
      for (const [kind, email] of [["known", ada.email], ["unknown", `nobody${round}@proof.test`]] as const) {
        const begun = performance.now();
        await new Browser({ network: `10.9.${round}.1` }).signIn({ email, password: "not the password" });
        times[kind]?.push(performance.now() - begun);
      }
    }
    const median = (all: number[]): number => all.toSorted((a, b) => a - b)[3] ?? 0;
    // Without the dummy hash the unknown address answers in a tenth of the time.
    expect(median(times["unknown"] ?? []) / median(times["known"] ?? [])).toBeGreaterThan(0.4);
  });

  test("passwords are kept as argon2id with 64 MiB and three passes", async () => {
    const { passwordHash } = await prisma().person.findUniqueOrThrow({ where: { id: ada.personId } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });

  test("a session cookie is out of reach of scripts, and marked secure when people come by https", async () => {
    const plain = await new Browser().signIn({ email: ada.email, password: PASSWORD });
    const cookie = plain.headers.getSetCookie().find((line) => line.startsWith("tickmark.session="));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    process.env["APP_URL"] = "https://desk.example";
    const secure = await new Browser({ origin: "https://desk.example" }).signIn({ email: ada.email, password: PASSWORD });
    const guarded = secure.headers.getSetCookie().find((line) => line.startsWith("__Host-tickmark.session="));
    expect(guarded).toMatch(/Secure/);
    expect(guarded).toMatch(/HttpOnly/);
  });

  test.each([
    "//evil.example", "/\\evil.example", "https://evil.example/articles", "javascript:alert(1)", "/\t/evil.example", "https://localhost:3000@evil.example", "http:evil.example", "/%2F/evil.example",
  ])("after signing in nobody is sent to %s", async (callbackUrl) => {
    const answer = await new Browser().signIn({ email: ada.email, password: PASSWORD, callbackUrl });
    expect(new URL(answer.url).origin).toBe("http://localhost:3000");
    expect(new URL(answer.url).pathname).not.toMatch(/^\/\//);
  });

  test("a host that could be anybody's is not believed", async () => {
    const request = new Browser({ origin: "http://evil.example:3000" });
    expect((await request.open("/api/auth/csrf")).status).toBe(421);
    process.env["APP_URL"] = "http://evil.example:3000";
    expect((await request.open("/api/auth/csrf")).status).toBe(200);
  });

  test("forwarding headers from outside change nothing", async () => {
    const headers = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    const browser = new Browser();
    const { csrfToken } = (await (await browser.open("/api/auth/csrf")).json()) as { csrfToken: string };
    const response = await browser.post("/api/auth/callback/credentials", { email: ada.email, password: PASSWORD, csrfToken, json: "true" }, headers);
    expect(((await response.json()) as { url: string }).url).toBe("http://localhost:3000/");
  });

  test("another site cannot sign somebody in or out", async () => {
    const browser = new Browser();
    await browser.signIn({ email: ada.email, password: PASSWORD });
    for (const headers of [
      { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }, { "sec-fetch-site": "", origin: "null" }, { "sec-fetch-site": "none", origin: "http://evil.example" },
    ]) {
      for (const path of ["/api/auth/signout", "/api/auth/callback/credentials"]) expect((await browser.post(path, {}, headers)).status).toBe(403);
    }
    // The right site without the token from its own form.
    const response = await browser.post("/api/auth/signout", { json: "true", csrfToken: "guessed" });
    expect(((await response.json()) as { url: string }).url).toContain("csrf=true");
    expect(await browser.whoAmI()).toBe(ada.name);
  });

  test("only the doors that are needed are open", async () => {
    const browser = new Browser();
    expect((await browser.post("/api/auth/_log", { level: "error", code: "noise" })).status).toBe(404);
    expect((await browser.post("/api/auth/session", { data: { personId: bo.personId } })).status).toBe(405);
    expect((await browser.open("/api/auth/providers/../../../etc")).status).toBe(404);
    expect((await browser.open("/api/auth/signin")).headers.get("location")).toMatch(/^\/sign-in\?/);
    expect((await browser.open("/api/auth/callback/credentials", { method: "POST", body: "x".repeat(20_000) })).status).toBe(413);
  });
});

describe("too many attempts", () => {
  /** Wrong attempts without the hashing that each would cost; whether each was heard. */
  async function failing(times: number, email: string, whence: Whence): Promise<boolean[]> {
    const heard = [];
    for (let attempt = 0; attempt < times; attempt += 1) heard.push((await countAttempt(signInCounters(email, whence))).ok);
    return heard;
  }

  test("the eleventh wrong attempt of one desk on one address waits, even with the right password, and is told until when", async () => {
    const desk = new Browser({ network: "10.0.0.1" });
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await desk.signIn({ email: ada.email, password: "guess" })).status).toBe(401);
    const answer = await desk.signIn({ email: ada.email, password: PASSWORD });
    expect(answer.status).toBe(429);
    const error = readSignInError(answer.error ?? "");
    if (error.code !== "too-many-attempts") throw new Error("expected a limit");
    expect(error.retryAt.getTime() - Date.now()).toBeGreaterThan(13 * 60_000);
    expect(Number(answer.headers.get("retry-after"))).toBeLessThanOrEqual(15 * 60);
    // The person whose password is guessed sits at another desk and is not locked out.
    expect((await new Browser({ network: "10.0.0.2" }).signIn({ email: ada.email, password: PASSWORD })).status).toBe(200);
  });

  test("a browser in which the person has signed in before gets in although somebody fails on purpose behind the same proxy", async () => {
    const network = "10.0.0.9";
    const desk = new Browser({ network });
    await desk.signIn({ email: ada.email, password: PASSWORD });
    await desk.signOut();
    await failing(10, ada.email, { network, browser: null });
    expect((await new Browser({ network }).signIn({ email: ada.email, password: PASSWORD })).status).toBe(429);
    expect((await desk.signIn({ email: ada.email, password: PASSWORD })).status).toBe(200);
    // The cookie is for one address, cannot be made, and has a limit of its own.
    expect((await desk.signIn({ email: bo.email, password: "guess" })).status).toBe(401);
    const known = desk.cookies.get("tickmark.known") ?? "";
    expect(known).not.toBe("");
    const forged = new Browser({ network });
    forged.cookies.set("tickmark.known", `${known.slice(0, 3)}${known.charAt(3) === "A" ? "B" : "A"}${known.slice(4)}`);
    expect((await forged.signIn({ email: ada.email, password: PASSWORD })).status).toBe(429);
    await failing(9, ada.email, { network, browser: knownBrowser(`tickmark.known=${known}`, ada.email) });
    expect((await desk.signIn({ email: ada.email, password: "guess" })).status).toBe(401);
    expect((await desk.signIn({ email: ada.email, password: PASSWORD })).status).toBe(429);
  });

  test("an unknown address is limited in the same words", async () => {
    const desk = new Browser({ network: "10.0.0.3" });
    await failing(9, "nobody@proof.test", { network: "10.0.0.3", browser: null });
    expect((await desk.signIn({ email: "nobody@proof.test", password: "guess" })).status).toBe(401);
    expect((await desk.signIn({ email: "nobody@proof.test", password: "guess" })).status).toBe(429);
  });

  test("fifty guesses from one network stop it for everybody there, whatever header it sends; a right sign-in does not count", async () => {
    const heard = [];
    for (let attempt = 0; attempt < 55; attempt += 1) heard.push((await failing(1, `somebody${attempt}@proof.test`, { network: "10.0.0.4", browser: null }))[0]);
    expect(heard).toEqual([...Array<boolean>(50).fill(true), ...Array<boolean>(5).fill(false)]);
    const spoofing = new Browser({ network: "10.0.0.4" });
    const { csrfToken } = (await (await spoofing.open("/api/auth/csrf")).json()) as { csrfToken: string };
    const headers = { "x-forwarded-for": "10.7.7.7", "x-real-ip": "10.7.7.7" };
    expect((await spoofing.post("/api/auth/callback/credentials", { email: bo.email, password: PASSWORD, csrfToken, json: "true" }, headers)).status).toBe(429);
    expect((await new Browser({ network: "10.0.0.5" }).signIn({ email: bo.email, password: PASSWORD })).status).toBe(200);
    expect(await prisma().signInAttempt.count()).toBe(150);
  });

  test("attempts at the same instant are counted one after the other", async () => {
    const heard = await Promise.all(Array.from({ length: 20 }, () => failing(1, ada.email, { network: "10.0.0.6", browser: null })));
    expect(heard.flat().filter(Boolean)).toHaveLength(10);
  });

  test("neither address stands in the table in clear", async () => {
    await new Browser({ network: "10.0.0.7" }).signIn({ email: ada.email, password: "guess" });
    const rows = JSON.stringify(await prisma().signInAttempt.findMany());
    expect(rows).not.toContain("10.0.0.7");
    expect(rows).not.toContain("proof.test");
  });
});

describe("the end of a session", () => {
  test("signing out in one browser ends every other at once and tells the websockets", async () => {
    const [office, home] = [new Browser(), new Browser()];
    await office.signIn({ email: ada.email, password: PASSWORD });
    await home.signIn({ email: ada.email, password: PASSWORD });
    const told = await announcements(async () => { expect((await office.signOut()).status).toBe(200); });
    expect(await office.whoAmI()).toBeNull();
    expect(await home.whoAmI()).toBeNull();
    expect(told).toEqual([{ newsroomId: ada.newsroomId, articleId: null, kind: "rights", personId: ada.personId }]);
    // A token is not a session.
    expect((await ask("GET", "/me", { token: ada.token })).status).toBe(200);
  });

  test("deactivating a person ends sessions and tokens at once, and letting in again brings none of them back", async () => {
    const browser = new Browser();
    await browser.signIn({ email: bo.email, password: PASSWORD });
    const told = await announcements(async () => {
      expect((await ask("PATCH", `/people/${bo.personId}`, { token: admin.token, body: { deactivated: true } })).status).toBe(200);
    });
    expect(told).toContainEqual({ newsroomId: bo.newsroomId, articleId: null, kind: "rights", personId: bo.personId });
    expect(await browser.whoAmI()).toBeNull();
    expect((await ask("GET", "/me", { token: bo.token })).status).toBe(401);
    expect((await new Browser().signIn({ email: bo.email, password: PASSWORD })).status).toBe(401);
    expect((await ask("PATCH", `/people/${bo.personId}`, { token: admin.token, body: { deactivated: false } })).status).toBe(200);
    expect(await browser.whoAmI()).toBeNull();
    expect((await ask("GET", "/me", { token: bo.token })).status).toBe(401);
    expect((await new Browser().signIn({ email: bo.email, password: PASSWORD })).status).toBe(200);
  });

  test("a role that is taken away is gone with the next request, in a session that goes on", async () => {
    const { chief, second } = await makeNewsroom({ chief: ["admin"], second: ["admin"] }, PASSWORD);
    const browser = new Browser();
    await browser.signIn({ email: second.email, password: PASSWORD });
    expect((await browser.open("/api/v1/tokens")).status).toBe(200);
    await ask("PATCH", `/people/${second.personId}`, { token: chief.token, body: { roles: ["viewer"] } });
    expect((await browser.open("/api/v1/tokens")).status).toBe(403);
    expect(await browser.whoAmI()).toBe(second.name);
  });

  test("a session ends twelve hours after it began, however busy", async () => {
    const { sessionVersion } = await prisma().person.findUniqueOrThrow({ where: { id: ada.personId } });
    const at = async (hours: number, more: object = {}): Promise<string | null> => {
      const signedInAt = Math.floor(Date.now() / 1000) - Math.round(hours * 3600);
      const token = { personId: ada.personId, newsroomId: ada.newsroomId, sessionVersion, signedInAt, ...more };
      const browser = new Browser();
      browser.cookies.set("tickmark.session", await encode({ token, secret: authSecret() }));
      return browser.whoAmI();
    };
    expect(await at(11.9)).toBe(ada.name);
    expect(await at(12.1)).toBeNull();
    // Another newsroom's id, an older generation, somebody else's id: nobody.
    expect(await at(1, { newsroomId: "0190a000-0000-7000-8000-000000000000" })).toBeNull();
    expect(await at(1, { sessionVersion: sessionVersion - 1 })).toBeNull();
    expect(await at(1, { personId: "x" })).toBeNull();
  });

  test("a cookie that another secret made, a torn one and two of one name are nobody", async () => {
    const browser = new Browser();
    await browser.signIn({ email: ada.email, password: PASSWORD });
    const good = browser.cookies.get("tickmark.session") ?? "";
    const cookies = [
      `tickmark.session=${await encode({ token: { personId: ada.personId }, secret: "another secret of thirty-two characters" })}`,
      `tickmark.session=${good.slice(0, -4)}`, "tickmark.session=", `tickmark.session=${"x".repeat(10_000)}`, `tickmark.session=${good}; tickmark.session=${good}`, `tickmark.session.0=${good}`,
    ];
    for (const cookie of cookies) expect((await ask("GET", "/me", { headers: { cookie } })).status).toBe(401);
    expect((await ask("GET", "/me", { headers: { cookie: `a=b; tickmark.session=${good}` } })).status).toBe(200);
    // A wrong token is nobody, whatever the cookie says; next-auth's own way to take a cookie as a bearer token is not ours.
    expect((await ask("GET", "/me", { headers: { cookie: `tickmark.session=${good}`, authorization: "Bearer tm_wrong" } })).status).toBe(401);
    expect((await ask("GET", "/me", { headers: { authorization: `Bearer ${good}` } })).status).toBe(401);
  });

  async function announcements(work: () => Promise<void>): Promise<unknown[]> {
    const client = new Client({ connectionString: process.env["APP_DATABASE_URL"] });
    await client.connect();
    const heard: unknown[] = [];
    client.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "null")));
    await client.query("listen tickmark");
    await work();
    // What was announced before this answer has arrived with it.
    await client.query("select 1");
    await client.end();
    return heard;
  }
});

describe("the demo", () => {
  beforeAll(async () => {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await outsideNewsrooms(async (tx) => {
      for (const { email, name, roles } of DEMO_PEOPLE) await openAccount(tx, { email, name, roles, newsroomId: DEMO_NEWSROOM_ID, passwordHash });
    });
  });

  test("one click signs in as one of the demo's people, on loopback, where the demo is on", async () => {
    const email = "checker@demo.test";
    const nowhere = await new Browser().post("/api/auth/callback/demo", { email, json: "true" });
    expect(nowhere.status).toBe(404);
    process.env["TICKMARK_DEMO"] = "1";
    const browser = new Browser();
    expect((await browser.signIn({ email }, "demo")).status).toBe(200);
    expect((await browser.open("/api/auth/session").then((answer) => answer.json()))).toMatchObject({ user: { name: "Noor Haddad" } });
    expect((await new Browser().signIn({ email: ada.email }, "demo")).status).toBe(401);
    process.env["HOST"] = "0.0.0.0";
    expect((await new Browser().post("/api/auth/callback/demo", { email, json: "true" })).status).toBe(404);
  });

  test("the demo's people, whose password everybody knows, are nobody as soon as the network can reach them", async () => {
    const fields = { email: "admin@demo.test", password: DEMO_PASSWORD };
    const browser = new Browser();
    expect((await browser.signIn(fields)).status).toBe(200);
    process.env["HOST"] = "0.0.0.0";
    expect((await new Browser().signIn(fields)).status).toBe(401);
    expect((await browser.open("/api/v1/me")).status).toBe(401);
    process.env["HOST"] = "127.0.0.1";
    process.env["APP_URL"] = "https://desk.example";
    expect((await new Browser({ origin: "https://desk.example" }).signIn(fields)).status).toBe(401);
  });
});
