import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { articleView } from "@/lib/desk/views";
import { MONEY } from "../support/articles";
import { expect, test } from "../support/journey";

const NOT_SAVED = "Not saved – keep this tab open";

/** The database does not answer: the line is gone, and no other is opened. Everything else goes on. */
async function losesLine(page: Page): Promise<void> {
  await page.route("**/api/v1/articles/*/collab-ticket", (route) => route.fulfill({ status: 503, json: { code: "unavailable", message: "The database does not answer.", requestId: "r" } }));
  await page.evaluate(() => window.dispatchEvent(new Event("offline")));
}

async function findsLine(page: Page): Promise<void> {
  await page.unroute("**/api/v1/articles/*/collab-ticket");
}

/** Whether the browser would ask before it closes the tab. */
async function asksBeforeClosing(page: Page): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
}

test("Words that wait for the connection can be looked at, copied and downloaded", async ({ cast, asReporter }) => {
  const greta = await cast.as("editor", { permissions: ["clipboard-read", "clipboard-write"] });
  const articleId = await asReporter.bringsIn();
  const screen = await greta.opens(articleId);
  const { page } = greta;
  await page.getByRole("button", { name: "Write" }).click();
  await screen.standsBehind("closed on Tuesday");
  expect(await asksBeforeClosing(page)).toBe(false);
  await page.context().setOffline(true);
  await page.keyboard.type(" and stayed closed");
  const told = page.getByRole("status").filter({ hasText: "Your newest words are only in this tab." });
  await expect(told).toBeVisible();
  expect(await asksBeforeClosing(page)).toBe(true);

  await test.step("The difference is shown without the server, against what was stored when it last answered", async () => {
    await told.getByRole("button", { name: "Show the difference" }).click();
    const difference = page.getByRole("dialog", { name: "Words that are only in this tab" });
    await expect(difference.getByText("The server cannot be asked now", { exact: false })).toBeVisible();
    await expect(difference.getByRole("insertion")).toContainText("and stayed closed");
    await expect(difference.getByRole("deletion")).toHaveCount(0);
    await difference.getByRole("button", { name: "Close" }).click();
    await expect(difference).toBeHidden();
  });

  await test.step("The whole text goes onto the clipboard, and into a file", async () => {
    await told.getByRole("button", { name: "Copy the text" }).click();
    await expect(page.getByText("The text is on the clipboard.")).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("closed on Tuesday and stayed closed.");
    const [file] = await Promise.all([page.waitForEvent("download"), told.getByRole("button", { name: "Download the text" }).click()]);
    expect(file.suggestedFilename()).toMatch(/^The-price-of-a-quiet-strait.*\.txt$/);
    expect(await readFile(await file.path(), "utf8")).toContain("closed on Tuesday and stayed closed.");
  });

  await page.context().setOffline(false);
  await expect(screen.saved).toBeVisible();
  await expect(told).toBeHidden();
  expect(await asksBeforeClosing(page)).toBe(false);
});

