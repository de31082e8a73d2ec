import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { cruise, type IForbiddenRuleType, type ICruiseResult, type IConfiguration } from "dependency-cruiser";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

// A rule that matches nothing looks exactly like a rule that nobody breaks. So: break each on purpose.

const root = join(import.meta.dirname, "..");
const config = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as IConfiguration & { forbidden: IForbiddenRuleType[] };

async function cruiseTree(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(folders, {
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["prisma/generated", "^\\.next/"] },
  });
  if (typeof output === "string") throw new Error("dependency-cruiser answered with text instead of a result");
  return output;
}

/** Each line: a file, what it imports, and the rule that must say no. */
const BAD_IMPORTS: [file: string, imports: string, rule: string][] = [
  ["lib/text/bad.ts", "../claims/claim", "text-imports-only-downward"],
  ["lib/anchoring/bad.ts", "../articles/article", "anchoring-imports-only-downward"],
  ["lib/claims/bad.ts", "../sources/source", "claims-imports-only-downward"],
  ["lib/evidence/bad.ts", "../verdicts/verdict", "evidence-imports-only-downward"],
  ["lib/unranked/bad.ts", "./other", "every-module-is-ranked"],
  ["lib/claims/claim.ts", "./server/read-claims", "pure-half-stays-pure"],
  ["lib/claims/pure.ts", "next", "pure-half-stays-pure"],
  ["lib/text/pure.ts", "node:fs", "pure-half-uses-no-node-builtins"],
  ["lib/verdicts/server/reach.ts", "../../claims/server/store", "store-is-private-to-its-module"],
  ["app/page.tsx", "../lib/claims/server/store-occurrences", "store-is-private-to-its-module"],
  ["components/claims/card.tsx", "../../lib/claims/server/read-claims", "components-never-touch-server-code"],
  ["components/ui/button.tsx", "../../lib/claims/claim", "ui-kit-knows-no-domain"],
  ["lib/claims/server/door.ts", "../../../app/page", "nobody-imports-the-doors"],
  ["lib/claims/server/socket.ts", "@hocuspocus/server", "websocket-server-in-collab-only"],
  ["app/query.ts", "@prisma/client", "prisma-client-only-behind-the-transaction-helper"],
  ["lib/claims/server/seeded.ts", "../../../prisma/seed/builders", "tests-and-seeds-are-leaves"],
  ["lib/claims/circle-back.ts", "./circle", "no-cycles"], // reported once for the circle, at its last file
];

const EMPTY = ["lib/claims/claim.ts", "lib/articles/article.ts", "lib/sources/source.ts", "lib/verdicts/verdict.ts", "lib/unranked/other.ts",
  "lib/claims/server/read-claims.ts", "lib/claims/server/store.ts", "lib/claims/server/store-occurrences.ts", "prisma/seed/builders.ts", "app/page.tsx"];

describe("the order of imports", () => {
  let tree: string;
  let found: Set<string>;

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), "tickmark-order-"));
    const files = new Map<string, string>(EMPTY.map((file) => [file, "export const here = 1;\n"]));
    for (const [file, imports] of BAD_IMPORTS) {
      files.set(file, `${files.get(file) ?? ""}import * as it from "${imports}";\nexport const used = it;\n`);
    }
    files.set("lib/claims/circle.ts", `import * as it from "./circle-back";\nexport const used = it;\n`);
    for (const name of ["next", "@hocuspocus/server", "@prisma/client"]) {
      files.set(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
      files.set(`node_modules/${name}/index.js`, "module.exports = {};\n");
    }
    for (const [file, text] of files) {
      await mkdir(dirname(join(tree, file)), { recursive: true });
      await writeFile(join(tree, file), text);
    }
    const result = await cruiseTree(tree, ["lib", "app", "components", "prisma"]);
    found = new Set(result.summary.violations.map((violation) => `${violation.from} breaks ${violation.rule.name}`));
  });
  afterAll(() => rm(tree, { recursive: true, force: true }));

  test.each(BAD_IMPORTS)("%s may not import %s", (file, _imports, rule) => {
    expect([...found]).toContain(`${file} breaks ${rule}`);
  });

  test("every rule has a bad import that proves it, by name or by its family", () => {
    const proven = new Set(BAD_IMPORTS.map(([, , rule]) => rule.replace(/^.*-imports-only-downward$/, "downward")));
    const rules = new Set(config.forbidden.map((rule) => (rule.name ?? "").replace(/^.*-imports-only-downward$/, "downward")));
    expect([...rules].filter((rule) => !proven.has(rule))).toEqual([]);
  });
});

test("the checker reads every source file of the project", { timeout: 120_000 }, async () => {
  const folders = ["lib", "app", "components", "prisma", "e2e"];
  const onDisk = (await Promise.all(folders.map((folder) => sources(join(root, folder))))).flat();
  const result = await cruiseTree(root, folders);
  const read = new Set(result.modules.map((module) => module.source));
  expect(onDisk.filter((file) => !read.has(file))).toEqual([]);
});

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.d\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith("prisma/generated/"));
}

describe("lint", () => {
  const eslint = new ESLint({ cwd: root });
  // The text is linted as if it stood in this file, which the type checker knows.
  const cases: [why: string, file: string, code: string, rule: string][] = [
    ["any", "lib/claims/claim-state.ts", "export const a: any = 1;", "@typescript-eslint/no-explicit-any"],
    ["a floating promise", "lib/claims/claim-state.ts", "export function f(): void { Promise.resolve(1); }", "@typescript-eslint/no-floating-promises"],
    ["a non-null assertion", "lib/claims/claim-state.ts", "export const a = [1][0]!;", "@typescript-eslint/no-non-null-assertion"],
    ["a raw SQL string", "lib/claims/claim-state.ts", "export function f(tx: { $queryRawUnsafe: (s: string) => void }): void { tx.$queryRawUnsafe('x'); }", "no-restricted-syntax"],
    ["the environment read elsewhere", "lib/claims/claim-state.ts", "export const a = process.env['PORT'];", "no-restricted-properties"],
    ["an outgoing request past the fetcher", "lib/claims/claim-state.ts", "export const a = fetch('https://desk.example');", "no-restricted-globals"],
    ["a default export", "lib/claims/claim-state.ts", "export default 1;", "no-restricted-syntax"],
    ["an export without a return type", "lib/claims/claim-state.ts", "export function f() { return 1; }", "@typescript-eslint/explicit-module-boundary-types"],
    ["an unhandled case of a union", "lib/claims/claim-state.ts", "export function f(x: 'a' | 'b'): void { switch (x) { case 'a': break; } }", "@typescript-eslint/switch-exhaustiveness-check"],
  ];
  test.each(cases)("refuses %s", { timeout: 120_000 }, async (_why, file, code, rule) => {
    const [result] = await eslint.lintText(code, { filePath: join(root, file) });
    const severities = (result?.messages ?? []).filter((message) => message.ruleId === rule).map((message) => message.severity);
    expect(severities).toContain(2);
  });
});
