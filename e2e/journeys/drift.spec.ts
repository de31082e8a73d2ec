import { MONEY } from "../support/articles";
import { escaped } from "../support/checking-screen";
import { expect, test } from "../support/journey";

const CHANGED = MONEY.replace("3.8", "3.9");

for (const { when, signed } of [
  { when: "before it is signed", signed: false },
  { when: "after it was signed", signed: true },
]) {
  test(`One digit changed ${when} sends the claim to re-check, and the way back needs two people`, async ({ asReporter, asEditor, asChecker, asSecondChecker }) => {
    const articleId = await asReporter.bringsIn();
    const claim = await asChecker.checks(articleId, MONEY);
    if (signed) await asSecondChecker.signs(claim);

    const desk = await asEditor.opens(articleId);
    await expect(desk.mark(MONEY)).toHaveAttribute("data-state", signed ? "signed_off" : "reported");
    const first = await asChecker.opens(articleId);
    await first.opens(MONEY);

    await test.step("Greta changes the digit in the editor", async () => {
      await desk.rewrites("8bn", "9bn");
      await expect(desk.mark(CHANGED)).toHaveAttribute("data-state", "needs_recheck");
    });

    await test.step("Noor sees the old words beside the new ones and says that the verdict still holds", async () => {
      await first.showsState("Needs re-check");
      const drift = first.card.getByRole("region", { name: "The words changed after the verdict" });
      await expect(drift.getByRole("deletion")).toContainText("3.8bn");
      await expect(drift.getByRole("insertion")).toContainText("3.9bn");
      await drift.getByRole("button", { name: "Verdict still holds" }).click();
      await first.showsState("Waits for a signature");
    });

    await test.step("Her own word is not enough; Tomás signs the new words", async () => {
      expect(await asChecker.api.ask("POST", `/claims/${claim.id}/sign-off`, {})).toMatchObject({ status: 403, body: { code: "sign-off-by-verdict-giver" } });
      expect(await asEditor.api.ask("POST", `/claims/${claim.id}/sign-off`, {})).toMatchObject({ status: 403, body: { code: "sign-off-by-word-changer" } });
      const second = await asSecondChecker.opens(articleId);
      await second.opens(MONEY);
      const panel = await second.turnsTo("Sign");
      await expect(panel.getByRole("region", { name: "Words in the article" })).toContainText(CHANGED);
      await panel.getByRole("button", { name: "Sign off" }).click();
      await second.showsState("Signed off");
    });
  });
}

test("A change elsewhere leaves a signed claim signed; its words put back are offered as unchanged, not restored by themselves", async ({ asReporter, asEditor, asChecker, asSecondChecker }) => {
  const articleId = await asReporter.bringsIn();
  const claim = await asChecker.checks(articleId, MONEY);
  await asSecondChecker.signs(claim);
  const desk = await asEditor.opens(articleId);

  await desk.rewrites("Norvane sends", "For years Norvane has sent");
  await desk.rewrites("412 lorries", "421 lorries");
  const elsewhere = await asChecker.claim(claim.id);
  expect(elsewhere).toMatchObject({ state: "signed_off", occurrences: [{ state: "attached", quote: MONEY }] });
  await expect(desk.mark(MONEY)).toHaveAttribute("data-state", "signed_off");

  await desk.rewrites("8bn", "9bn");
  await desk.rewrites("9bn", "8bn");
  const first = await asChecker.opens(articleId);
  await first.opens(new RegExp(escaped(MONEY), "i"));
  await first.showsState("Needs re-check");
  await expect(first.card.getByText("The checked words stand there again.")).toBeVisible();
});
