import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { claimDataFolder, releaseDataFolder } from "../data-folder";
import { errorCode } from "../error-code";
import { keepAccess, ownerUrl, recallAccess } from "./cluster-access";
import { createCluster, DATABASE } from "./create-cluster";
import { findFreePort } from "./free-port";
import { endLeftoverPostmaster } from "./leftover-postmaster";
import { findPostgresBinaries } from "./postgres-binaries";
import { chooseRunAs, giveTo, type RunAs } from "./run-as";
import { type Postmaster, runPostmaster } from "./run-postmaster";

export interface EmbeddedPostgresOptions {
  /** Folder that holds the cluster, its password and its log; created when absent. */
  readonly dataDir: string;
  /** Preferred port. Without it the port of last time; another free one when that is taken. */
  readonly port?: number;
  /** False switches off fsync and its kin: faster, and lost when the machine (not the process) dies. For tests. */
  readonly durable?: boolean;
  /** How to run the server; found out when absent. */
  readonly runAs?: RunAs;
}

export interface EmbeddedPostgres {
  /** Address of the database as its owner. Holds the password. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Settles when the server is gone, for whatever reason. */
  readonly exited: Promise<void>;
  /** Ends the server (open transactions roll back, `patience` milliseconds before it is made to crash safely) and gives the folder back. */
  stop(patience?: number): Promise<void>;
  /** Kills the server as a crash would and gives the folder back; the next start recovers. For crash tests. */
  kill9(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the product on 127.0.0.1 and waits until it answers. Creates the cluster at first,
 * recovers one that crashed, ends a server that a killed process left behind. Refuses a folder that another living process uses.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true } = options;
  claimDataFolder(options.dataDir);
  const folder = realpathSync(options.dataDir);
  const cluster = join(folder, "postgres");
  const binaries = await findPostgresBinaries();
  const runAs = options.runAs ?? chooseRunAs(cluster, binaries.postgres);
  const access = recallAccess(folder) ?? { port: options.port ?? (await findFreePort()), password: randomBytes(24).toString("base64url") };
  if (existsSync(cluster)) {
    await endLeftoverPostmaster(cluster);
    giveTo(runAs.owner, cluster);
  } else {
    // The password is kept before the cluster that asks for it exists: no kill in between can lock us out.
    keepAccess(folder, access);
    createCluster({ cluster, password: access.password, binaries, runAs, durable });
  }
  const server = await runPostmaster({
    cluster, runAs, durable, log: join(folder, "postgres.log"), program: binaries.postgres, port: options.port ?? access.port,
    answers: (port) => answersOn({ ...access, port }),
  });
  if (server.port !== access.port) keepAccess(folder, { ...access, port: server.port });
  return handleOf(server, ownerUrl({ ...access, port: server.port }), options.dataDir);
}

/** Starts an empty cluster in a temporary folder that goes away with it, without fsync unless `durable`. Tests and benches use it. */
export async function startThrowawayPostgres(options: { readonly durable?: boolean } = {}): Promise<EmbeddedPostgres> {
  const dataDir = mkdtempSync(join(tmpdir(), "tickmark-postgres-"));
  const server = await startEmbeddedPostgres({ dataDir, durable: options.durable ?? false });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...server, stop };
}

function handleOf(server: Postmaster, url: string, dataDir: string): EmbeddedPostgres {
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    server.process.kill(signal);
    await server.exited;
    releaseDataFolder(dataDir);
  };
  const stop = async (patience = 8_000): Promise<void> => {
    const harsher = setTimeout(() => server.process.kill("SIGQUIT"), patience);
    await end("SIGINT");
    clearTimeout(harsher);
  };
  return { url, port: server.port, pid: server.pid, exited: server.exited, stop, kill9: () => end("SIGKILL") };
}

/** Whether the server lets its owner in; creates the database on the way when it is not there yet. */
async function answersOn(access: { readonly port: number; readonly password: string }): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl(access, "postgres"), connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined); // a server that goes away while it starts is seen by its exit
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
    return true;
  } catch (error) {
    // Refused connections and "starting up" pass; a wrong password never does.
    if (errorCode(error) === "28P01") throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
