import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./e2e/support/browser";

const port = Number(process.env["TICKMARK_E2E_PORT"] ?? 3917);
// The config is read once by the runner and again by each worker: the folder is made once and handed down.
process.env["TICKMARK_E2E_DATA"] ??= mkdtempSync(join(tmpdir(), "tickmark-e2e-"));

const { executablePath, args } = await findBrowser();

export default defineConfig({
  testDir: "e2e/journeys",
  fullyParallel: false,
  workers: process.env["TICKMARK_E2E_WORKERS"] ? Number(process.env["TICKMARK_E2E_WORKERS"]) : 2,
  forbidOnly: true,
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: process.env["TICKMARK_E2E_REPORT"]
    ? [["json", { outputFile: process.env["TICKMARK_E2E_REPORT"] }], ["line"]]
    : [["list"]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "UTC",
    // Of what fails there are pictures of everybody's screen; a film of all that does not would be paid by every journey.
    trace: process.env["TICKMARK_E2E_TRACE"] ? "retain-on-failure" : "off",
    launchOptions: { executablePath, args },
  },
  webServer: {
    command: "node_modules/.bin/node --import tsx lib/processes/start.ts",
    url: `http://127.0.0.1:${port}/api/health`,
    timeout: 600_000,
    // While journeys are written: a server that runs already spares its start.
    reuseExistingServer: process.env["TICKMARK_E2E_REUSE"] === "1",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "pipe",
    env: {
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: process.env["TICKMARK_E2E_DATA"],
      LOG_LEVEL: "warn",
    },
  },
});