test("Greta goes to the desk with words that are not saved: she is told there, comes back to them, and they are saved", async ({ asReporter, asEditor, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  const screen = await asEditor.opens(articleId);
  const reader = await asChecker.opens(articleId);
  const { page } = asEditor;
  await page.getByRole("button", { name: "Write" }).click();
  await screen.standsBehind("closed on Tuesday");
  await losesLine(page);
  await page.keyboard.type(" and stayed closed");
  await expect(page.getByRole("status").filter({ hasText: NOT_SAVED }).first()).toBeVisible();

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Articles" }).click();
  await expect(page.getByRole("heading", { name: "Articles", level: 1 })).toBeVisible();
  const told = page.getByRole("status").filter({ hasText: /^Words in “The price of a quiet strait.*” are not saved yet – keep this tab open\./ });
  await expect(told).toBeVisible();
  expect(await asksBeforeClosing(page)).toBe(true);
  await expect(reader.text).not.toContainText("stayed closed");

  await test.step("She comes back to the words that she left", async () => {
    await told.getByRole("link", { name: "To the article" }).click();
    await expect(screen.text).toContainText("closed on Tuesday and stayed closed");
    await expect(told).toBeHidden();
    await expect(page.getByRole("status").filter({ hasText: NOT_SAVED }).first()).toBeVisible();
  });

  await test.step("Away from them again when the database is back, they are saved all the same", async () => {
    await page.goBack();
    await expect(told).toBeVisible();
    await findsLine(page);
    await expect(told).toBeHidden();
    await expect(reader.text).toContainText("closed on Tuesday and stayed closed");
    expect(await asksBeforeClosing(page)).toBe(false);
  });
});

test("Words of a reporter whose article was signed off meanwhile come back to her, are never merged, and the article opens again", async ({ asReporter, asEditor, asChecker, asSecondChecker }) => {
  const articleId = await asReporter.bringsIn();
  await asSecondChecker.signs(await asChecker.checks(articleId, MONEY));
  const screen = await asReporter.opens(articleId);
  const { page } = asReporter;
  await page.getByRole("button", { name: "Write" }).click();
  await screen.standsBehind("closed on Tuesday");
  await page.context().setOffline(true);
  await page.keyboard.type(" and stayed closed");
  await expect(page.getByRole("status").filter({ hasText: NOT_SAVED }).first()).toBeVisible();
  await asEditor.api.send(`/articles/${articleId}/sign-off`, {}, articleView);

  const difference = page.getByRole("dialog", { name: "Words that are only in this tab" });
  const looksAtDifference = async (): Promise<void> => {
    await page.getByRole("button", { name: "Show the difference" }).click();
    await expect(difference.getByRole("insertion").filter({ hasText: "and stayed closed" })).toBeVisible();
    await difference.getByRole("button", { name: "Close" }).click();
    await expect(difference).toBeHidden();
  };

  await test.step("Back on the line she is told that her words were not taken, and sees which", async () => {
    await page.context().setOffline(false);
    await expect(page.getByRole("alert").filter({ hasText: "Your newest words were not taken" })).toBeVisible();
    await expect(screen.text).toHaveAttribute("aria-readonly", "true");
    await looksAtDifference();
    expect(await asksBeforeClosing(page)).toBe(true);
  });

  await test.step("Greta's change ends the sign-off; the words of before are not merged with the right that comes back", async () => {
    const hers = await asEditor.opens(articleId);
    await hers.rewrites("412 lorries", "421 lorries");
    await expect(hers.text).not.toContainText("stayed closed");
    expect((await asEditor.api.read(`/articles/${articleId}`, articleView)).text).not.toContain("stayed closed");
  });

  await test.step("The article opens again as it is stored; her words are kept beside it until she lets them go", async () => {
    await page.getByRole("button", { name: "Open again" }).click();
    await expect(screen.text).toContainText("421 lorries");
    await expect(screen.text).not.toContainText("stayed closed");
    const kept = page.getByRole("status").filter({ hasText: "Words that were not taken are kept in this tab, and nobody else has them." });
    await expect(kept).toBeVisible();
    await looksAtDifference();
    await expect(screen.saved).toBeVisible();
    await screen.rewrites("on Tuesday", "on Tuesday, they say");
    expect((await asEditor.api.read(`/articles/${articleId}`, articleView)).text).not.toContain("stayed closed");
    await kept.getByRole("button", { name: "Let them go" }).click();
    await expect(kept).toBeHidden();
    await page.getByRole("button", { name: "Take them back" }).click();
    await looksAtDifference();
    await kept.getByRole("button", { name: "Let them go" }).click();
    await expect(kept).toBeHidden();
    expect(await asksBeforeClosing(page)).toBe(false);
  });
});

test("The rest of a long list of claims cannot be loaded while Greta writes: the text stays under her hands", async ({ asReporter, asEditor, asChecker }) => {
  const claims = 101;
  const articleId = await asReporter.bringsIn({ paragraphs: Array.from({ length: claims }, (_, nth) => `Ship ${nth} came in on Monday.`) });
  for (let nth = 0; nth < claims; nth += 1) await asChecker.tags(articleId, `Ship ${nth} came`);
  const { page } = asEditor;
  const all = /\/api\/v1\/articles\/[^/]+\/claims$/;
  await page.route(all, (route) => route.fulfill({ status: 503, json: { code: "unavailable", message: "The database does not answer.", requestId: "r" } }));
  const screen = await asEditor.opens(articleId);
  await page.getByRole("button", { name: "Write" }).click();
  await screen.standsBehind("Ship 0 came in");
  await page.keyboard.type(" late");
  const told = page.getByRole("alert").filter({ hasText: "The rest of the claims could not be loaded." });
  await expect(told).toBeVisible();
  await page.keyboard.type(" and slowly");
  await expect(screen.text).toContainText("Ship 0 came in late and slowly on Monday.");
  await expect(screen.saved).toBeVisible();

  await page.unroute(all);
  await told.getByRole("button", { name: "Try again" }).click();
  await expect(told).toBeHidden();
  await expect(screen.told).toHaveCount(claims);
  await expect(screen.text).toContainText("Ship 0 came in late and slowly on Monday.");
});
