import { log } from "@/lib/foundation/server/log";
import { buildPages } from "./build-pages";
import { claimDataFolder, releaseDataFolder } from "./data-folder";
import { generateClient } from "./generate-client";
import { checkPort } from "./port-check";
import { projectRoot } from "./project-root";
import { readSettings, settleSecret, type Settings } from "./settings";
import { Shutdown } from "./shutdown";
import { checkGivenDatabase, fillDemo, readyDatabase } from "./start-database";
import { StartRefusal } from "./start-refusal";
import { step } from "./step";
import { welcome } from "./welcome";

/** `npm start`: from a checked-out copy to an address. What can be refused is refused before what takes minutes. */
async function start(shutdown: Shutdown): Promise<void> {
  const begun = performance.now();
  process.chdir(projectRoot);
  // React and Next ask for this by themselves, at the moment they are loaded.
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const settings = readSettings(process.argv.slice(2));
  const port = await claimPlace(settings, shutdown);
  const secret = settleSecret(settings);
  await checkGivenDatabase(settings);

  await step("Generating the database client", async () => ((await generateClient()) ? undefined : "up to date"));
  if (settings.roles.has("web")) {
    await step("Building the pages", async () => ((await buildPages(shutdown.signal)) ? undefined : "up to date"));
  }
  const { appUrl, ownerUrl } = await readyDatabase(settings, secret, shutdown);
  // From here on nobody in this process knows the owner's address: everything goes through the role that row-level security holds.
  delete process.env["DATABASE_URL"];
  Object.assign(process.env, { APP_DATABASE_URL: appUrl, AUTH_SECRET: secret, PORT: String(port), TICKMARK_DEMO: settings.demo ? "1" : "0", DATA_DIR: settings.dataDir });
  shutdown.add("the database's connections", async () => {
    // Loaded late, as everything that needs the generated client: on a fresh copy there was none when this file began.
    const { closeDatabase } = await import("@/lib/foundation/server/database");
    await closeDatabase();
  });
  if (ownerUrl !== null) await fillDemo(settings, ownerUrl);
  await step("Opening the doors", () => serve({ ...settings, port }, shutdown));
  welcome({ ...settings, port }, performance.now() - begun);
}

/** Takes the data folder and looks for the port, before anything that takes long. */
async function claimPlace({ roles, host, port, dataDir, databaseUrl, appDatabaseUrl }: Settings, shutdown: Shutdown): Promise<number> {
  if (databaseUrl === null && appDatabaseUrl === null) {
    claimDataFolder(dataDir, `http://localhost:${port}`);
    shutdown.add("the data folder", () => { releaseDataFolder(dataDir); });
  }
  return roles.has("web") || roles.has("collab") ? checkPort(host, port) : port;
}

/** Starts the roles of this process. They end side by side, so that one that takes its time leaves the others theirs. */
async function serve({ roles, host, port }: Settings, shutdown: Shutdown): Promise<void> {
  const { APP_DATABASE_URL = "" } = process.env;
  const endings: (() => Promise<unknown>)[] = [];
  shutdown.add("serving", async () => (await Promise.all(endings.map((end) => end()))).find((problem) => typeof problem === "string"));
  if (roles.has("worker")) {
    const [{ startWorker }, { reactions }] = await Promise.all([import("./worker"), import("./reactions")]);
    const worker = await startWorker(APP_DATABASE_URL, reactions);
    endings.push(() => worker.stop(1_000));
  }
  const collab = roles.has("collab") ? (await import("./collab-part")).startCollab() : null;
  if (collab !== null) endings.push(collab.end);
  if (roles.has("web") || roles.has("collab")) {
    const { startServer, stopServer } = await import("./server");
    const server = await startServer({ host, port, web: roles.has("web"), collab });
    endings.push(() => stopServer(server));
  }
}

const shutdown = new Shutdown();
shutdown.listen();
process.on("unhandledRejection", (error) => { log().error({ error: error instanceof Error ? error.stack : String(error) }, "a promise was left alone"); });
process.on("uncaughtException", (error) => {
  log().fatal({ error: error.stack }, "a bug ended the process");
  void shutdown.run(1);
});
start(shutdown).catch((error: unknown) => {
  if (!shutdown.signal.aborted) console.error(error instanceof StartRefusal ? error.message : error);
  return shutdown.run(1);
});
