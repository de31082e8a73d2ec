import { createHmac } from "node:crypto";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { errorCode } from "../error-code";
import { StartRefusal } from "../start-refusal";

/** The role that serves: owns nothing, is no superuser, cannot bypass row-level security. */
export const APP_ROLE = "tickmark_app";
/** Tables to which the application may add and which it may read, and nothing else. */
const APPEND_ONLY = ["audit_entry"];
const JOBS_SCHEMA = "pgboss";

/**
 * The address under which the application's role reaches the owner's database. Its password is derived from the
 * installation's secret, so that every process of an installation knows it and none has to keep it.
 */
export function appUrlFor(ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = createHmac("sha256", secret).update("database role of the application").digest("base64url");
  return url.href;
}

/**
 * Makes sure that the role of `appUrl` exists, can sign in and has exactly the rights that serving needs.
 * Call it as the owner, after the tables are there. Refuses when the role is missing and the owner may not create roles.
 */
export async function prepareAppRole(owner: Client, appUrl: string): Promise<void> {
  const name = decodeURIComponent(new URL(appUrl).username);
  const role = escapeIdentifier(name);
  if (!(await canSignIn(appUrl))) await makeRole(owner, name, decodeURIComponent(new URL(appUrl).password));
  await owner.query(`
    BEGIN;
    GRANT USAGE ON SCHEMA public, ${JOBS_SCHEMA} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, ${JOBS_SCHEMA} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, ${JOBS_SCHEMA} TO ${role};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public, ${JOBS_SCHEMA} TO ${role};
    REVOKE UPDATE, DELETE ON ${APPEND_ONLY.map(escapeIdentifier).join(", ")} FROM ${role};
    REVOKE ALL ON _prisma_migrations FROM ${role};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    COMMIT;`);
}

/** Refuses a connection that row-level security does not hold: a superuser's, one with BYPASSRLS, an owner's, or one that can become such a role. */
export async function assertCannotBypassRls(appUrl: string): Promise<void> {
  const client = new Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ rolname: string; why: string }>(`
      SELECT r.rolname, CASE WHEN r.rolsuper THEN 'is a superuser' WHEN r.rolbypassrls THEN 'may bypass row-level security' ELSE 'owns tables' END AS why
      FROM pg_roles r
      WHERE pg_has_role(current_user, r.oid, 'MEMBER')
        AND (r.rolsuper OR r.rolbypassrls OR EXISTS (
          SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'))
      LIMIT 1`);
    const [fault] = rows;
    if (fault !== undefined) throw new StartRefusal(`The application must not serve as a role that could see every newsroom: ${fault.rolname} ${fault.why}. Give APP_DATABASE_URL a role of its own.`);
  } finally {
    await client.end();
  }
}

async function makeRole(owner: Client, name: string, password: string): Promise<void> {
  try {
    const { rowCount } = await owner.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
    await owner.query(`${rowCount === 0 ? "CREATE" : "ALTER"} ROLE ${escapeIdentifier(name)}
      LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${escapeLiteral(password)}`);
  } catch (cause) {
    if (errorCode(cause) !== "42501") throw cause;
    throw new StartRefusal(`The role ${name} cannot sign in, and the owner of the database may not create roles. Create it with LOGIN and set APP_DATABASE_URL.`, { cause });
  }
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (["28P01", "28000", "42501"].includes(errorCode(error))) return false; // wrong password, no such role, may not connect
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
