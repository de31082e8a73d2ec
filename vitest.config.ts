import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const elsewhere = ["**/node_modules/**", ".next/**", ".data/**", "e2e/journeys/**"];

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    // Properties are tried on many inputs, beside whatever else the machine does: a bound for what hangs, not for what is slow.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...elsewhere, "**/*.integration.test.ts"] } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["**/*.integration.test.ts"],
          exclude: elsewhere,
          globalSetup: ["lib/processes/testing/start-test-cluster.ts"],
          setupFiles: ["lib/processes/testing/own-database.ts"],
          maxWorkers: 2,
        },
      },
    ],
  },
});
