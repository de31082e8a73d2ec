import { MONEY, PEOPLE, STRAIT } from "../support/articles";
import { expectAccessible } from "../support/axe";
import { expect, test } from "../support/journey";
import type { Person } from "../support/person";

const TOKENS = "norvane sends its neighbour $ 3 . 8bn of military assistance a year , a sum that its parliament renewed in march . the ferry - company said it would wait , and more than 100 , 000 people have fled .";

/** A lively article: signed, waiting, returned, dismissed, needing a re-check, open. */
async function anArticle({ editor, checker, second }: Record<"editor" | "checker" | "second", Person>): Promise<string> {
  const id = await editor.bringsIn();
  await second.signs(await checker.checks(id, MONEY));
  await second.signs(await checker.checks(id, "412 lorries"));
  await checker.checks(id, PEOPLE);
  const returned = await checker.checks(id, "The agreement runs until 2031");
  await second.api.ask("POST", `/claims/${returned.id}/return`, { reason: "Which article of it?" });
  await checker.tags(id, "“We came with what we could carry,”", { dismiss: { reason: "Personal experience" } });
  await checker.attaches(await checker.tags(id, "renewed in March"), { stance: "refutes" });
  const { body } = await editor.api.ask("GET", `/articles/${id}`);
  const { version } = body as { version: number };
  const paragraphs = STRAIT.paragraphs.map((words) => words.replace("412", "421"));
  await editor.api.ask("PUT", `/articles/${id}/text`, { text: paragraphs.join("\n\n"), version });
  return id;
}

for (const colorScheme of ["light", "dark"] as const) {
  const looks = { colorScheme, reducedMotion: "reduce" } as const;

  test(`Before the door, in the ${colorScheme}: sign-in and one-time links bar nobody`, async ({ cast }) => {
    const { page } = await cast.stranger(looks);
    await page.goto("/sign-in");
    await expect(page.getByRole("button", { name: "Sign in as Noor Haddad" })).toBeEnabled();
    await expectAccessible(page, "sign-in");
    await page.goto("/links#this-link-is-none");
    await expect(page.getByRole("heading", { name: "This link does not work any more" })).toBeVisible();
    await expectAccessible(page, "a link that is used up");
    await page.goto("/nowhere");
    await expectAccessible(page, "an address that is none, from outside");
  });

  test(`The checking screen, in the ${colorScheme}, bars nobody`, async ({ cast }) => {
    const editor = await cast.as("editor", looks);
    const { page } = editor;
    const id = await anArticle({ editor, checker: await cast.as("checker"), second: await cast.as("checker2") });
    const screen = await editor.opens(id);
    await expect(screen.told).toHaveCount(6);
    await expectAccessible(page, "the checking screen");

    await screen.opens("412 lorries");
    await screen.showsState("Needs re-check");
    await expectAccessible(page, "a card that needs a re-check");
    await screen.opens(PEOPLE);
    for (const tab of ["Sign", "Evidence", "Verdict", "Claim", "Past"] as const) {
      await screen.turnsTo(tab);
      await expectAccessible(page, `a card's ${tab}`);
    }
    await (await screen.turnsTo("Evidence")).getByRole("button", { name: "Add evidence" }).click();
    await expectAccessible(page, "the form for evidence");
    await screen.turnsTo("Sign");
    await screen.card.getByRole("button", { name: "Return…" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectAccessible(page, "returning a claim");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Sign off…" }).click();
    await expectAccessible(page, "what the article's sign-off still needs");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Export" }).click();
    await expectAccessible(page, "the export menu");
    await page.keyboard.press("Escape");
    await screen.selects("the Red Lantern says");
    await page.keyboard.press("c");
    await expect(page.getByRole("dialog", { name: "Tag a claim" })).toBeVisible();
    await expectAccessible(page, "tagging");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Write" }).click();
    await expect(page.getByRole("toolbar", { name: "Formatting" })).toBeVisible();
    await expectAccessible(page, "writing");
  });

  test(`Around an article, in the ${colorScheme}: desk, intake, history, revision and search bar nobody`, async ({ cast }) => {
    const editor = await cast.as("editor", looks);
    const { page } = editor;
    const id = await anArticle({ editor, checker: await cast.as("checker"), second: await cast.as("checker2") });
    await page.goto("/articles");
    await expect(page.getByRole("list", { name: "Articles, the most urgent first" })).toBeVisible();
    await expectAccessible(page, "the desk");
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await expectAccessible(page, "the keys");
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("strait");
    await expect(page.getByRole("option").nth(1)).toBeVisible();
    await expectAccessible(page, "searching everything");

    await page.goto("/articles/new");
    await expectAccessible(page, "bringing in an article");
    await page.getByRole("textbox", { name: "The article’s text" }).fill(TOKENS);
    await expect(page.getByRole("region", { name: "Repaired" })).toBeVisible();
    await page.getByRole("button", { name: "Bring it in" }).click();
    await expectAccessible(page, "the repair beside the original, with what is missing");

    await page.goto(`/articles/${id}/history`);
    await expect(page.getByRole("listitem").first()).toBeVisible();
    await expectAccessible(page, "the history");
    await page.getByRole("tab", { name: "Versions" }).click();
    await expect(page.getByRole("heading", { name: "Compare" })).toBeVisible();
    await expectAccessible(page, "the versions");
    await page.goto(`/articles/${id}/revision`);
    await page.getByRole("textbox", { name: "The article’s text" }).fill(STRAIT.paragraphs.slice(0, 2).join("\n\n"));
    await page.getByRole("button", { name: "See what changes" }).click();
    await expect(page.getByRole("heading", { name: "What happens to the claims" })).toBeVisible();
    await expectAccessible(page, "what a revision changes");
    await page.goto("/search?q=strait");
    await expect(page.getByRole("listitem").first()).toBeVisible();
    await expectAccessible(page, "search");
    await page.goto("/articles/00000000-0000-7000-8000-000000000000");
    await expect(page.getByText("This article is not here.", { exact: false })).toBeVisible();
    await expectAccessible(page, "an article that is not here");
    await page.goto("/nowhere");
    await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
    await expectAccessible(page, "an address that is none");
  });

  test(`The newsroom, in the ${colorScheme}: sources, people and settings bar nobody`, async ({ cast }) => {
    const { page: sources } = await cast.as("checker", looks);
    await sources.goto("/sources");
    await expect(sources.getByRole("list", { name: "Sources" })).toBeVisible();
    await expectAccessible(sources, "sources");
    await sources.getByRole("button", { name: "Add a source" }).click();
    await expect(sources.getByRole("dialog")).toBeVisible();
    await expectAccessible(sources, "a new source");

    const { page } = await cast.as("admin", looks);
    await page.goto("/people");
    await expect(page.getByRole("list", { name: "People of the newsroom" })).toBeVisible();
    await expectAccessible(page, "people");
    await page.getByRole("button", { name: "Invite somebody" }).click();
    await page.getByRole("button", { name: "Make the link" }).click();
    await expect(page.getByText("This is not an email address.")).toBeVisible();
    await expectAccessible(page, "inviting somebody");
    await page.goto("/settings");
    await expect(page.getByRole("heading", { name: "Rating scale" })).toBeVisible();
    await expectAccessible(page, "settings");
  });
}
