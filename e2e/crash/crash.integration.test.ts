import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { projectRoot } from "@/lib/processes/project-root";

// The short form of `npm run test:crash`: real processes, one kill of the server, one of PostgreSQL, one of both.

test("what people see as saved survives the death of server and database, and pages say in time what is not", async () => {
  const words = await promisify(execFile)(process.execPath, ["--disable-warning=DeprecationWarning", "--import", "tsx", "e2e/crash/run.ts", "--kills", "3", "--outage", "0", "--people", "4"], { cwd: projectRoot })
    .then(({ stdout }) => stdout, (failure: unknown) => (failure instanceof Error && "stdout" in failure ? String(failure.stdout) : String(failure)));
  expect(words).toMatch(/ 0 lost, 0 twice; .* every bound was held\n$/);
}, 180_000);
