import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ask } from "@/lib/api/testing/ask";
import { makeNewsroom } from "@/lib/api/testing/newsroom";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { projectRoot } from "./project-root";

type Run = { code: number; lines: string[]; complaint: string };

function token(email: string, environment: Record<string, string> = {}): Promise<Run> {
  const file = join(projectRoot, "lib/processes/token.ts");
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", file, email], { cwd: projectRoot, env: { ...process.env, ...environment } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, lines: stdout.trimEnd().split("\n"), complaint: stderr.trimEnd() });
    });
  });
}

test("the last line is a token that acts as the person, and the history says so", async () => {
  const { checker, id } = await makeNewsroom();
  const { code, lines } = await token(checker.email.toUpperCase());
  expect(code).toBe(0);
  expect((await ask("GET", "/me", { token: lines.at(-1) })).body).toMatchObject({ person: { id: checker.personId }, roles: ["checker"] });
  const events = await inNewsroom(id, (tx) => tx.auditEntry.findMany({ select: { actorId: true, event: true } }));
  expect(events).toEqual([{ actorId: null, event: { type: "token-made", personId: checker.personId, name: "npm run token" } }]);
});

test.each([
  ["nobody@proof.test", {}, "Nobody who may sign in here has the address nobody@proof.test."],
  ["checker@demo.test", { DATABASE_URL: "postgresql://tickmark:x@127.0.0.1:1/tickmark" }, "The database cannot be reached."],
  ["checker@demo.test", { DATABASE_URL: "", APP_DATABASE_URL: "", DATA_DIR: "/tmp/tickmark-never-started" }, "The environment is not usable"],
])("says in one line why there is none for %s %o", async (email, environment, complaint) => {
  const run = await token(email, environment);
  expect(run).toMatchObject({ code: 1, lines: [""] });
  expect(run.complaint).toContain(complaint);
  expect(run.complaint.split("\n")).toHaveLength(1);
});
