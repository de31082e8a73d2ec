import { z } from "zod";
import { articleView } from "@/lib/desk/views";
import { MONEY } from "../support/articles";
import { CheckingScreen } from "../support/checking-screen";
import { readSeedArticle } from "../support/corpora";
import { expect, test } from "../support/journey";
import { paste } from "../support/paste";

const FROM_A_WEB_PAGE = `
  <h1>The price of a quiet strait</h1>
  <style>p { color: red }</style><script>document.title = "taken over"</script>
  <p onclick="document.title = 'taken over'">Norvane sends its neighbour <b>$3.8bn of military assistance a year</b>, its <a href="https://parliament.norvane.example/budget">budget</a> says.</p>
  <p><a href="javascript:document.title='taken over'">A link that is none</a> and <img src="https://tracker.example/pixel.gif" onerror="document.title='taken over'"> no picture.</p>
  <h2>What it buys</h2>
  <ul><li>Radar</li><li>Boats</li></ul>
  <table><tr><th>Year</th><th>Sum</th></tr><tr><td>2026</td><td>3,800</td></tr></table>`;

test("A reporter pastes an article from a web page; its structure comes along, what is foreign does not", async ({ asReporter }) => {
  const { page } = asReporter;
  await page.goto("/articles");
  await page.getByRole("link", { name: "Bring in an article" }).click();
  await paste(page.getByRole("textbox", { name: "The article’s text" }), { html: FROM_A_WEB_PAGE, text: "The price of a quiet strait" });

  const preview = page.getByRole("region", { name: "As it will stand" });
  await expect(preview.getByRole("strong")).toHaveText(MONEY);
  await expect(preview.getByRole("link", { name: "budget" })).toHaveAttribute("href", "https://parliament.norvane.example/budget");
  await expect(preview.getByRole("table")).toContainText("3,800");
  await expect(preview.getByText("A link that is none")).toBeVisible();
  await expect(preview.getByRole("link", { name: "A link that is none" })).toBeHidden();
  await expect(preview.getByRole("img")).toBeHidden();
  const about = page.getByRole("status").filter({ hasText: "About this text" });
  await expect(about).toContainText("Scripts were left out.");
  await expect(about).toContainText("Links that are not web addresses were left out; their words stayed.");

  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("The price of a quiet strait");
  await page.getByRole("textbox", { name: "Byline" }).fill("Mara Lindqvist");
  await page.getByRole("textbox", { name: "Source address" }).fill("strait.example");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page.getByText("A source address starts with https:// or http://.")).toBeVisible();
  await page.getByRole("textbox", { name: "Source address" }).fill("https://strait.example/price");
  await page.getByRole("textbox", { name: "Deadline" }).fill("2030-05-01T16:30");
  await page.getByRole("button", { name: "Bring it in" }).click();

  const screen = new CheckingScreen(page);
  await expect(screen.text.getByRole("heading", { level: 1 })).toHaveText("The price of a quiet strait");
  await expect(screen.text.getByRole("heading", { level: 2 })).toHaveText("What it buys");
  await expect(screen.text.getByRole("table")).toContainText("3,800");
  await expect(page).toHaveTitle(/The price of a quiet strait/);
  const articleId = new URL(page.url()).pathname.split("/").at(-1)!;
  const article = await asReporter.api.read(`/articles/${articleId}`, articleView);
  expect(article).toMatchObject({ byline: "Mara Lindqvist", sourceUrl: "https://strait.example/price", state: "intake", reporter: { name: "Mara Lindqvist" } });
});

