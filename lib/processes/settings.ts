import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isLoopback } from "@/lib/auth/server/own-origin";
import { env, type Env } from "@/lib/foundation/server/env";
import { openDataFolder } from "./data-folder";
import { type ProcessRole, readProcessRoles } from "./process-roles";
import { projectRoot } from "./project-root";
import { StartRefusal } from "./start-refusal";

/** How this start is meant, read from the environment and checked. */
export interface Settings {
  readonly roles: ReadonlySet<ProcessRole>;
  readonly host: string;
  /** 0 means any free one. */
  readonly port: number;
  readonly dataDir: string;
  /** Owner's address of a database that somebody else runs; null: the embedded one. */
  readonly databaseUrl: string | null;
  readonly appDatabaseUrl: string | null;
  /** Whether the demo newsroom is filled in and its people may sign in with one click. */
  readonly demo: boolean;
}

/** Reads and checks the environment. Refuses what could not be served, or not safely. */
export function readSettings(argv: readonly string[]): Settings {
  const given = readEnvironment();
  const embedded = given.DATABASE_URL === undefined && given.APP_DATABASE_URL === undefined;
  const onLoopback = isLoopback(given.HOST) && (given.APP_URL === undefined || isLoopback(new URL(given.APP_URL).hostname.replace(/^\[|\]$/g, "")));
  if (given.TICKMARK_DEMO === true && !onLoopback) throw new StartRefusal("Everybody knows the demo's passwords: TICKMARK_DEMO=1 is only served on loopback. Set HOST to 127.0.0.1, or leave TICKMARK_DEMO out.");
  return {
    roles: readProcessRoles(argv, given.TICKMARK_ROLES),
    host: given.HOST,
    port: given.PORT,
    dataDir: resolve(projectRoot, given.DATA_DIR),
    databaseUrl: given.DATABASE_URL ?? null,
    appDatabaseUrl: given.APP_DATABASE_URL ?? null,
    demo: given.TICKMARK_DEMO ?? (embedded && onLoopback),
  };
}

/**
 * The secret that signs sessions and from which passwords of database roles are derived. The demo makes one and keeps it
 * in its data folder; any other installation brings its own. Refuses a missing and a guessable one.
 */
export function settleSecret({ demo, dataDir }: Settings): string {
  const given = readEnvironment().AUTH_SECRET;
  if (given !== undefined) {
    if (new Set(given).size < 12) throw new StartRefusal("AUTH_SECRET is too easy to guess. Make one with: openssl rand -base64 48");
    return given;
  }
  if (!demo) throw new StartRefusal("AUTH_SECRET is missing. Make one with: openssl rand -base64 48");
  const path = join(dataDir, "auth-secret");
  if (!existsSync(path)) {
    openDataFolder(dataDir);
    writeFileSync(path, randomBytes(48).toString("base64url"), { mode: 0o600, flush: true });
  }
  return readFileSync(path, "utf8");
}

function readEnvironment(): Env {
  try {
    return env();
  } catch (cause) {
    throw new StartRefusal(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
