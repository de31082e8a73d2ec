import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { projectRoot } from "@/lib/processes/project-root";

// The short form of `npm run test:hostile`, beside other tests: how fast the others are served is judged by the long one.

test("thousands of frames that no page would send end nobody's connection but their own", async () => {
  const words = await promisify(execFile)(process.execPath, ["--disable-warning=DeprecationWarning", "--import", "tsx", "e2e/hostile/run.ts", "--after", "1500", "--before", "100", "--lenient"], { cwd: projectRoot })
    .then(({ stdout }) => stdout, (failure: unknown) => (failure instanceof Error && "stdout" in failure ? String(failure.stdout) : String(failure)));
  expect(words).toMatch(/ 0 promises left alone; .* every bound was held\n$/);
}, 180_000);
