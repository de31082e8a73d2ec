import { claimView } from "@/lib/desk/views";
import type { CheckingScreen } from "../support/checking-screen";
import { expect, test } from "../support/journey";
import type { Person } from "../support/person";

const QUIET = Array.from({ length: 40 }, (_, day) => `The quay was quiet on day ${day + 1}, and nobody asked why.`);
const ARTICLE = [
  "A week later 421 lorries from Asper waited on the same quay.",
  "Eighty men lay in the hold that night.",
  ...QUIET,
  "The ferry sails at noon. It carried 412 lorries from Asper. Nobody had counted them before.",
  "A hundred drivers slept aboard. Some of them had papers.",
  "The harbour master wept. Then the gates were closed.",
];
const GONE = "These words are gone, or nobody can say where they are";

async function deletes(screen: CheckingScreen, words: string): Promise<void> {
  const { page, text, saved } = screen;
  await page.getByRole("button", { name: "Write" }).click();
  await screen.selects(words);
  await page.keyboard.press("Delete");
  await expect(text).not.toContainText(words);
  await expect(saved).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(text).toHaveAttribute("aria-readonly", "true");
}

/** Three claims near the end of a long article, and then their sentences are deleted. */
async function losesThree({ reporter, checker }: Record<"reporter" | "checker", Person>): Promise<string> {
  const articleId = await reporter.bringsIn({ title: "A ferry from Asper", paragraphs: ARTICLE });
  await checker.tags(articleId, "412 lorries from Asper", { statement: "How many lorries the ferry carried" });
  await checker.tags(articleId, "A hundred drivers slept aboard", { statement: "How many drivers slept aboard" });
  await checker.tags(articleId, "The harbour master wept", { statement: "Whether the harbour master wept" });
  const desk = await reporter.opens(articleId);
  for (const sentence of ["It carried 412 lorries from Asper.", "A hundred drivers slept aboard.", "The harbour master wept."]) await deletes(desk, sentence);
  return articleId;
}

test("Claims whose words were deleted wait in the tray with the place where they stood: a proposal, a selection or a reason settles each", async ({ asReporter, asChecker }) => {
  const articleId = await losesThree({ reporter: asReporter, checker: asChecker });
  const screen = await asChecker.opens(articleId);
  const lost = screen.card.getByRole("region", { name: GONE });
  const ferry = screen.text.getByText("The ferry sails at noon.");
  const places = async () => Object.fromEntries((await asChecker.claims(articleId)).map(({ number, state, occurrences }) => [number, { state, words: occurrences.map((place) => [place.state, place.quote]) }]));

  await test.step("The tray counts them; opening one shows where it stood, here and in the text", async () => {
    await screen.page.getByRole("region", { name: "Tray" }).getByRole("button", { name: "3 claims whose words changed or were lost" }).click();
    await expect(screen.claims.getByRole("radio", { name: "Lost or changed" })).toBeChecked();
    await expect(ferry).not.toBeInViewport();
    await screen.opens("How many lorries the ferry carried");
    await expect(ferry).toBeInViewport();
    await expect(lost.getByRole("blockquote")).toContainText("sails at noon. It carried 412 lorries from Asper. Nobody had counted");
  });

  await test.step("What looks like the words is only proposed; a click puts the claim there", async () => {
    expect((await places())[1]).toEqual({ state: "open", words: [["lost", "412 lorries from Asper"]] });
    const proposal = lost.getByRole("list", { name: "Perhaps here" }).getByRole("listitem").filter({ hasText: "A week later 421 lorries from Asper" });
    await proposal.getByRole("button", { name: "It is here" }).click();
    await expect(lost).toBeHidden();
    await expect(screen.mark("421 lorries from Asper")).toBeVisible();
    expect((await places())[1]).toEqual({ state: "open", words: [["attached", "421 lorries from Asper"]] });
  });

  await test.step("Selected words take the second one", async () => {
    await screen.opens("How many drivers slept aboard");
    const put = lost.getByRole("button", { name: "Put it on the selected words" });
    await expect(put).toHaveAccessibleDescription("Select the words in the text first.");
    await screen.selects("Eighty men lay in the hold");
    await put.click();
    await expect(lost).toBeHidden();
    await expect(screen.mark("Eighty men lay in the hold")).toBeVisible();
    expect((await places())[2]).toEqual({ state: "open", words: [["attached", "Eighty men lay in the hold"]] });
  });

  await test.step("The third one is closed with a reason, and nothing is left in the tray", async () => {
    await screen.opens("Whether the harbour master wept");
    await lost.getByRole("button", { name: "Close with a reason…" }).click();
    const dialog = screen.page.getByRole("dialog", { name: "Withdraw claim 3" });
    await dialog.getByRole("textbox", { name: "Why is it withdrawn?" }).fill("The sentence was cut.");
    await dialog.getByRole("button", { name: "Withdraw" }).click();
    await expect(dialog).toBeHidden();
    expect((await places())[3]?.state).toBe("withdrawn");
    await screen.claims.getByRole("radio", { name: /^All/ }).click();
    await expect(screen.told).toHaveCount(2);
    await expect(screen.page.getByRole("region", { name: "Tray" })).toBeHidden();
  });
});

