import { beforeAll, describe, expect, test } from "vitest";
import { ask } from "@/lib/api/testing/ask";
import { Browser } from "@/lib/api/testing/browser";
import { makeNewsroom, type TestPerson } from "@/lib/api/testing/newsroom";
import { prisma } from "@/lib/foundation/server/database";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import type { NewsroomId } from "@/lib/foundation/ids";

const PASSWORD = "proofs dry slowly in November";

let admin: TestPerson;
let checker: TestPerson;
let stranger: TestPerson;
beforeAll(async () => {
  ({ admin, checker } = await makeNewsroom({ admin: ["admin"], checker: ["checker"] }, PASSWORD));
  ({ admin: stranger } = await makeNewsroom({ admin: ["admin"] }, PASSWORD));
});

const tokenIn = (link: unknown): string => String(link).split("#")[1] ?? "";
let invitations = 0;

async function invite(roles: string[] = ["checker"]): Promise<{ email: string; personId: string; token: string }> {
  invitations += 1;
  const email = `new${invitations}@proof.test`;
  const { status, body } = await ask("POST", "/people/invitations", { token: admin.token, body: { email, name: "New Person", roles } });
  expect(status).toBe(201);
  return { email, personId: String(body["personId"]), token: tokenIn(body["link"]) };
}

