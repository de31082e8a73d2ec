import { articleView } from "@/lib/desk/views";
import type { Locator } from "@playwright/test";
import { MONEY, PEOPLE } from "../support/articles";
import { expect, test } from "../support/journey";

/** What one person does stands on the other's screen without a reload; a second is the promise, the rest is for a busy machine. */
const SOON = { timeout: 2_000 };

test("Two people on one article see each other, each other's claims and what becomes of them", async ({ asReporter, asChecker, asSecondChecker }) => {
  const articleId = await asReporter.bringsIn();
  const first = await asChecker.opens(articleId);
  const second = await asSecondChecker.opens(articleId);
  for (const { page } of [asChecker, asSecondChecker]) await expect(page.getByText("In this article now: Noor Haddad, Tomás Brandt")).toBeAttached();

  await first.tags(MONEY);
  await expect(second.mark(MONEY)).toBeVisible(SOON);
  await expect(second.told).toHaveCount(1, SOON);

  const [claim] = await asChecker.claims(articleId);
  await asChecker.attaches(claim!);
  await second.opens(MONEY);
  await expect(second.card).toContainText("Assistance: 3,800 million.", SOON);
  await asChecker.judges(claim!);
  await expect(second.mark(MONEY)).toHaveAttribute("data-state", "reported", SOON);
  await asSecondChecker.signs(claim!);
  await expect(first.mark(MONEY)).toHaveAttribute("data-state", "signed_off", SOON);

  await asSecondChecker.page.close();
  await expect(asChecker.page.getByText("In this article now: Noor Haddad", { exact: true })).toBeAttached();
});

