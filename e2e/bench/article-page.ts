import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import type { Tab } from "@/lib/collab/server/testing/collab-desk";
import type { Tagged } from "./stopwatch";

const KEYS = 80;
const REMOTE = 20;
const TAGS = 3;

/** Changes of the text: how long each took to be shown, and how long of that the claims were carried. */
export type Timed = { shown: number[]; carried: number[] };

/** An article open in a tab, as one person works in it. */
export class ArticlePage {
  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
    readonly opened: number,
    readonly whole: number,
  ) {}

  /** Throws when the page calls itself open without the underlines that are in view, or does not come to show `claims` of them. */
  static async open(context: BrowserContext, articleId: string, claims: number): Promise<ArticlePage> {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.goto(`/articles/${articleId}`, { waitUntil: "commit" });
    const { opened, seen } = await page.evaluate(async () => ({ opened: await window.stopwatch.opened, seen: window.stopwatch.underlinedInView() }));
    await page.waitForFunction((wanted) => window.stopwatch.underlined() >= wanted, claims, { polling: 100, timeout: 20_000 }).catch(async () => {
      throw new Error(`Only ${await page.evaluate(() => window.stopwatch.underlined())} of ${claims} claims are underlined.`);
    });
    const { whole, inView } = await page.evaluate(() => ({ whole: performance.now(), inView: window.stopwatch.underlinedInView() }));
    if (seen < inView) throw new Error(`The page called itself open with ${seen} of the ${inView} claims in view underlined.`);
    return new ArticlePage(page, devtools, opened, whole);
  }

  /** Tags words in view, one claim after the other. */
  async tag(): Promise<Tagged[]> {
    const times: Tagged[] = [];
    for (let nth = 0; nth < TAGS; nth += 1) {
      const word = await this.wordInView(2 + nth, { untagged: true });
      await this.page.mouse.dblclick(word.x, word.y);
      await this.page.getByRole("toolbar", { name: "The selected words" }).waitFor();
      await this.page.evaluate(() => window.stopwatch.timeTag());
      await this.page.keyboard.press("c");
      await this.page.getByRole("dialog", { name: "Tag a claim" }).getByRole("button", { name: "Tag claim" }).click();
      times.push(await this.page.evaluate(() => window.stopwatch.tagged));
      await this.page.getByRole("dialog", { name: "Tag a claim" }).waitFor({ state: "hidden" });
      await this.page.keyboard.press("Escape");
    }
    return times;
  }

  /** Types words into a paragraph in view, as fast as a quick writer does, and waits until they are stored. */
  async type(): Promise<Timed> {
    await this.page.getByRole("button", { name: "Write" }).click();
    const word = await this.wordInView(3);
    await this.page.mouse.click(word.x, word.y);
    await this.page.evaluate(() => [window.stopwatch.takeKeys(), window.stopwatch.takeCarries()]);
    await this.page.keyboard.type("and so it went on through the winter ".repeat(3).slice(0, KEYS), { delay: 90 });
    await this.page.locator("[data-saved='saved']").waitFor();
    const keys = await this.page.evaluate(() => ({ shown: window.stopwatch.takeKeys(), carried: window.stopwatch.takeCarries() }));
    await this.page.getByRole("button", { name: "Done" }).click();
    return keys;
  }

  /** Somebody else types into the first paragraph, which is in view. */
  async hear(typist: Tab): Promise<Timed> {
    const times: number[] = [];
    await this.page.evaluate(() => window.stopwatch.takeCarries());
    for (let nth = 0; nth < REMOTE; nth += 1) {
      const words = `[${Date.now().toString(36)}]`;
      await this.page.evaluate((awaited) => window.stopwatch.awaitWords(awaited), words);
      const begun = Date.now();
      typist.type(1, 0, words);
      times.push((await this.page.evaluate(() => window.stopwatch.shown)) - begun);
    }
    return { shown: times, carried: await this.page.evaluate(() => window.stopwatch.takeCarries()) };
  }

  /** Megabytes of JavaScript objects that cannot be thrown away. */
  async heap(): Promise<number> {
    await this.devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.devtools.send("Runtime.getHeapUsage");
    return usedSize / 1_048_576;
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** A word in the n-th paragraph that lies wholly in view; with `untagged`, one that no claim covers, where a click opens nothing. */
  private async wordInView(nth: number, { untagged = false } = {}): Promise<{ x: number; y: number }> {
    return this.page.evaluate(({ wanted, free }) => {
      const blocks = [...document.querySelectorAll(".ProseMirror > p")].filter((block) => {
        const box = block.getBoundingClientRect();
        return box.top > 160 && box.top + 40 < innerHeight;
      });
      const block = blocks[Math.min(wanted, blocks.length - 1)];
      if (!block) throw new Error("No paragraph is in view.");
      const box = block.getBoundingClientRect();
      const isInFreeWord = (x: number, y: number): boolean => {
        const caret = document.caretPositionFromPoint(x, y);
        const around = caret?.offsetNode.textContent?.slice(Math.max(0, caret.offset - 2), caret.offset + 2) ?? "";
        return caret?.offsetNode.parentNode === block && /^\p{L}{4}$/u.test(around);
      };
      for (let y = box.top + 14; free && y < Math.min(box.bottom, innerHeight - 40); y += 12) {
        for (let x = box.left + 20; x < box.right - 20; x += 6) if (isInFreeWord(x, y)) return { x, y };
      }
      return { x: box.left + box.width / 3, y: box.top + 14 };
    }, { wanted: nth, free: untagged });
  }
}
