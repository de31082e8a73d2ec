import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { z } from "zod";
import { articleView, meView } from "@/lib/desk/views";
import { sliceCodePoints } from "@/lib/text/offsets";
import { MONEY, PEOPLE, STRAIT } from "../support/articles";
import { expect, test } from "../support/journey";
import type { Person } from "../support/person";

const exported = z.looseObject({
  article: z.looseObject({ title: z.string() }),
  version: z.looseObject({ text: z.string() }),
  claims: z.array(z.looseObject({ occurrences: z.array(z.looseObject({ start: z.number(), end: z.number(), quote: z.string() })) })),
});

/** Takes one format out of the export menu, as a file. */
async function takesAway({ page }: Person, format: string): Promise<{ name: string; content: string }> {
  await page.getByRole("button", { name: "Export" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: format }).click()]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path(), "utf8") };
}

test("An editor signs off the article when nothing is missing, takes it away in every format, and a later change ends the sign-off", async ({ asReporter, asChecker, asSecondChecker, asEditor }) => {
  // An emoji before the claims: offsets count code points, not UTF-16 units.
  const articleId = await asReporter.bringsIn({ paragraphs: ["🛳 The convoy left on Tuesday.", ...STRAIT.paragraphs] });
  const money = await asChecker.checks(articleId, MONEY);
  const people = await asChecker.checks(articleId, PEOPLE, { origin: "attributed", claimant: { name: "Red Lantern" } });
  await asSecondChecker.signs(money);
  const { page } = asEditor;
  const desk = await asEditor.opens(articleId);

  await test.step("The button says what is missing, and leads there", async () => {
    await page.getByRole("button", { name: "Sign off…" }).click();
    const gate = page.getByRole("dialog", { name: "Sign off the article" });
    await expect(gate).toContainText("This is missing:");
    const missing = gate.getByRole("listitem").filter({ hasText: /signature|signed/ });
    await expect(gate.getByRole("button", { name: "Sign off" })).toHaveAttribute("aria-disabled", "true");
    await missing.getByRole("button", { name: "Show" }).click();
    await expect(gate).toBeHidden();
    await expect(desk.card).toHaveAccessibleName(new RegExp(PEOPLE));
  });

  await test.step("With the last signature the gate opens, and she signs it off", async () => {
    await asSecondChecker.signs(people);
    await page.getByRole("button", { name: "Sign off the article" }).click();
    const gate = page.getByRole("dialog", { name: "Sign off the article" });
    await expect(gate).toContainText("Nothing is missing.");
    await gate.getByRole("button", { name: "Sign off" }).click();
    await expect(page.getByText(/^Signed off by Greta Sandoval/)).toBeVisible();
  });

  await test.step("Everything that leaves stands on the words it quotes", async () => {
    const json = exported.parse(JSON.parse((await takesAway(asEditor, "Everything (JSON)")).content));
    expect(json.claims).toHaveLength(2);
    for (const { occurrences } of json.claims) {
      expect(occurrences).toHaveLength(1);
      for (const { start, end, quote } of occurrences) expect(sliceCodePoints(json.version.text, start, end)).toBe(quote);
    }
    const sheet = await takesAway(asEditor, "Spreadsheet (CSV)");
    expect(sheet.name).toMatch(/\.csv$/);
    expect(sheet.content).toContain(MONEY);
    expect((await takesAway(asEditor, "W3C Web Annotation")).content).toContain("AnnotationCollection");
    const review = await takesAway(asEditor, "ClaimReview");
    expect(review.content).toContain("Red Lantern");
    expect(review.content).not.toContain(MONEY);
  });

  await test.step("The annotated article is one file that opens without a network", async () => {
    const file = await takesAway(asEditor, "Annotated article (HTML)");
    const reader = await page.context().newPage();
    await reader.context().setOffline(true);
    await reader.setContent(file.content);
    await expect(reader.locator("mark").filter({ hasText: MONEY })).toBeVisible();
    await reader.context().setOffline(false);
    await reader.close();
  });

  await test.step("A change of the text ends the sign-off; what was signed stays exportable", async () => {
    const signed = await asEditor.api.read(`/articles/${articleId}`, articleView);
    await desk.rewrites("on Tuesday", "on Thursday");
    await expect(page.getByText(/^Signed off by/)).toBeHidden();
    const article = await asEditor.api.read(`/articles/${articleId}`, articleView);
    expect(article).toMatchObject({ state: "in_check", signOff: null, progress: { signedOff: 2 } });
    const old = await asEditor.api.ask("GET", `/articles/${articleId}/export/json?version=${signed.signOff?.versionNumber}`);
    expect(old.status).toBe(200);
    expect(JSON.stringify(old.body)).toContain("on Tuesday");
  });

  await test.step("The versions tell what was signed in which text, and what changed from one to the other", async () => {
    await page.goto(`/articles/${articleId}/history`);
    await page.getByRole("tab", { name: "Versions" }).click();
    const panel = page.getByRole("tabpanel", { name: "Versions" });
    const version = (number: number): Locator => panel.getByRole("listitem").filter({ has: page.getByText(`Version ${number}`, { exact: true }) });
    await expect(version(1)).toContainText("Article signed off by Greta Sandoval");
    await expect(version(1)).toContainText("2 claims signed");
    await panel.getByRole("button", { name: "Freeze this text now" }).click();
    await page.getByRole("dialog", { name: "Freeze this text as a version" }).getByRole("button", { name: "Freeze" }).click();
    await expect(version(2)).toContainText("Frozen on request");
    await version(2).getByRole("button", { name: "Compare with the one before" }).click();
    await expect(panel.getByRole("insertion").filter({ hasText: "Thursday" })).toBeVisible();
    const claims = panel.getByRole("table", { name: "As they stood when each of the texts was frozen." });
    const row = claims.getByRole("row").filter({ hasText: "Claim 1" });
    await expect(row.getByRole("cell")).toHaveText(["Not tagged", /Signed off · True · Confirmed · by Tomás Brandt/]);
    await expect(panel.getByRole("listitem").filter({ hasText: "Tomás Brandt signed off claim 1 in version 1." })).toBeVisible();
    await panel.getByRole("combobox", { name: "From" }).selectOption({ label: "The text as it stands now" });
    await expect(panel.getByText("No claim or verdict changed between them.")).toBeVisible();
  });
});

test("Nobody but an editor signs off an article, and not the one who wrote it", async ({ asReporter, asChecker, asSecondChecker, asEditor, asAdmin }) => {
  const articleId = await asReporter.bringsIn();
  await asSecondChecker.signs(await asChecker.checks(articleId, MONEY));
  for (const person of [asReporter, asChecker, asAdmin]) {
    expect(await person.api.ask("POST", `/articles/${articleId}/sign-off`, {})).toMatchObject({ status: 403 });
    await person.opens(articleId);
    await expect(person.page.getByRole("button", { name: "Sign off the article" })).toBeHidden();
  }
  const { detailsVersion } = await asEditor.api.read(`/articles/${articleId}`, articleView);
  const { person } = await asEditor.api.read("/me", meView);
  await asEditor.api.granted("PATCH", `/articles/${articleId}`, articleView, { detailsVersion, reporterId: person.id });
  const own = await asEditor.api.ask("POST", `/articles/${articleId}/sign-off`, {});
  expect(own).toMatchObject({ status: 403, body: { message: "You are this article's reporter. Another editor has to sign it off." } });
});
