import { expect, test } from "../support/journey";

test("Greta steps out of selected words and joins two paragraphs while the page is busy: the words stay", async ({ asReporter, asEditor }) => {
  const articleId = await asReporter.bringsIn();
  const screen = await asEditor.opens(articleId);
  const { page, text } = screen;
  await page.getByRole("button", { name: "Write" }).click();
  await screen.selects("More than");
  await page.evaluate(() => {
    setTimeout(() => {
      for (const free = performance.now() + 400; performance.now() < free; );
    });
  });
  await Promise.all([page.keyboard.press("ArrowLeft"), page.keyboard.press("Backspace")]);
  await expect(text.getByRole("paragraph")).toHaveCount(2);
  await expect(text).toContainText("More than 100,000 people have fled");
});
