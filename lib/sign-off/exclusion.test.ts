import { expect, test } from "vitest";
import { whyExcluded, type Involved } from "./exclusion";

const nobody: Involved = { judges: [], evidenceWorkers: [], wordChangers: [], reporterId: null };

test.each([
  ["gave the verdict or reaffirmed it", { judges: ["ann", "bob"] }, "sign-off-by-verdict-giver"],
  ["worked on the evidence", { evidenceWorkers: ["bob"] }, "sign-off-by-evidence-worker"],
  ["changed the words", { wordChangers: ["bob"] }, "sign-off-by-word-changer"],
  ["wrote the article", { reporterId: "bob" }, "sign-off-by-reporter"],
])("whoever %s may not sign", (_why, involved, code) => {
  expect(whyExcluded("bob", { ...nobody, ...involved })?.code).toBe(code);
  expect(whyExcluded("bob", { ...nobody, ...involved })?.message).toMatch(/Somebody else has to sign it\.$/);
  expect(whyExcluded("cleo", { ...nobody, ...involved })).toBeNull();
});