describe("an invitation", () => {
  test("is a link that lets somebody in once, with a name and password of their own", async () => {
    const { email, personId, token } = await invite(["checker", "reporter"]);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect((await ask("GET", "/people", { token: checker.token })).body["people"]).toContainEqual(expect.objectContaining({ id: personId, state: "invited", roles: ["reporter", "checker"] }));
    for (let look = 0; look < 3; look += 1) {
      const seen = await ask("POST", "/links/inspect", { body: { token } });
      expect(seen).toMatchObject({ status: 200, body: { kind: "invite", email, name: "New Person" } });
    }
    expect(await ask("POST", "/links/redeem", { body: { token, name: "Vera Blum", password: PASSWORD } })).toMatchObject({ status: 200, body: { email } });
    const browser = new Browser();
    await browser.signIn({ email, password: PASSWORD });
    expect(await browser.whoAmI()).toBe("Vera Blum");
    expect(await ask("POST", "/links/redeem", { body: { token, password: "another password" } })).toMatchObject({ status: 410, body: { code: "link-used" } });
    expect((await ask("POST", "/links/inspect", { body: { token } })).status).toBe(410);
  });

  test("of two tabs at the same instant one gets in and the other is told that the link was used", async () => {
    const { token } = await invite();
    const answers = await Promise.all(["first choice of words", "second choice of words", "third choice of words"].map((password) => ask("POST", "/links/redeem", { body: { token, password } })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410]);
  });

  test("ends after seven days, and at once when a newer link is made", async () => {
    const { personId, token } = await invite();
    const second = await ask("POST", `/people/${personId}/reset-link`, { token: admin.token });
    expect(await ask("POST", "/links/inspect", { body: { token } })).toMatchObject({ status: 410, body: { code: "link-expired" } });
    const newer = tokenIn(second.body["link"]);
    expect((await ask("POST", "/links/inspect", { body: { token: newer } })).body["kind"]).toBe("invite");
    const row = await prisma().oneTimeLink.findFirstOrThrow({ where: { personId, usedAt: null }, orderBy: { createdAt: "desc" } });
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBeCloseTo(7 * 24 * 60 * 60_000, -4);
    await prisma().oneTimeLink.update({ where: { id: row.id }, data: { expiresAt: new Date(Date.now() - 1_000) } });
    expect(await ask("POST", "/links/redeem", { body: { token: newer, password: PASSWORD } })).toMatchObject({ status: 410, body: { code: "link-expired" } });
  });

  test("survives a password that is refused", async () => {
    const { email, token } = await invite();
    for (const [password, status, code] of [["short", 422, "password-too-short"], [email, 422, "password-is-a-name"], ["password123", 422, "password-too-common"], ["x1y2".repeat(300), 413, "password-too-long"]] as const) {
      expect(await ask("POST", "/links/redeem", { body: { token, password } })).toMatchObject({ status, body: { code } });
    }
    expect((await ask("POST", "/links/redeem", { body: { token, password: PASSWORD } })).status).toBe(200);
  });

  test("leads to where the admin is, with the secret where no log sees it, and is kept as a hash", async () => {
    const invited = await ask("POST", "/people/invitations", { token: admin.token, body: { email: "hash@proof.test", name: "Hash", roles: ["viewer"] }, headers: { host: "127.0.0.1:3456" } });
    expect(invited.body["link"]).toMatch(/^http:\/\/127\.0\.0\.1:3456\/links#/);
    const poisoned = await ask("POST", `/people/${String(invited.body["personId"])}/reset-link`, { token: admin.token, headers: { host: "evil.example", "x-forwarded-host": "evil.example" } });
    expect(poisoned.body["link"]).toMatch(/^http:\/\/localhost:3000\/links#/);
    expect(JSON.stringify(await prisma().oneTimeLink.findMany())).not.toContain(tokenIn(poisoned.body["link"]));
  });

  test("is refused for an address that is taken, here or in another newsroom, and for addresses that are none", async () => {
    const inviteAs = (email: string): ReturnType<typeof ask> => ask("POST", "/people/invitations", { token: admin.token, body: { email, name: "Twice", roles: ["viewer"] } });
    expect(await inviteAs(checker.email.toUpperCase())).toMatchObject({ status: 409, body: { code: "address-in-use" } });
    expect((await inviteAs(stranger.email)).status).toBe(409);
    expect(await inviteAs('"e@attacker.example"@victim.example')).toMatchObject({ status: 422, body: { code: "invalid-value", details: { field: "email" } } });
    expect((await ask("POST", "/links/inspect", { body: { token: "unknown" } })).status).toBe(404);
  });
});

describe("a reset link", () => {
  test("gives a new password and ends every open session", async () => {
    const { person } = await makeNewsroom({ person: ["checker", "admin"] }, PASSWORD);
    const browser = new Browser();
    await browser.signIn({ email: person.email, password: PASSWORD });
    const { body } = await ask("POST", `/people/${person.personId}/reset-link`, { token: person.token });
    expect(await browser.whoAmI()).toBe(person.name);
    expect((await ask("POST", "/links/redeem", { body: { token: tokenIn(body["link"]), password: "a different set of words", name: "Not Asked" } })).status).toBe(200);
    expect(await browser.whoAmI()).toBeNull();
    expect((await new Browser().signIn({ email: person.email, password: PASSWORD })).status).toBe(401);
    await browser.signIn({ email: person.email, password: "a different set of words" });
    expect(await browser.whoAmI()).toBe(person.name);
  });

  test("of a person who is deactivated meanwhile is worth nothing", async () => {
    const { personId, token } = await invite();
    await ask("PATCH", `/people/${personId}`, { token: admin.token, body: { deactivated: true } });
    expect((await ask("POST", "/links/redeem", { body: { token, password: PASSWORD } })).status).toBe(410);
    expect(await ask("POST", `/people/${personId}/reset-link`, { token: admin.token })).toMatchObject({ status: 409, body: { code: "person-deactivated" } });
  });
});

describe("people of a newsroom", () => {
  test("only admins invite, change, deactivate, make links and tokens", async () => {
    const { id, ...people } = await makeNewsroom();
    for (const person of [people.viewer, people.reporter, people.checker, people.editor]) {
      for (const [method, path, body] of [
        ["POST", "/people/invitations", { email: "x@proof.test", name: "X", roles: ["admin"] }], ["PATCH", `/people/${person.personId}`, { roles: ["admin"] }],
        ["POST", `/people/${people.admin.personId}/reset-link`, {}], ["GET", "/tokens", undefined], ["POST", "/tokens", { name: "mine" }],
      ] as const) {
        expect(await ask(method, path, { token: person.token, ...(body ? { body } : {}) })).toMatchObject({ status: 403, body: { code: "needs-administer" } });
      }
    }
    expect(await inNewsroom(id, (tx) => tx.auditEntry.count())).toBe(0);
  });

  test("an admin of another newsroom sees and changes nobody here", async () => {
    const { body } = await ask("GET", "/people", { token: stranger.token });
    expect(JSON.stringify(body)).not.toContain(checker.personId);
    for (const [method, path] of [["PATCH", `/people/${checker.personId}`], ["POST", `/people/${checker.personId}/reset-link`]] as const) {
      expect((await ask(method, path, { token: stranger.token, body: {} })).status).toBe(404);
    }
  });

  test("the last admin stays one, also when two resign at the same instant", async () => {
    const { one, two } = await makeNewsroom({ one: ["admin", "editor"], two: ["admin"] }, PASSWORD);
    const answers = await Promise.all([one, two].map((person) => ask("PATCH", `/people/${person.personId}`, { token: person.token, body: { roles: ["viewer"] } })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const left = answers[0]?.status === 200 ? two : one;
    expect(await ask("PATCH", `/people/${left.personId}`, { token: left.token, body: { deactivated: true } })).toMatchObject({ status: 409, body: { code: "last-admin" } });
  });

  test("what admins do is told in the history", async () => {
    const { chief, hand } = await makeNewsroom({ chief: ["admin"], hand: ["viewer"] }, PASSWORD);
    await ask("PATCH", `/people/${hand.personId}`, { token: chief.token, body: { roles: ["checker"], name: "Handy" } });
    await ask("PATCH", `/people/${hand.personId}`, { token: chief.token, body: { roles: ["checker"] } });
    await ask("PATCH", `/people/${hand.personId}`, { token: chief.token, body: { deactivated: true } });
    expect(await eventsOf(chief.newsroomId)).toEqual([
      { type: "person-changed", personId: hand.personId, changes: [{ field: "name", before: hand.name, after: "Handy" }, { field: "roles", before: "viewer", after: "checker" }] },
      { type: "person-deactivated", personId: hand.personId },
    ]);
  });
});

describe("an API token", () => {
  test("acts as the admin who made it, is shown once, kept as a hash and ends when it is revoked", async () => {
    const made = await ask("POST", "/tokens", { token: admin.token, body: { name: "nightly export" } });
    expect(made).toMatchObject({ status: 201, body: { name: "nightly export" } });
    const token = String(made.body["token"]);
    expect(token).toMatch(/^tm_[A-Za-z0-9_-]{43}$/);
    expect((await ask("GET", "/me", { token })).body).toMatchObject({ person: { id: admin.personId } });
    const listed = await ask("GET", "/tokens", { token: admin.token });
    expect(listed.body["tokens"]).toContainEqual(expect.objectContaining({ id: made.body["id"], lastUsedAt: expect.any(String) as string }));
    expect(JSON.stringify([listed.body, await prisma().apiToken.findMany()])).not.toContain(token);
    expect((await ask("DELETE", `/tokens/${String(made.body["id"])}`, { token: stranger.token })).status).toBe(404);
    expect((await ask("DELETE", `/tokens/${String(made.body["id"])}`, { token: admin.token })).status).toBe(200);
    expect((await ask("GET", "/me", { token })).status).toBe(401);
    expect((await ask("DELETE", `/tokens/${String(made.body["id"])}`, { token: admin.token })).status).toBe(404);
  });

  test("of the wrong form or unknown is nobody", async () => {
    for (const authorization of ["Bearer", "Bearer ", "Basic abc", `Bearer ${admin.token}x`, `bearer tm_${"A".repeat(43)}`, admin.token, "Bearer tm_\u00e9"]) {
      expect((await ask("GET", "/me", { headers: { authorization } })).status).toBe(401);
    }
    expect((await ask("GET", "/me", { headers: { authorization: `bearer ${admin.token}` } })).status).toBe(200);
  });
});

async function eventsOf(newsroomId: NewsroomId): Promise<unknown[]> {
  const rows = await inNewsroom(newsroomId, (tx) => tx.auditEntry.findMany({ orderBy: { id: "asc" }, select: { event: true } }));
  return rows.map((row) => row.event);
}
