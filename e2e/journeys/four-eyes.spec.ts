import { MONEY, PEOPLE } from "../support/articles";
import { expect, test } from "../support/journey";

test("A claim goes from the mouse to a second person's signature, back once with a reason on its way", async ({ asReporter, asChecker, asSecondChecker }) => {
  const articleId = await asReporter.bringsIn();
  const first = await asChecker.opens(articleId);

  await test.step("Noor tags two claims by mouse", async () => {
    await first.tags(MONEY);
    await first.showsState("Open");
    await first.tags(PEOPLE);
    await expect(first.told).toHaveCount(2);
  });

  const budget = `Budget of Norvane ${articleId.slice(-6)}`;
  await test.step("She attaches evidence from a new source, then uses it again for the other claim", async () => {
    await first.opens(MONEY);
    await first.attaches({ newSource: budget, excerpt: "Assistance to neighbours: 3,800 million.", locator: "table 14" });
    await first.opens(PEOPLE);
    await first.attaches({ knownSource: budget, excerpt: "Reception points, week 19: 103,400 registered.", locator: "annex 2", stance: "Context" });
    await asChecker.page.goto("/sources");
    await asChecker.page.getByRole("searchbox", { name: "Find by title, author, publisher or address" }).fill(budget);
    await expect(asChecker.page.getByRole("listitem").filter({ hasText: budget })).toContainText("used for 2 claims");
  });

  await test.step("She gives a verdict, and the screen says why she cannot sign it", async () => {
    await asChecker.opens(articleId);
    await first.opens(MONEY);
    await first.givesVerdict({ rating: "Mostly true", justification: "Table 14 has the figure." });
    await (await first.turnsTo("Sign")).getByRole("button", { name: "Sign off" }).hover();
    await expect(first.card.getByText("You gave this verdict, or said that it still holds. Somebody else has to sign it.").first()).toBeVisible();
  });

  const second = await asSecondChecker.opens(articleId);
  await test.step("Tomás reads it all together and returns it with a reason", async () => {
    await second.opens(MONEY);
    const panel = await second.turnsTo("Sign");
    await expect(panel.getByRole("region", { name: "Words in the article" })).toContainText(MONEY);
    await expect(panel).toContainText("Assistance to neighbours: 3,800 million.");
    await expect(panel).toContainText("Table 14 has the figure.");
    await panel.getByRole("button", { name: "Return…" }).click();
    const dialog = asSecondChecker.page.getByRole("dialog", { name: /^Return claim/ });
    await dialog.getByRole("button", { name: "Return" }).click();
    await expect(dialog.getByRole("alert")).toHaveText("Give a reason.");
    await dialog.getByRole("textbox", { name: "What is missing or wrong?" }).fill("Say which year the table is for.");
    await dialog.getByRole("button", { name: "Return" }).click();
    await second.showsState("Returned");
  });

  await test.step("Noor sees the reason and corrects the verdict", async () => {
    await first.showsState("Returned");
    await expect(first.card).toContainText("Returned by Tomás Brandt: Say which year the table is for.");
    await first.givesVerdict({ rating: "True", justification: "Table 14, for 2026, has exactly this figure." });
  });

  await test.step("Tomás signs, and both see it signed", async () => {
    const panel = await second.turnsTo("Sign");
    await expect(panel).toContainText("Table 14, for 2026, has exactly this figure.");
    await panel.getByRole("button", { name: "Sign off" }).click();
    for (const screen of [first, second]) {
      await screen.showsState("Signed off");
      await expect(screen.card).toContainText("Signed by Tomás Brandt");
      await expect(screen.mark(MONEY)).toHaveAttribute("data-state", "signed_off");
    }
  });
});

test("Whoever gave the verdict is refused the signature through every door, and the history says so", async ({ asReporter, asChecker, asSecondChecker }) => {
  const articleId = await asReporter.bringsIn();
  const claim = await asChecker.checks(articleId, MONEY);

  const refusal = await asChecker.api.ask("POST", `/claims/${claim.id}/sign-off`, {});
  expect(refusal).toMatchObject({ status: 403, body: { code: "sign-off-by-verdict-giver" } });
  expect(await asReporter.api.ask("POST", `/claims/${claim.id}/sign-off`, {})).toMatchObject({ status: 403 });

  await asChecker.page.goto(`/articles/${articleId}/history`);
  const told = asChecker.page.getByRole("listitem").filter({ hasText: "Noor Haddad was refused the signature" });
  await expect(told).toContainText("You gave this verdict, or said that it still holds.");

  await asSecondChecker.signs(claim);
  const twice = await asSecondChecker.api.ask("POST", `/claims/${claim.id}/sign-off`, {});
  expect(twice).toMatchObject({ status: 409, body: { code: "already-signed" } });
});

test("The tick gives the common verdict in one step, with the excerpt as its justification", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  await asChecker.attaches(await asChecker.tags(articleId, MONEY));
  const screen = await asChecker.opens(articleId);
  await screen.opens(MONEY);
  await (await screen.turnsTo("Verdict")).getByRole("button", { name: "Tick", exact: true }).click();
  const dialog = asChecker.page.getByRole("dialog", { name: "The tick" });
  await expect(dialog.getByRole("textbox", { name: "Justification" })).toHaveValue(/Assistance: 3,800 million\./);
  await dialog.getByRole("button", { name: "Tick it" }).click();
  await screen.showsState("Waits for a signature");
  await expect(await screen.turnsTo("Sign")).toContainText("True");
});

test("A verdict without evidence or without words is refused with the reason, and what was typed stays", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  await asChecker.tags(articleId, PEOPLE);
  const screen = await asChecker.opens(articleId);
  await screen.opens(PEOPLE);
  const panel = await screen.turnsTo("Verdict");
  await panel.getByRole("button", { name: "Give verdict" }).click();
  await expect(panel.getByText("Say how the evidence leads to this.")).toBeVisible();
  await panel.getByRole("radio", { name: "True", exact: true }).click();
  await panel.getByRole("textbox", { name: "Justification" }).fill("Everybody says so.");
  await panel.getByRole("button", { name: "Give verdict" }).click();
  await expect(panel.getByRole("alert")).toContainText(/evidence/i);
  await expect(panel.getByRole("textbox", { name: "Justification" })).toHaveValue("Everybody says so.");
  await screen.showsState("Open");
});
