import { MONEY, PEOPLE } from "../support/articles";
import { expect, test } from "../support/journey";
import { paste } from "../support/paste";

test("The line breaks while Greta writes: her words stay, are marked not saved, and are saved when it is back", async ({ asReporter, asEditor, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  const screen = await asEditor.opens(articleId);
  const reader = await asChecker.opens(articleId);
  const { page } = asEditor;
  await page.getByRole("button", { name: "Write" }).click();
  await screen.standsBehind("closed on Tuesday");

  await page.context().setOffline(true);
  await page.keyboard.type(" and stayed closed");
  await expect(page.getByRole("status").filter({ hasText: "Not saved – keep this tab open" }).first()).toBeVisible();
  // Told once, where the ways out are.
  await expect(page.getByText("No connection. What you have typed stays here", { exact: false })).toBeHidden();
  await expect(screen.text).toContainText("closed on Tuesday and stayed closed");
  await page.keyboard.type(" for a month");
  await expect(reader.text).not.toContainText("stayed closed");

  await page.context().setOffline(false);
  await expect(screen.saved).toBeVisible({ timeout: 20_000 });
  await expect(reader.text).toContainText("closed on Tuesday and stayed closed for a month", { timeout: 20_000 });
});

test("The server does not answer when a verdict is given: what was typed stays, and one more press saves it", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  await asChecker.attaches(await asChecker.tags(articleId, MONEY));
  const screen = await asChecker.opens(articleId);
  await screen.opens(MONEY);
  const panel = await screen.turnsTo("Verdict");
  await panel.getByRole("radio", { name: "True", exact: true }).click();
  await panel.getByRole("textbox", { name: "Justification" }).fill("Table 14 has it.");

  await asChecker.page.route("**/api/v1/claims/*/verdict", (route) => route.fulfill({ status: 503, json: { code: "unavailable", message: "The database does not answer.", requestId: "r" } }));
  await panel.getByRole("button", { name: "Give verdict" }).click();
  await expect(panel.getByText("That did not reach the server. What you typed is still here: try again.")).toBeVisible();
  await expect(panel.getByRole("textbox", { name: "Justification" })).toHaveValue("Table 14 has it.");
  await screen.showsState("In check");

  await asChecker.page.unroute("**/api/v1/claims/*/verdict");
  await panel.getByRole("button", { name: "Give verdict" }).click();
  await screen.showsState("Waits for a signature");
});

test("Tagging needs the line, says so, and keeps the selection until it is back", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  const screen = await asChecker.opens(articleId);
  const { page } = asChecker;
  await page.context().setOffline(true);
  await expect(page.getByRole("status").filter({ hasText: "No connection" }).first()).toBeVisible();
  await screen.selects(PEOPLE);
  await page.keyboard.press("c");
  const form = page.getByRole("dialog", { name: "Tag a claim" });
  await expect(form.getByText("Tagging needs the connection.", { exact: false })).toBeAttached();
  await page.context().setOffline(false);
  await expect(form.getByRole("button", { name: "Tag claim" })).not.toHaveAttribute("aria-disabled", "true", { timeout: 20_000 });
  await form.getByRole("button", { name: "Tag claim" }).click();
  await expect(screen.mark(PEOPLE)).toBeVisible();
});

test("A claim is withdrawn under Noor's hands: she is told, and what she typed is still there", async ({ asReporter, asChecker, asSecondChecker }) => {
  const articleId = await asReporter.bringsIn();
  const claim = await asChecker.tags(articleId, MONEY);
  const screen = await asChecker.opens(articleId);
  await screen.opens(MONEY);
  const panel = await screen.turnsTo("Evidence");
  await panel.getByRole("button", { name: "Add evidence" }).click();
  const excerpt = panel.getByRole("textbox", { name: "Excerpt" });
  await excerpt.fill("Assistance to neighbours: 3,800 million.");

  expect(await asSecondChecker.api.ask("POST", `/claims/${claim.id}/withdraw`, { reason: "Tagged twice." })).toMatchObject({ status: 200 });
  await expect(screen.card.getByText("This claim was withdrawn meanwhile. What you typed is still here, to copy.")).toBeVisible();
  await expect(excerpt).toHaveValue("Assistance to neighbours: 3,800 million.");
  await expect(screen.card).toContainText("Withdrawn: Tagged twice.");
});

test("Nothing, and far too much, is answered with a sentence and changes nothing", async ({ asReporter, asEditor }) => {
  const { page } = asReporter;
  const enormous = "All work and no play. ".repeat(50_000);

  await test.step("on the way in", async () => {
    await page.goto("/articles/new");
    await page.getByRole("button", { name: "Bring it in" }).click();
    await expect(page.getByText("There is no text yet. Paste the article, drop a file or type it.")).toBeVisible();
    await page.getByRole("textbox", { name: "The article’s text" }).fill(enormous);
    await expect(page.getByRole("alert").filter({ hasText: "an article may have up to 1,000,000" })).toBeVisible();
  });

  await test.step("in the editor", async () => {
    const articleId = await asReporter.bringsIn();
    const screen = await asEditor.opens(articleId);
    const before = await screen.text.innerText();
    await asEditor.page.getByRole("button", { name: "Write" }).click();
    await paste(screen.text, { text: enormous, html: `<p>${enormous}</p>` });
    await expect(asEditor.page.getByText("This paste is larger than an article may be (1 MB of text). Nothing was changed.").first()).toBeVisible();
    expect(await screen.text.innerText()).toBe(before);
  });
});
