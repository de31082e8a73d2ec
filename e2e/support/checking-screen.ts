import { expect, type Locator, type Page } from "@playwright/test";
import { dragOver } from "./select-words";

export type NewEvidence = { excerpt: string; locator?: string; stance?: "Supports" | "Refutes" | "Context" } & ({ newSource: string } | { knownSource: string });

/** The screen on which people check: its parts by role and name, and what they do there. */
export class CheckingScreen {
  readonly text: Locator;
  readonly claims: Locator;
  /** Every claim as screen readers find it, whether its card is drawn or not. Playwright does not know the role by name. */
  readonly told: Locator;
  /** The open card. */
  readonly card: Locator;
  readonly saved: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole("textbox", { name: "The article" });
    this.claims = page.getByRole("region", { name: "Claims in the order of the text" });
    this.told = this.claims.locator("[role=comment]");
    this.card = this.claims.getByRole("region", { name: /^Claim \d+: / });
    this.saved = page.getByRole("status").getByText("Saved", { exact: true });
  }

  /** The words of a claim, underlined in the text. Its last letter carries the sign of its state and is an element of its own. */
  mark(words: string): Locator {
    return this.text.locator("mark").filter({ hasText: words.slice(0, -1) });
  }

  async selects(words: string): Promise<void> {
    await dragOver(this.page, this.text, words);
  }

  /** Puts the caret behind words. Nobody's hand is on the arrow in the very frame in which it let go of the mouse. */
  async standsBehind(words: string): Promise<void> {
    await this.selects(words);
    await expect(this.page.getByRole("toolbar", { name: "The selected words" })).toBeVisible();
    await this.page.keyboard.press("ArrowRight");
  }

  /** By mouse: selects the words, presses the button beside them, and leaves the form as it is proposed. */
  async tags(words: string): Promise<void> {
    await this.selects(words);
    await this.page.getByRole("toolbar", { name: "The selected words" }).getByRole("button", { name: "Tag claim" }).click();
    const form = this.page.getByRole("dialog", { name: "Tag a claim" });
    await expect(form.getByRole("textbox", { name: "Statement" })).toHaveValue(new RegExp(escaped(words), "i"));
    await form.getByRole("button", { name: "Tag claim" }).click();
    await expect(form).toBeHidden();
    await expect(this.mark(words).last()).toBeVisible();
  }

  /** Opens a claim from the list. */
  async opens(statement: string | RegExp): Promise<void> {
    await this.claims.getByRole("button", { name: typeof statement === "string" ? new RegExp(escaped(statement), "i") : statement }).click();
    await expect(this.card).toBeVisible();
  }

  async turnsTo(tab: "Sign" | "Evidence" | "Verdict" | "Claim" | "Past"): Promise<Locator> {
    await this.card.getByRole("tab", { name: tab }).click();
    return this.card.getByRole("tabpanel", { name: tab });
  }

  async attaches(evidence: NewEvidence): Promise<void> {
    const panel = await this.turnsTo("Evidence");
    await panel.getByRole("button", { name: "Add evidence" }).click();
    const form = panel.getByRole("form", { name: "New evidence" });
    const source = "newSource" in evidence ? evidence.newSource : evidence.knownSource;
    await form.getByRole("combobox", { name: "Source" }).click();
    await this.page.getByPlaceholder("Type to search").fill(source);
    await this.page.getByRole("option", { name: "newSource" in evidence ? `New source: “${source}”` : new RegExp(`^${escaped(source)}`) }).click();
    await form.getByRole("textbox", { name: "Excerpt" }).fill(evidence.excerpt);
    if (evidence.locator) await form.getByRole("textbox", { name: "Where in it" }).fill(evidence.locator);
    await form.getByRole("radio", { name: evidence.stance ?? "Supports" }).click();
    await form.getByRole("button", { name: "Attach" }).click();
    await expect(panel.getByText(evidence.excerpt)).toBeVisible();
    await expect(form).toBeHidden();
  }

  async givesVerdict(verdict: { rating: string; outcome?: string; justification: string }): Promise<void> {
    const panel = await this.turnsTo("Verdict");
    await panel.getByRole("radio", { name: verdict.rating, exact: true }).click();
    if (verdict.outcome) await panel.getByRole("radio", { name: verdict.outcome, exact: true }).click();
    await panel.getByRole("textbox", { name: "Justification" }).fill(verdict.justification);
    await panel.getByRole("button", { name: "Give verdict" }).click();
    await this.showsState("Waits for a signature");
  }

  /** The open claim is in this state, told in words. */
  async showsState(state: string): Promise<void> {
    await expect(this.card).toHaveAccessibleName(new RegExp(`${escaped(state)}\\.$`));
  }

  /** Changes words of the text and goes back to checking when they are saved. */
  async rewrites(words: string, instead: string): Promise<void> {
    await this.page.getByRole("button", { name: "Write" }).click();
    await this.selects(words);
    await this.page.keyboard.type(instead);
    await expect(this.text).toContainText(instead);
    await expect(this.saved).toBeVisible();
    await this.page.getByRole("button", { name: "Done" }).click();
    await expect(this.text).toHaveAttribute("aria-readonly", "true");
  }
}

/** Words for a pattern that means exactly them. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