test("Who may not settle a lost claim is told so at the button, not after pressing it", async ({ asReporter, asChecker, asViewer }) => {
  const articleId = await losesThree({ reporter: asReporter, checker: asChecker });
  const opened = async (person: Person) => {
    const screen = await person.opens(articleId);
    await screen.opens("How many lorries the ferry carried");
    const lost = screen.card.getByRole("region", { name: GONE });
    return { take: lost.getByRole("button", { name: "It is here" }).first(), close: lost.getByRole("button", { name: "Close with a reason…" }) };
  };
  const viewer = await opened(asViewer);
  await expect(viewer.take).toHaveAttribute("aria-disabled", "true");
  await expect(viewer.take).toHaveAccessibleDescription(/Only a reporter, a checker or an editor may do this/);
  const reporter = await opened(asReporter);
  await expect(reporter.take).not.toHaveAttribute("aria-disabled", "true");
  await expect(reporter.close).toHaveAccessibleDescription(/Only a checker or an editor may do this/);
});

test("A sentence with nothing to check in it is deleted: nobody is asked for it again, and a checker may still close it", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn({ title: "A ferry from Asper", paragraphs: ["The harbour master wept. Then the gates were closed."] });
  const claim = await asChecker.tags(articleId, "The harbour master wept", { dismiss: { reason: "Scene-setting" } });
  await deletes(await asReporter.opens(articleId), "The harbour master wept.");
  const screen = await asChecker.opens(articleId);
  await expect(screen.claims.getByRole("button", { name: /The harbour master wept/ })).toContainText("Words lost");
  await expect(screen.page.getByRole("region", { name: "Tray" })).toBeHidden();

  await screen.opens("The harbour master wept");
  await screen.card.getByRole("button", { name: "More for claim 1" }).click();
  await screen.page.getByRole("menuitem", { name: "Withdraw…" }).click();
  const dialog = screen.page.getByRole("dialog", { name: "Withdraw claim 1" });
  await dialog.getByRole("textbox", { name: "Why is it withdrawn?" }).fill("The sentence was cut.");
  await dialog.getByRole("button", { name: "Withdraw" }).click();
  await expect(dialog).toBeHidden();
  expect((await asChecker.claim(claim.id)).state).toBe("withdrawn");
});

test("A sentence with nothing to check in it gets other words: the tray asks, and a checker says so once more", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn({ title: "A ferry from Asper", paragraphs: ["The harbour master wept that night. Then the gates were closed."] });
  const claim = await asChecker.tags(articleId, "The harbour master wept that night", { dismiss: { reason: "Scene-setting" } });
  await (await asReporter.opens(articleId)).rewrites("wept", "laughed");
  const screen = await asChecker.opens(articleId);
  const tray = screen.page.getByRole("region", { name: "Tray" });
  await tray.getByRole("button", { name: "1 claim whose words changed or were lost" }).click();
  await screen.opens("The harbour master wept that night");
  await screen.card.getByRole("region", { name: "The words of this claim changed." }).getByRole("button", { name: "Still nothing to check…" }).click();
  const dialog = screen.page.getByRole("dialog", { name: "Claim 1 is not checkable" });
  await dialog.getByRole("textbox", { name: "Why can it not be checked?" }).fill("Scene-setting still.");
  await dialog.getByRole("button", { name: "Not checkable" }).click();
  await expect(dialog).toBeHidden();
  expect(await asChecker.claim(claim.id)).toMatchObject({ state: "dismissed", occurrences: [{ state: "attached", quote: "The harbour master laughed that night" }] });
  await screen.claims.getByRole("radio", { name: /^All/ }).click();
  await expect(tray).toBeHidden();
});

test("New words that stand elsewhere too are taken where the claim stands", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn({ title: "A ferry from Asper", paragraphs: ["The ferry carried 412 lorries on Monday.", "On Friday many lorries waited on the coast road."] });
  const claim = await asChecker.tags(articleId, "412 lorries");
  const desk = await asReporter.opens(articleId);
  await desk.rewrites("412", "many");
  await desk.rewrites("ferry carried", "boat took");

  const screen = await asChecker.opens(articleId);
  await screen.opens("412 lorries");
  const changed = screen.card.getByRole("region", { name: "The words of this claim changed." });
  await changed.getByRole("button", { name: "Take the words as they are" }).click();
  await expect(changed).toBeHidden();
  const [place] = (await asChecker.claim(claim.id)).occurrences;
  expect(place).toMatchObject({ state: "attached", quote: "many lorries" });
  expect(place?.suffix).toMatch(/^ on Monday/);
});

test("A place is taken out of a checked claim: its words are told as such, and the other place keeps its own", async ({ asReporter, asChecker }) => {
  const articleId = await asReporter.bringsIn({ title: "A ferry from Asper", paragraphs: ["The ferry carried 412 lorries on Monday.", "By Friday they filled the coast road."] });
  const tagged = await asChecker.tags(articleId, "412 lorries", { statement: "How many lorries there were" });
  await asChecker.judges(await asChecker.attaches(await asChecker.api.send(`/claims/${tagged.id}/occurrences`, { quote: "filled the coast road" }, claimView)));

  const screen = await asChecker.opens(articleId);
  await screen.opens("How many lorries there were");
  await (await screen.turnsTo("Claim")).getByRole("button", { name: "Take place 1 out of the claim" }).click();
  await screen.showsState("Needs re-check");
  const drift = screen.card.getByRole("region", { name: "The words changed after the verdict" });
  await expect(drift.getByRole("deletion")).toHaveText(/412 lorries$/);
  await expect(drift.getByRole("insertion")).toHaveCount(0);
  await expect(drift).toContainText("filled the coast road");
  await expect(drift).toContainText("Checked, but no longer among the words of the claim:");
});
