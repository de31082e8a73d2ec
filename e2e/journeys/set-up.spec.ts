import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectAccessible } from "../support/axe";
import { expect, test } from "../support/journey";
import { startProduct } from "../support/product";

test("An installation without people shows its set-up page once, to the first admin, and never again", async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), "tickmark-set-up-"));
  const product = await startProduct({ env: { TICKMARK_DEMO: "0", DATA_DIR: folder, AUTH_SECRET: randomBytes(48).toString("base64url"), LOG_LEVEL: "warn" } });
  try {
    const opens = async () => (await browser.newContext({ baseURL: product.origin })).newPage();
    const page = await opens();
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Set up the newsroom" })).toBeVisible();
    await expectAccessible(page, "set-up, in the light");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, "set-up, in the dark");

    await page.getByRole("textbox", { name: "Name of the newsroom" }).fill("The Quarry Post");
    await page.getByRole("textbox", { name: "Your name" }).fill("Alma Reyes");
    await page.getByRole("textbox", { name: "Your email" }).fill("alma@quarry.example");
    await page.getByRole("textbox", { name: "Password" }).fill("short");
    await page.getByRole("button", { name: "Set up" }).click();
    await expect(page.getByText("at least 10 characters").last()).toBeVisible();
    await page.getByRole("textbox", { name: "Password" }).fill("three patient herons");
    await page.getByRole("button", { name: "Set up" }).click();
    await expect(page.getByRole("heading", { name: "Articles", level: 1 })).toBeVisible();
    await expect(page.getByRole("button", { name: "You and your settings: Alma Reyes" })).toBeVisible();

    const stranger = await opens();
    await stranger.goto("/set-up");
    await expect(stranger.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expect(stranger.getByRole("button", { name: /^Sign in as / })).toHaveCount(0);
    expect((await stranger.request.post("/api/v1/setup", { data: { newsroomName: "Mine", name: "Mallory", email: "m@x.example", password: "three patient herons" }, headers: { origin: product.origin } })).status()).toBe(404);
    await page.context().close();
    await stranger.context().close();
  } finally {
    await product.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
