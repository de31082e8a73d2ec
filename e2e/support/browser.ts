import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const SYSTEM_BROWSERS = ["/usr/bin/google-chrome", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

export type Browser = { executablePath: string; args: string[] };

/**
 * The browser that journeys and benchmarks drive: the first of PLAYWRIGHT_CHROMIUM_PATH, Playwright's own, the
 * system's Chrome or Chromium, and the binary that the npm package @sparticuz/chromium ships, which needs no download
 * and no system libraries.
 */
export async function findBrowser(): Promise<Browser> {
  // Chromium looks up its maker's hosts at each start unless told not to.
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  const args = process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet;
  const named = process.env["PLAYWRIGHT_CHROMIUM_PATH"];
  for (const path of [named, chromium.executablePath(), ...SYSTEM_BROWSERS]) {
    if (path && existsSync(path)) return { executablePath: path, args };
  }
  const { default: packaged } = await import("@sparticuz/chromium");
  // Its own arguments are for a serverless sandbox (single process, no GPU); a desk's browser has several processes.
  return { executablePath: await packaged.executablePath(), args: [...args, "--no-sandbox", "--disable-gpu"] };
}
