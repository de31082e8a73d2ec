import type { Locator, Page } from "@playwright/test";
import { MONEY } from "../support/articles";
import { CheckingScreen } from "../support/checking-screen";
import { expect, test } from "../support/journey";
import type { Person } from "../support/person";

/** Tab as often as it takes; whoever has no mouse gives up at some point. */
async function tabTo(page: Page, wanted: Locator, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted, `reached with ${most} presses of Tab`).toBeFocused();
}

async function signsIn({ page }: Person, name: string): Promise<void> {
  await page.goto("/sign-in");
  const button = page.getByRole("button", { name: `Sign in as ${name}` });
  await expect(button).toBeEnabled();
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list", { name: "Articles, the most urgent first" })).toBeVisible();
}

/** From the desk to an article, by searching everything. */
async function goesTo({ page }: Person, title: string): Promise<CheckingScreen> {
  await page.keyboard.press("/");
  await page.keyboard.type(title);
  await expect(page.getByRole("option", { name: title, exact: true })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  const screen = new CheckingScreen(page);
  await expect(screen.text).toBeVisible();
  return screen;
}

test("From sign-in to signature without a mouse", async ({ asReporter, cast }) => {
  const title = `Without a mouse ${Date.now()}`;
  const articleId = await asReporter.bringsIn({ title });

  const noor = await cast.stranger();
  const { keyboard } = noor.page;
  const first = await test.step("Noor signs in and finds the article", async () => {
    await signsIn(noor, "Noor Haddad");
    return goesTo(noor, title);
  });

  await test.step("She selects the words and tags them (c)", async () => {
    await tabTo(noor.page, first.text);
    await keyboard.press("Control+Home");
    await keyboard.press("ArrowDown");
    await keyboard.press("Home");
    for (let letters = "Norvane sends its neighbour ".length; letters > 0; letters -= 1) await keyboard.press("ArrowRight");
    for (let letters = MONEY.length; letters > 0; letters -= 1) await keyboard.press("Shift+ArrowRight");
    await expect(noor.page.getByRole("toolbar", { name: "The selected words" })).toBeVisible();
    await keyboard.press("c");
    await expect(noor.page.getByRole("dialog", { name: "Tag a claim" }).getByRole("textbox", { name: "Statement" })).toBeFocused();
    await keyboard.press("Control+Enter");
    await expect(first.mark(MONEY)).toBeVisible();
    await expect(first.card).toBeVisible();
  });

  await test.step("She adds evidence (e)", async () => {
    await keyboard.press("e");
    const form = first.card.getByRole("form", { name: "New evidence" });
    await tabTo(noor.page, form.getByRole("combobox", { name: "Source" }));
    await keyboard.press("Enter");
    await keyboard.type(title);
    await expect(noor.page.getByRole("option", { name: `New source: “${title}”` })).toHaveAttribute("aria-selected", "true");
    await keyboard.press("Enter");
    await tabTo(noor.page, form.getByRole("textbox", { name: "Excerpt" }));
    await keyboard.type("Assistance: 3,800 million.");
    await keyboard.press("Control+Enter");
    await expect(first.card.getByRole("blockquote").filter({ hasText: "Assistance: 3,800 million." })).toBeVisible();
    await expect(form).toBeHidden();
  });

  await test.step("She gives the verdict in one step (t)", async () => {
    await keyboard.press("t");
    await expect(noor.page.getByRole("dialog", { name: "The tick" }).getByRole("textbox", { name: "Justification" })).toBeFocused();
    await keyboard.press("Control+Enter");
    await first.showsState("Waits for a signature");
  });

  await test.step("What is not a claim gets its reason (x)", async () => {
    await tabTo(noor.page, first.text);
    await keyboard.press("Control+End");
    await keyboard.press("x");
    await expect(noor.page.getByRole("dialog", { name: "Nothing to check here" }).getByRole("textbox")).toBeFocused();
    await keyboard.type("Scene-setting");
    await keyboard.press("Control+Enter");
    await expect(first.told).toHaveCount(2);
  });

  await test.step("Letters never changed the text", async () => {
    await expect(first.text).toContainText("The schools of the town closed on Tuesday.");
    await expect(first.text.getByRole("paragraph").last()).toHaveText(/closed on Tuesday\.$/);
  });

  await test.step("Tomás walks to the claim (n), reads and signs (s, s)", async () => {
    const tomas = await cast.stranger();
    await signsIn(tomas, "Tomás Brandt");
    const second = await goesTo(tomas, title);
    await tomas.page.keyboard.press("n");
    await second.showsState("Waits for a signature");
    await expect(second.card.getByRole("tab", { name: "Sign" })).toHaveAttribute("aria-selected", "true");
    await tomas.page.keyboard.press("s");
    await second.showsState("Signed off");
    expect(await asReporter.api.ask("GET", `/articles/${articleId}/claims`)).toMatchObject({ body: { claims: expect.arrayContaining([expect.objectContaining({ state: "signed_off" })]) } });
  });
});

test("Single letters can be switched off, and every key is told by ?", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  await asChecker.tags(articleId, MONEY);
  const screen = await asChecker.opens(articleId);
  const { keyboard } = asChecker.page;
  await keyboard.press("?");
  const help = asChecker.page.getByRole("dialog", { name: "Keys" });
  await expect(help).toContainText("Tag the selection as a claim");
  await tabTo(asChecker.page, help.getByRole("checkbox", { name: "Use single letters as commands" }));
  await keyboard.press("Space");
  await keyboard.press("Escape");
  await expect(help).toBeHidden();
  await keyboard.press("n");
  await expect(screen.card).toBeHidden();
});

test("Greta writes with w, and the same commands work there on Ctrl and Alt", async ({ asReporter, asEditor }) => {
  const articleId = await asReporter.bringsIn();
  const screen = await asEditor.opens(articleId);
  const { keyboard } = asEditor.page;
  await tabTo(asEditor.page, screen.text);
  await keyboard.press("Control+End");
  await keyboard.press("w");
  await expect(screen.text).toHaveAttribute("aria-readonly", "false");
  await keyboard.type(" Some came back.");
  await keyboard.press("Shift+Home");
  await expect(asEditor.page.getByRole("toolbar", { name: "The selected words" })).toBeVisible();
  await keyboard.press("Control+Alt+c");
  const form = asEditor.page.getByRole("dialog", { name: "Tag a claim" });
  await expect(form.getByRole("textbox", { name: "Statement" })).toHaveValue(/Some came back/);
  await keyboard.press("Control+Enter");
  await expect(form).toBeHidden();
  await expect(screen.mark("Some came back.")).toBeVisible();
  await tabTo(asEditor.page, screen.text);
  await keyboard.press("Escape");
  await expect(screen.text).toHaveAttribute("aria-readonly", "true");
});

test("What the screen can do is in the list of everything, and acts on what is selected", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  const screen = await asChecker.opens(articleId);
  const { page } = asChecker;
  await tabTo(page, screen.text);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Shift+End");
  await expect(page.getByRole("toolbar", { name: "The selected words" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("tag the");
  await expect(page.getByRole("option", { name: "Tag the selection as a claim" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Tag a claim" }).getByRole("textbox", { name: "Statement" })).toHaveValue(/The price of a quiet strait/);
});
