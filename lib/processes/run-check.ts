import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./project-root";
import { seconds } from "./step";
import { honest, single, type Tally } from "./tally";

/** What belongs to whoever runs the tests and not to the product under test. */
const NOT_FOR_TESTS = ["PORT", "HOST", "APP_URL", "AUTH_SECRET", "DATABASE_URL", "APP_DATABASE_URL", "TICKMARK_DEMO", "TICKMARK_ROLES", "DATA_DIR", "NODE_ENV"];

/** One program that checks something. */
export interface Check {
  readonly name: string;
  /** A script below node_modules and its arguments; `{report}` stands for the file that it writes its report to. */
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Reads the program's own report; without it the check counts as one. */
  readonly read?: (report: never) => Tally;
}

/** Runs the check, shows how it went and how long it took, and everything that it said when it failed. */
export async function runCheck({ name, command, env = {}, read }: Check, signal: AbortSignal): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), "tickmark-report-"));
  const report = join(folder, "report.json");
  const begun = performance.now();
  const { code, words } = await run(command.map((word) => word.replace("{report}", report)), { ...env, TICKMARK_E2E_REPORT: report }, signal);
  const tally = read === undefined ? single(code === 0) : honest(await readReport(report, read), code);
  await rm(folder, { recursive: true, force: true });
  if (tally.failed > 0) console.log(`\n${words.trimEnd()}\n`);
  const counts = read === undefined ? "" : `, ${tally.passed} passed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ""}`;
  console.log(`  ${tally.failed === 0 ? "✓" : "✗"} ${name}${counts}${tally.failed === 0 ? "" : `, ${tally.failed} failed`} … ${seconds(performance.now() - begun)}`);
  return tally;
}

async function run([script = "", ...rest]: readonly string[], env: Record<string, string>, signal: AbortSignal): Promise<{ code: number; words: string }> {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_FOR_TESTS.includes(name)));
  const child = spawn(process.execPath, [join(projectRoot, "node_modules", script), ...rest], {
    cwd: projectRoot, env: { ...clean, ...env } as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "pipe"], signal, killSignal: "SIGTERM",
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => words.push(text));
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? 1, words: words.join("") };
}

async function readReport(path: string, read: (report: never) => Tally): Promise<Tally> {
  try {
    return read(JSON.parse(await readFile(path, "utf8")) as never);
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // it ended before it could report
  }
}
