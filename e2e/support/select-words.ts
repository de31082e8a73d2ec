import type { Locator, Page } from "@playwright/test";

type Spot = { x: number; y: number };

/** So many times in a row words must stand where they stood, before they are believed to stay there. */
const STILL = 4;

/** Where words begin and end on the screen, after they were brought into view. */
export async function placeOf(text: Locator, words: string): Promise<{ from: Spot; to: Spot }> {
  return text.evaluate(async (root, { wanted, STILL }) => {
    const painted = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (const block of root.querySelectorAll("h1, h2, h3, h4, p, blockquote")) {
      const at = block.textContent.indexOf(wanted);
      if (at < 0) continue;
      // Blocks that come into view for the first time get their own height some frames later, and push the others.
      let { top } = block.getBoundingClientRect();
      for (let still = 0, isFirst = true; still < STILL; isFirst = false) {
        block.scrollIntoView({ block: "center", behavior: "instant" });
        await painted();
        const now = block.getBoundingClientRect().top;
        still = now !== top ? 0 : isFirst ? STILL : still + 1;
        top = now;
      }
      const edge = (position: number, side: "left" | "right"): Spot => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(), before = 0; node; before += node.nodeValue!.length, node = walker.nextNode()) {
          if (position >= before + node.nodeValue!.length) continue;
          const character = document.createRange();
          character.setStart(node, position - before);
          character.setEnd(node, position - before + 1);
          const box = character.getBoundingClientRect();
          return { x: side === "left" ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 };
        }
        throw new Error(`No character at ${position}.`);
      };
      const [first, last] = getComputedStyle(block).direction === "rtl" ? (["right", "left"] as const) : (["left", "right"] as const);
      return { from: edge(at, first), to: edge(at + wanted.length - 1, last) };
    }
    throw new Error(`“${wanted}” does not stand in the text.`);
  }, { wanted: words, STILL });
}

/**
 * Drags the mouse over words, as a person does, and lets go of it. The editor then puts one thing off, to write the selection
 * back into the page; an arrow pressed before that, quicker than any hand, would be undone.
 */
export async function dragOver(page: Page, text: Locator, words: string): Promise<void> {
  const { from, to } = await placeOf(text, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
  await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done))));
}
