import type { Locator, Page } from "@playwright/test";
import { MONEY, PEOPLE, STRAIT } from "../support/articles";
import { CheckingScreen } from "../support/checking-screen";
import { expect, test } from "../support/journey";
import { paste } from "../support/paste";

const [AID, FLIGHT, TEACHER] = STRAIT.paragraphs;
const FERRY = "The ferry to Asper sails at noon and carries forty cars, the harbour master says.";
const BRIDGE = "The bridge at Lorn has been closed to lorries for a year, and nobody knows when it will open again.";

/** The screen on which a new text is brought in: what it would do to the claims, and to the text. */
class RevisionScreen {
  readonly field: Locator;
  readonly diff: Locator;

  constructor(readonly page: Page) {
    this.field = page.getByRole("textbox", { name: "The article’s text" });
    this.diff = page.getByRole("table").filter({ has: page.getByRole("columnheader", { name: "With this revision" }) });
  }

  async opens(articleId: string): Promise<void> {
    await this.page.goto(`/articles/${articleId}/revision`);
    await expect(this.field).toBeVisible();
  }

  async looks(): Promise<void> {
    await this.page.getByRole("button", { name: "See what changes" }).click();
    await expect(this.page.getByRole("heading", { name: "What happens to the claims" })).toBeVisible();
  }

  /** So many places fare like this. */
  fare(number: number, how: "Kept" | "Moved" | "Changed" | "Lost"): Locator {
    return this.page.getByRole("region", { name: `${number} · ${how}` });
  }

  get applies(): Locator {
    return this.page.getByRole("button", { name: "Apply this revision" });
  }
}

test("A new revision is pasted, looked at and applied; whoever has the article open sees each claim on its words and goes on typing where she was", async ({ asReporter, asEditor, asChecker }) => {
  const title = "A quiet strait, and its price";
  const articleId = await asReporter.bringsIn({ title, paragraphs: [AID, FLIGHT, TEACHER, FERRY, BRIDGE] });
  for (const quote of [MONEY, PEOPLE, "closed on Tuesday", "forty cars"]) await asChecker.tags(articleId, quote);

  const theirs = await asReporter.opens(articleId);
  await theirs.page.getByRole("button", { name: "Write" }).click();
  await theirs.standsBehind("sails at noon");

  const { page } = asEditor;
  const mine = new RevisionScreen(page);
  const changed = PEOPLE.replace("100,000", "140,000");
  await test.step("Greta pastes the text as it came back from the copy desk and sees what it does", async () => {
    await mine.opens(articleId);
    const paragraphs = [FLIGHT.replace(PEOPLE, changed), TEACHER.replace(" The schools of the town closed on Tuesday.", ""), FERRY, BRIDGE, AID];
    await paste(mine.field, { html: `<h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join("")}`, text: paragraphs.join("\n\n") });
    await mine.looks();
    await expect(mine.fare(1, "Lost").getByRole("deletion")).toHaveText("closed on Tuesday");
    await expect(mine.fare(1, "Changed")).toContainText("people have fled the eastern valley");
    await expect(mine.fare(1, "Changed").getByRole("insertion")).toContainText("140,000");
    await expect(mine.fare(1, "Moved")).toContainText(MONEY);
    await expect(mine.fare(1, "Kept")).toContainText("forty cars");
    await expect(mine.diff.getByRole("deletion").filter({ hasText: "The schools of the town" }).first()).toBeVisible();
    await expect(theirs.text).toContainText("The schools of the town");
  });

  await test.step("She applies it, and Mara's page follows without being loaded again", async () => {
    await mine.applies.click();
    await expect(page.getByText("The revision is in. 2 places need another look.")).toBeVisible();
    await expect(new CheckingScreen(page).mark(changed)).toBeVisible();

    await expect(theirs.text).not.toContainText("The schools of the town");
    await expect(theirs.mark(changed)).toBeVisible();
    await expect(theirs.mark("forty cars")).toBeVisible();
    const last = theirs.text.getByRole("paragraph").last();
    await expect(last).toContainText("Norvane sends its neighbour");
    await expect(last.locator("mark").first()).toContainText(MONEY.slice(0, -1));
    await expect(theirs.mark("closed on Tuesday")).toHaveCount(0);
    const places = (await asChecker.claims(articleId)).flatMap(({ occurrences }) => occurrences.map(({ quote, state }) => [quote, state]));
    expect(places.toSorted()).toEqual([[MONEY, "attached"], [PEOPLE, "changed"], ["closed on Tuesday", "lost"], ["forty cars", "attached"]]);
  });

  await test.step("Her caret stands where it stood", async () => {
    await theirs.page.keyboard.type(" sharp");
    await expect(theirs.text).toContainText("sails at noon sharp and carries");
    await expect(theirs.saved).toBeVisible();
  });
});

