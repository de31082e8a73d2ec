/** What in the open card is to be worked on next by keyboard. */
export type CardPart = "card" | "evidence" | "verdict";

const PARTS: Record<CardPart, string> = {
  card: "[data-open-claim]",
  evidence: "[data-open-claim] form [role='combobox'], [data-open-claim] form input",
  // The group hands the focus on to the chosen one.
  verdict: "[data-open-claim] form [role='radiogroup']",
};
/** Frames to wait for a card that is just being drawn. */
const PATIENCE = 30;

/** Moves the keyboard into the open card as soon as it is drawn; gives up quietly when it never is. */
export function focusCard(part: CardPart, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const target = document.querySelector<HTMLElement>(PARTS[part]);
    if (target) target.focus({ preventScroll: part === "card" });
    else if (patience > 0) focusCard(part, patience - 1);
  });
}
