// The way in, for whatever Node the machine has: installs when needed and hands over to the project's own Node.
// Plain JavaScript without dependencies, in words that even a Node too old to run the product can read.
import { spawn, spawnSync } from "child_process";
import { existsSync, readFileSync } from "fs";
import { dirname, join } from "path";
import { fileURLToPath } from "url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const scripts = { start: "lib/processes/start.ts", test: "lib/processes/test.ts", token: "lib/processes/token.ts", run: "lib/processes/run.ts" };

function stop(line) {
  console.error(line);
  process.exit(1);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch (error) {
    return null;
  }
}

/** Why npm must install, or null. npm writes its own list of what lies in node_modules as its very last act. */
function whyInstall() {
  const wanted = readJson("package-lock.json");
  if (wanted === null) stop("package-lock.json is missing or damaged: this is not a whole copy of Tickmark.");
  const installed = readJson("node_modules/.package-lock.json");
  if (installed === null) return "nothing is installed yet";
  for (const [path, entry] of Object.entries(wanted.packages)) {
    const there = installed.packages[path];
    if (path === "" || entry.link || (there === undefined && (entry.optional || entry.devOptional))) continue;
    if (there === undefined || there.version !== entry.version) return "package-lock.json asks for other versions than are installed";
  }
  return ownNode() === null ? "its Node is missing" : null;
}

/** The Node that came with the packages, if it runs here. */
function ownNode() {
  const path = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  return existsSync(path) && spawnSync(path, ["--version"]).status === 0 ? path : null;
}

/** Tells of itself on the error stream: some commands answer with JSON. */
function install(reason) {
  console.error("  Installing packages (" + reason + ") …");
  const begun = Date.now();
  const options = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const run = npm && npm.endsWith(".js")
    ? spawnSync(process.execPath, [npm].concat(options), { cwd: root, stdio: ["inherit", 2, 2] })
    : spawnSync("npm", options, { cwd: root, stdio: ["inherit", 2, 2], shell: process.platform === "win32" });
  if (run.status !== 0) stop("npm could not install the packages (see above). Tickmark was not started.");
  console.error("  Installed packages in " + ((Date.now() - begun) / 1000).toFixed(1) + " s");
}

function handOver(script, rest) {
  const node = ownNode() || (Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : null);
  if (node === null) stop("The Node that Tickmark brings along does not run here, and this one (" + process.version + ") is older than 24. Allow npm to run the install script of the package \"node\", or use Node 24.");
  const settings = (script === scripts.start || script === scripts.token) && existsSync(join(root, ".env")) ? ["--env-file=.env"] : [];
  const child = spawn(node, settings.concat(["--disable-warning=DeprecationWarning", "--import", "tsx", script], rest), { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // npm passes a signal on to the shell between us and may die without one; whoever started us is gone then, and so are we.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 250).unref();
  child.on("error", (error) => stop("Node could not be started: " + error.message));
  child.on("exit", (code, signal) => process.exit(signal === null ? code : 1));
}

const script = scripts[process.argv[2]];
if (Number(process.versions.node.split(".")[0]) < 20) stop("Tickmark needs Node 20 or newer; this is " + process.version + ".");
if (script === undefined) stop("Say what to do: node lib/processes/bootstrap.mjs start | test | token | run FILE");
const reason = whyInstall();
if (reason !== null) install(reason);
handOver(script, process.argv.slice(3));
