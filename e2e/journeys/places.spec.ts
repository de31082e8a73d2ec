import { MONEY } from "../support/articles";
import { expect, test } from "../support/journey";

const TWICE = [
  "The ferry carried 412 lorries on Monday. It sails at noon.",
  "By Friday nobody spoke of the 412 lorries on the coast road any more.",
];

test("One claim stands at both places where its words stand: the form asks once", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn({ paragraphs: TWICE });
  const screen = await asChecker.opens(articleId);
  await screen.selects("412 lorries");
  const offered = screen.page.getByRole("toolbar", { name: "The selected words" });
  await expect(offered).toBeVisible();
  await screen.page.keyboard.press("c");
  const form = screen.page.getByRole("dialog", { name: "Tag a claim" });
  await form.getByRole("radio", { name: "All 2 places" }).click();
  await form.getByRole("button", { name: "Tag claim" }).click();
  await expect(screen.mark("412 lorries")).toHaveCount(2);
  // They are dealt with.
  await expect(offered).toBeHidden();
  const [claim] = await asChecker.claims(articleId);
  expect(claim?.occurrences).toMatchObject([{ quote: "412 lorries", state: "attached" }, { quote: "412 lorries", state: "attached" }]);
});

test("A claim's edges go to the selected words, it gets one more place, and words of two claims ask which is meant", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn({ paragraphs: TWICE });
  const claim = await asChecker.tags(articleId, "carried 412 lorries");
  const screen = await asChecker.opens(articleId);
  const bubble = screen.page.getByRole("toolbar", { name: "The selected words" });
  await screen.opens("carried 412 lorries");
  await screen.selects("The ferry carried 412 lorries on Monday");
  await bubble.getByRole("button", { name: "Move claim 1 here" }).click();
  await expect(screen.mark("The ferry carried 412 lorries on Monday")).toBeVisible();
  await screen.selects("the coast road");
  await bubble.getByRole("button", { name: "Also a place of claim 1" }).click();
  await expect.poll(async () => (await asChecker.claim(claim.id)).occurrences.map(({ quote }) => quote)).toEqual(["The ferry carried 412 lorries on Monday", "the coast road"]);

  // The toolbar stands over the line above until the selection is given up.
  await expect(screen.text).toBeFocused();
  await screen.page.keyboard.press("ArrowRight");
  await expect(bubble).toBeHidden();
  await screen.tags("412 lorries");
  await expect(screen.card).toHaveAccessibleName(/^Claim 2: /);
  await screen.page.keyboard.press("Escape");
  await expect(screen.card).toBeHidden();
  await screen.mark("412 lorries").last().click();
  const picker = screen.page.getByRole("dialog").filter({ hasText: "Claims on these words" });
  await picker.getByRole("button", { name: /Carried 412 lorries/ }).click();
  await expect(screen.card).toHaveAccessibleName(/^Claim 1: /);
});

test("A claim that was withdrawn meanwhile is not moved: the sentence says so, and its place stays", async ({ asReporter, asChecker, asSecondChecker }) => {
  const articleId = await asReporter.bringsIn();
  const claim = await asChecker.tags(articleId, MONEY);
  const screen = await asChecker.opens(articleId);
  await screen.opens(MONEY);
  // Her page has not heard of it yet.
  for (const address of [`**/api/v1/claims/${claim.id}`, "**/api/v1/articles/*/claims", `**/api/v1/articles/${articleId}`]) await asChecker.page.route(address, (route) => (route.request().method() === "GET" ? route.abort() : route.continue()));
  await asSecondChecker.api.ask("POST", `/claims/${claim.id}/withdraw`, { reason: "Said twice." });
  await screen.selects("renewed in March");
  await screen.page.getByRole("toolbar", { name: "The selected words" }).getByRole("button", { name: "Move claim 1 here" }).click();
  await expect(screen.page.getByText(/withdrawn|changed this claim/).first()).toBeVisible();
  expect((await asSecondChecker.claim(claim.id)).occurrences).toMatchObject([{ quote: MONEY }]);
});

test("Words that merging sweeps away lie in the tray with their author, and one click puts them back", async ({ asReporter, asEditor }) => {
  const articleId = await asReporter.bringsIn();
  const mine = await asReporter.opens(articleId);
  const theirs = await asEditor.opens(articleId);
  for (const { page } of [mine, theirs]) await page.getByRole("button", { name: "Write" }).click();

  await asReporter.page.context().setOffline(true);
  await mine.standsBehind("412 lorries");
  await asReporter.page.keyboard.type(" and nine buses");
  await expect(mine.page.getByRole("status").filter({ hasText: "Not saved – keep this tab open" }).first()).toBeVisible();

  // Greta joins that paragraph to the one before it: the paragraph is taken apart and built anew.
  await theirs.selects("More than");
  await asEditor.page.keyboard.press("ArrowLeft");
  await asEditor.page.keyboard.press("Backspace");
  await expect(theirs.text.getByRole("paragraph")).toHaveCount(2);
  await expect(theirs.saved).toBeVisible();

  await asReporter.page.context().setOffline(false);
  const tray = theirs.page.getByRole("region", { name: "Tray" });
  await expect(tray.getByText("Words of Mara Lindqvist that merging displaced")).toBeVisible();
  await expect(tray.getByRole("blockquote")).toHaveText("and nine buses");
  await tray.getByRole("button", { name: "Put back" }).click();
  await expect(tray).toBeHidden();
  for (const { text } of [mine, theirs]) await expect(text).toContainText("and nine buses");
});
