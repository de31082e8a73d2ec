import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "@playwright/test";
import { Tab, ticketFor } from "@/lib/collab/server/testing/collab-desk";
import { CLAIM_LIMITS } from "@/lib/claims/claim";
import { buildBigArticle, findDemoPerson } from "@/prisma/seed/build-big-article";
import { findBrowser } from "../support/browser";
import { ArticlePage } from "./article-page";
import { choosePlaces } from "./choose-places";
import type { BenchDesk } from "./desk";
import { prose } from "./prose";
import type { Measure, Size } from "./sizes";
import { installStopwatch } from "./stopwatch";

export type Measured = Partial<Record<Measure, number[]>>;

/** Visits before anything counts: a browser keeps what it has compiled of a page's scripts from the second or third one on. */
const WARMING = 3;

/**
 * Makes an article of this size and lets an editor work in it `runs` times, each time in a new tab of a browser that has
 * been there before, while somebody else has the article open. Throws when a page does not show every claim: the figures
 * of a page that shows half of them would be worth nothing.
 */
export async function measureArticle(desk: BenchDesk, { words, claims }: Size, runs: number): Promise<Measured> {
  const articleId = await buildBigArticle({
    title: `The port of ${words.toLocaleString("en")} words`,
    html: prose(words, words),
    choose: (text) => choosePlaces(text, claims, claims),
  });
  const reporter = await findDemoPerson("reporter@demo.test");
  const profile = mkdtempSync(join(tmpdir(), "tickmark-bench-browser-"));
  const context = await signedIn(profile, desk.origin);
  const typist = new Tab(desk, articleId, () => ticketFor(reporter.newsroomId, reporter.personId, articleId));
  const measured: Required<Measured> = { open: [], whole: [], asked: [], tag: [], stored: [], key: [], keyCarried: [], remote: [], remoteCarried: [], heap: [] };
  try {
    for (let run = 1 - WARMING; run <= runs; run += 1) {
      const page = await ArticlePage.open(context, articleId, claims);
      if (run > 0) {
        measured.open.push(page.opened);
        measured.whole.push(page.whole);
        measured.heap.push(await page.heap());
        const own = await page.type();
        measured.key.push(...own.shown);
        measured.keyCarried.push(...own.carried);
        const others = await page.hear(typist);
        measured.remote.push(...others.shown);
        measured.remoteCarried.push(...others.carried);
        if (claims < CLAIM_LIMITS.claims) {
          for (const { asked, seen, stored } of await page.tag()) {
            measured.asked.push(asked);
            measured.tag.push(seen);
            measured.stored.push(stored);
          }
        }
      }
      await page.close();
    }
  } finally {
    typist.leave();
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return measured;
}

/** A browser of its own with a profile, as people have it: a private window keeps nothing of what it compiles. */
async function signedIn(profile: string, origin: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, { ...(await findBrowser()), handleSIGINT: false, handleSIGTERM: false, baseURL: origin, viewport: { width: 1280, height: 800 }, locale: "en-GB", timezoneId: "UTC" });
  // The loader that runs this file names functions with a helper that pages do not have.
  await context.addInitScript("globalThis.__name ??= (it) => it");
  await context.addInitScript(installStopwatch);
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in as Greta Sandoval" }).click();
  await page.getByRole("heading", { name: "Articles", level: 1 }).waitFor();
  await page.close();
  return context;
}
