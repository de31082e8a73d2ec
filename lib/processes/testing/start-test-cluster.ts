import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { startThrowawayPostgres } from "../database/embedded-postgres";
import { prepareDatabase } from "../database/prepare-database";
import { appUrlFor } from "../database/roles";
import { generateClient } from "../generate-client";
import "./provided";

/** Vitest's global set-up of the integration tests: one real PostgreSQL with one migrated database to copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await generateClient();
  const cluster = await startThrowawayPostgres();
  const secret = randomBytes(32).toString("base64url");
  await prepareDatabase(cluster.url, appUrlFor(cluster.url, secret));
  project.provide("testCluster", { templateUrl: cluster.url, secret });
  return () => cluster.stop(0);
}
