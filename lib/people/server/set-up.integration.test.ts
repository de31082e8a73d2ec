import { expect, test } from "vitest";
import { ask } from "@/lib/api/testing/ask";
import { Browser } from "@/lib/api/testing/browser";
import { prisma } from "@/lib/foundation/server/database";
import { isSetUpOpen } from "./set-up-newsroom";

// One story on one empty database: what comes first opens what comes after.

const FIRST = { newsroomName: "The Morning Galley", name: "Ruth Amsel", email: "ruth@galley.test", password: "galley slaves unite 1911" };

test("an installation without anybody refuses what cannot be the first admin, and stays open", async () => {
  expect(await isSetUpOpen()).toBe(true);
  for (const [change, status, code] of [
    [{ password: "short" }, 422, "password-too-short"], [{ password: "The Morning Galley" }, 422, "password-is-a-name"], [{ email: "nobody" }, 422, "invalid-value"],
    [{ newsroomName: "  " }, 422, "invalid-value"], [{ roles: ["admin"] }, 400, "unknown-field"], [{ name: { not: "x" } }, 400, "invalid-type"],
  ] as const) {
    expect(await ask("POST", "/setup", { body: { ...FIRST, ...change } })).toMatchObject({ status, body: { code } });
  }
  expect((await ask("POST", "/setup", { body: FIRST, headers: { "sec-fetch-site": "cross-site" } })).status).toBe(403);
  expect(await isSetUpOpen()).toBe(true);
  expect(await prisma().person.count()).toBe(0);
});

test("of five who set it up at the same instant one becomes the admin", async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => ask("POST", "/setup", { body: { ...FIRST, email: `ruth${index}@galley.test` } })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404, 404, 404, 404]);
  expect(await prisma().person.count()).toBe(1);
  const email = String(answers.find(({ status }) => status === 201)?.body["email"]);
  const browser = new Browser();
  await browser.signIn({ email, password: FIRST.password });
  expect(await (await browser.open("/api/v1/me")).json()).toMatchObject({ newsroom: { name: FIRST.newsroomName }, roles: expect.arrayContaining(["admin"]) as string[] });
});

test("afterwards there is no such address, for ever", async () => {
  expect(await isSetUpOpen()).toBe(false);
  expect(await ask("POST", "/setup", { body: FIRST })).toMatchObject({ status: 404, body: { code: "no-such-route" } });
  await prisma().membership.updateMany({ data: { deactivatedAt: new Date() } });
  expect((await ask("POST", "/setup", { body: FIRST })).status).toBe(404);
});
