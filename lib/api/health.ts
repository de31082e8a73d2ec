import { pool } from "@/lib/foundation/server/database";

/** Milliseconds after which a database that does not answer counts as away. */
const PATIENCE = 2_000;

/** 200 `{ status: "ok" }` while the database answers, 503 `{ status: "database-away" }` otherwise. */
export async function answerHealth(): Promise<Response> {
  const alive = await Promise.race([
    pool().query("select 1").then(() => true, () => false),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), PATIENCE).unref()),
  ]);
  return Response.json({ status: alive ? "ok" : "database-away" }, { status: alive ? 200 : 503, headers: { "cache-control": "no-store" } });
}