test("A revision of a text that somebody changed meanwhile is shown again before it is applied, and whatever fails is said", async ({ asReporter, asEditor, asChecker }) => {
  const articleId = await asReporter.bringsIn();
  await asChecker.tags(articleId, "412 lorries");
  const { page } = asEditor;
  const mine = new RevisionScreen(page);
  await mine.opens(articleId);
  await mine.field.fill(STRAIT.paragraphs.join("\n\n").replace("412 lorries", "430 lorries"));
  await mine.looks();
  await expect(mine.fare(1, "Changed")).toContainText("lorries");

  const theirs = await asReporter.opens(articleId);
  await theirs.rewrites("closed on Tuesday", "reopened");
  await mine.applies.click();
  const stale = page.getByText("Somebody changed the article meanwhile.");
  await expect(stale).toBeVisible();
  await expect(mine.diff.getByRole("deletion").filter({ hasText: "reopened" }).first()).toBeVisible();
  await expect(theirs.text).toContainText("412 lorries");

  await page.route("**/api/v1/articles/*/text", (route) => route.abort());
  await mine.applies.click();
  await expect(page.getByText("The server did not answer.")).toBeVisible();
  await expect(stale).toBeVisible();
  await page.unroute("**/api/v1/articles/*/text");
  await mine.applies.click();
  await expect(page.getByText("The revision is in. 1 place needs another look.")).toBeVisible();
  for (const words of ["430 lorries", "closed on Tuesday"]) await expect(theirs.text).toContainText(words);
});

test("A revision of the same words changes headings and links; the very same text is nothing to apply", async ({ asReporter, asEditor, asChecker }) => {
  const title = "A quiet strait, in other clothes";
  const articleId = await asReporter.bringsIn({ title, paragraphs: [AID, FERRY, BRIDGE] });
  await asChecker.tags(articleId, "forty cars");
  const mine = new RevisionScreen(asEditor.page);
  const dressed = { html: `<h1>${title}</h1><p>${AID.replace("its parliament", '<a href="https://parliament.norvane.example/">its parliament</a>')}</p><h2>${FERRY}</h2><p>${BRIDGE}</p>`, text: title };

  await mine.opens(articleId);
  await paste(mine.field, dressed);
  await mine.looks();
  await expect(mine.page.getByText("Same words; headings, lists, links or other formatting change.")).toBeVisible();
  await expect(mine.fare(1, "Kept")).toContainText("forty cars");
  await mine.applies.click();
  const screen = new CheckingScreen(mine.page);
  await expect(screen.text.getByRole("heading", { level: 2 })).toHaveText(FERRY);
  await expect(screen.text.getByRole("link", { name: "its parliament" })).toBeVisible();
  await expect(screen.mark("forty cars")).toBeVisible();

  await mine.opens(articleId);
  await paste(mine.field, dressed);
  await mine.looks();
  await expect(mine.applies).toHaveAttribute("aria-disabled", "true");
  await expect(mine.applies).toHaveAccessibleDescription("The text is the same as before: there is nothing to apply.");
});
