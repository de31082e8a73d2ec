import { Client } from "pg";
import { errorCode } from "../error-code";
import { StartRefusal } from "../start-refusal";

const OLDEST = 15;

/** Refuses, in one line without the password, a database that cannot be reached, does not let us in, or is older than PostgreSQL 15. */
export async function assertUsable(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // what goes wrong here is said by the call that fails
  const { hostname, port, pathname, username } = new URL(url);
  const place = `${hostname}:${port === "" ? "5432" : port}`;
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string; server_version: string }>("SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version");
    const [server] = rows;
    if (server !== undefined && Number(server.server_version_num) < OLDEST * 10_000) {
      throw new StartRefusal(`The database at ${place} is PostgreSQL ${server.server_version}; Tickmark needs ${OLDEST} or newer.`);
    }
  } catch (cause) {
    if (cause instanceof StartRefusal) throw cause;
    const code = errorCode(cause);
    const why: Record<string, string> = {
      "28P01": `refuses the password of ${decodeURIComponent(username)}`,
      "28000": `does not let ${decodeURIComponent(username)} in`,
      "3D000": `has no database ${decodeURIComponent(pathname.slice(1))}`,
      "57P03": "is starting up or shutting down; try again in a moment",
    };
    throw new StartRefusal(why[code] === undefined ? `Cannot reach the database at ${place} (${code}).` : `The database at ${place} ${why[code]}.`, { cause });
  } finally {
    await client.end().catch(() => undefined);
  }
}