test("A file is read; the browser asks before unsent words go, and after a wrong turn they are still there", async ({ asReporter }) => {
  const { page } = asReporter;
  await page.goto("/articles/new");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Choose a file" }).click()]);
  await chooser.setFiles({ name: "strait.md", mimeType: "text/markdown", buffer: Buffer.from("# A quiet strait\n\nNorvane pays **$3.8bn** a year.\n\n- Radar\n- Boats\n") });
  await expect(page.getByText("Read from strait.md")).toBeVisible();
  await page.getByRole("textbox", { name: "Publication" }).fill("The Lantern");
  const [asked] = await Promise.all([page.waitForEvent("dialog"), page.evaluate(() => setTimeout(() => location.reload()))]);
  expect(asked.type()).toBe("beforeunload");
  await asked.dismiss();
  await page.getByRole("link", { name: "Sources" }).click();
  await expect(page.getByRole("heading", { name: "Sources" })).toBeVisible();
  await page.goBack();
  expect(await page.evaluate(() => [sessionStorage, localStorage].flatMap((storage) => Object.values<string>(storage)).join(" "))).not.toContain("3.8bn");
  await expect(page.getByText("Your unfinished article is back as you left it.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Headline" })).toHaveValue("A quiet strait");
  await expect(page.getByRole("textbox", { name: "Publication" })).toHaveValue("The Lantern");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(new CheckingScreen(page).text).toContainText("Norvane pays $3.8bn a year.");
});

test("Whoever may not bring in articles is told so on the screen, and refused by the door", async ({ asChecker }) => {
  await asChecker.page.goto("/articles/new");
  await expect(asChecker.page.getByText("Only a reporter or an editor may bring in an article.")).toBeVisible();
  expect(await asChecker.api.ask("POST", "/articles", { title: "Mine", text: "Words." })).toMatchObject({ status: 403 });
});

const TOKENS = `norvane sends its neighbour $ 3 . 8bn of military assistance a year , a sum that its parliament renewed in march . the talks - a first step - failed on tuesday , and the ferry - company said it would wait . more than 100 , 000 people have fled the eastern valley since monday , the red lantern says .`;

test("Text that came as tokens is repaired, and a guessed place is turned over by hand", async ({ asReporter }) => {
  const { page } = asReporter;
  await page.goto("/articles/new");
  await page.getByRole("textbox", { name: "The article’s text" }).fill(TOKENS);
  const repaired = page.getByRole("region", { name: "Repaired" });
  await expect(repaired).toContainText("$3.8bn of military assistance a year, a sum");
  await expect(repaired).toContainText("the ferry - company said");
  await repaired.getByRole("button", { name: "ferry - company" }).click();
  await expect(repaired.getByRole("button", { name: "ferry-company", pressed: true })).toBeVisible();
  await page.getByRole("button", { name: "Use the repaired text" }).click();
  await page.getByRole("textbox", { name: "Headline" }).fill("The ferry waits");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(new CheckingScreen(page).text).toContainText("and the ferry-company said it would wait.");
});

const REPAIRED = ["$3.8bn of military assistance a year", "more than 100,000 people have fled", "$17bn", "2,000-pound and 500-pound bombs", "9/11", "“i’m not supplying the weapons,”", "us-israel alliance"];

const seed = readSeedArticle();
if (seed !== null) {
  test("The seed article comes as tokens, is shown repaired beside the original, and its first claims are tagged", async ({ asReporter, asChecker }) => {
    const { page } = asReporter;
    await page.goto("/articles/new");
    await page.getByRole("textbox", { name: "The article’s text" }).fill(seed);

    const original = page.getByRole("region", { name: "As it came" });
    const repaired = page.getByRole("region", { name: "Repaired" });
    await expect(original).toContainText("$ 3 . 8bn of military assistance a year");
    for (const words of REPAIRED) await expect(repaired).toContainText(words);
    await expect(repaired).toContainText(/in the region [-–—] a move not seen/);

    await page.getByRole("textbox", { name: "Headline" }).fill("The seed article");
    await page.getByRole("button", { name: "Bring it in" }).click();
    await expect(page.getByText("Decide first whether the repaired text is used.")).toBeVisible();
    await page.getByRole("button", { name: "Use the repaired text" }).click();
    await page.getByRole("button", { name: "Bring it in" }).click();
    const screen = new CheckingScreen(page);
    for (const words of REPAIRED) await expect(screen.text).toContainText(words);
    await expect(screen.text.getByRole("paragraph").nth(8)).toBeVisible();

    const articleId = z.string().parse(new URL(page.url()).pathname.split("/").at(-1));
    const first = await asChecker.opens(articleId);
    await first.tags("$3.8bn of military assistance a year");
    await first.tags("more than 100,000 people have fled");
    await expect(first.told).toHaveCount(2);
  });
}
