import { Client } from "pg";

/** Any fixed number, known to nobody else. */
const LOCK = 7_214_030_977n;

/** Runs `work` while no other start prepares the same database: several processes that come up together take turns. */
export async function preparingAlone<T>(ownerUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await work(owner);
  } finally {
    await owner.end(); // the session's end gives the lock back
  }
}