test("A reporter and an editor write in one text at the same time, and no letter is lost", async ({ asReporter, asEditor, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  await asChecker.tags(articleId, PEOPLE);
  const [mine, theirs] = [await asReporter.opens(articleId), await asEditor.opens(articleId)];
  const at = async (screen: typeof mine, words: string): Promise<void> => {
    await screen.page.getByRole("button", { name: "Write" }).click();
    await screen.standsBehind(words);
  };
  await at(mine, "renewed in March");
  await at(theirs, "closed on Tuesday");
  const slowly = { delay: 15 };
  await Promise.all([
    asReporter.page.keyboard.type(", after two votes", slowly),
    asEditor.page.keyboard.type(" and did not open again", slowly),
  ]);
  for (const { text, saved, mark } of [mine, theirs].map((screen) => ({ text: screen.text, saved: screen.saved, mark: screen.mark(PEOPLE) }))) {
    await expect(text).toContainText("renewed in March, after two votes");
    await expect(text).toContainText("closed on Tuesday and did not open again");
    await expect(saved).toBeVisible();
    await expect(mark).toBeVisible();
  }
});

test("Undo takes back what one wrote oneself, and leaves what the other wrote meanwhile", async ({ asReporter, asEditor }) => {
  const articleId = await asReporter.bringsIn();
  const [mine, theirs] = [await asReporter.opens(articleId), await asEditor.opens(articleId)];
  for (const [screen, words] of [[mine, "renewed in March"], [theirs, "The agreement runs"]] as const) {
    await screen.page.getByRole("button", { name: "Write" }).click();
    await screen.standsBehind(words);
  }
  await mine.page.keyboard.type(", after two votes");
  await expect(theirs.text).toContainText("renewed in March, after two votes");
  // In the same paragraph, later than Mara's words: hers would be the last change of the text.
  await theirs.page.keyboard.type(" on paper");
  await expect(mine.text).toContainText("The agreement runs on paper");
  // Without the names at the carets.
  const stored = async () => (await asReporter.api.read(`/articles/${articleId}`, articleView)).text;
  await expect.poll(stored).toContain("renewed in March, after two votes. The agreement runs on paper until 2031");

  await mine.page.keyboard.press("ControlOrMeta+z");
  for (const { text } of [mine, theirs]) await expect(text).not.toContainText("after two votes");
  await expect.poll(stored).toContain("renewed in March. The agreement runs on paper until 2031");
  await mine.page.keyboard.press("ControlOrMeta+Shift+z");
  for (const { text } of [mine, theirs]) await expect(text).toContainText("after two votes");
  await expect.poll(stored).toContain("renewed in March, after two votes. The agreement runs on paper until 2031");
});

test("Words that somebody changes while they are being tagged are not looked for elsewhere: the form says so, and one more press takes them as they are", async ({ asReporter, asEditor, asChecker }) => {
  const articleId = await asReporter.bringsIn({ paragraphs: ["The ferry carried 412 lorries on Monday.", "On Friday it was said that 412 lorries had waited."] });
  const [screen, theirs] = [await asChecker.opens(articleId), await asEditor.opens(articleId)];
  await screen.selects("carried 412 lorries");
  await screen.page.keyboard.press("c");
  const form = screen.page.getByRole("dialog", { name: "Tag a claim" });
  await form.getByRole("textbox", { name: "Statement" }).fill("How many lorries the ferry carried");

  await theirs.page.getByRole("button", { name: "Write" }).click();
  await theirs.standsBehind("ferry carried");
  await theirs.page.keyboard.type(" about");
  await expect(screen.text).toContainText("carried about");

  await form.getByRole("button", { name: "Tag claim" }).click();
  await expect(form.getByText("These words changed meanwhile. Look at the article as it is now.")).toBeVisible();
  expect(await asChecker.claims(articleId)).toEqual([]);
  await form.getByRole("button", { name: "Tag claim" }).click();
  // Greta's caret stands in the middle of the underline.
  await expect(screen.mark("carried about")).toBeVisible();
  await expect(screen.told).toHaveCount(1);
  const [claim] = await asChecker.claims(articleId);
  expect(claim).toMatchObject({ statement: "How many lorries the ferry carried", occurrences: [{ quote: "carried about 412 lorries", state: "attached" }] });
});

test("Two people who change one claim at once see both texts, and neither is lost", async ({ asReporter, asChecker, asSecondChecker }) => {
  const articleId = await asReporter.bringsIn();
  const claim = await asChecker.tags(articleId, MONEY);
  const typed = async (screen: Awaited<ReturnType<typeof asChecker.opens>>, words: string): Promise<Locator> => {
    await screen.opens(MONEY);
    const panel = await screen.turnsTo("Claim");
    await panel.getByRole("textbox", { name: "Statement" }).fill(words);
    return panel;
  };
  const first = await asChecker.opens(articleId);
  const hers = await typed(first, "Norvane pays $3.8bn each year.");
  const his = await typed(await asSecondChecker.opens(articleId), "Norvane's aid is $3.8bn a year since 2021.");

  await hers.getByRole("button", { name: "Save" }).click();
  await expect(first.card.getByRole("heading")).toHaveText("Norvane pays $3.8bn each year.");
  await his.getByRole("button", { name: "Save" }).click();
  const conflict = asSecondChecker.page.getByRole("dialog", { name: "Somebody else changed this claim meanwhile" });
  await expect(conflict.getByRole("row").filter({ hasText: "Statement" })).toContainText("Norvane pays $3.8bn each year.");
  await expect(conflict.getByRole("row").filter({ hasText: "Statement" })).toContainText("since 2021");
  await conflict.getByRole("button", { name: "Go on editing" }).click();
  await expect(his.getByRole("textbox", { name: "Statement" })).toHaveValue("Norvane's aid is $3.8bn a year since 2021.");
  await his.getByRole("button", { name: "Save" }).click();
  await expect(first.card.getByRole("heading")).toHaveText("Norvane's aid is $3.8bn a year since 2021.");

  const past = await asChecker.api.ask("GET", `/claims/${claim.id}/history`);
  expect(JSON.stringify(past.body)).toContain("Norvane pays $3.8bn each year.");
});
