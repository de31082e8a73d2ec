import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/lib/foundation/server/env";
import { assertCannotBypassRls, prepareAppRole } from "./roles";

const newsrooms = ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"] as const;
let owner: Client;
let app: Client;

beforeAll(async () => {
  owner = new Client({ connectionString: env().DATABASE_URL ?? "" });
  app = new Client({ connectionString: env().APP_DATABASE_URL ?? "" });
  await Promise.all([owner.connect(), app.connect()]);
  for (const newsroom of newsrooms) {
    await owner.query("INSERT INTO audit_entry (id, newsroom_id, event) VALUES (gen_random_uuid(), $1, '{}')", [newsroom]);
  }
});

afterAll(() => Promise.all([owner.end(), app.end()]));

async function inNewsroom(newsroom: string | null, sql: string): Promise<{ rowCount: number | null }> {
  await app.query("BEGIN");
  try {
    if (newsroom !== null) await app.query("SELECT set_config('tickmark.newsroom_id', $1, true)", [newsroom]);
    return await app.query(sql);
  } finally {
    await app.query("ROLLBACK");
  }
}

test("a store that forgets its filter sees its own newsroom only", async () => {
  expect((await inNewsroom(newsrooms[0], "SELECT FROM audit_entry")).rowCount).toBe(1);
});

test("a store that forgets to name its newsroom sees nothing", async () => {
  expect((await inNewsroom(null, "SELECT FROM audit_entry")).rowCount).toBe(0);
});

test("nobody writes into another newsroom", async () => {
  const foreign = `INSERT INTO audit_entry (id, newsroom_id, event) VALUES (gen_random_uuid(), '${newsrooms[1]}', '{}')`;
  await expect(inNewsroom(newsrooms[0], foreign)).rejects.toThrow(/row-level security/);
});

test.each(["UPDATE audit_entry SET event = '{}'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])("the application may not %s", async (sql) => {
  await expect(inNewsroom(newsrooms[0], sql)).rejects.toThrow(/permission denied/);
});

test.each(["CREATE TABLE mine (id int)", "ALTER TABLE audit_entry DISABLE ROW LEVEL SECURITY", "DROP TABLE article", "SELECT * FROM _prisma_migrations", "SET ROLE tickmark"])(
  "the application may not %s",
  async (sql) => {
    await expect(inNewsroom(newsrooms[0], sql)).rejects.toThrow(/permission denied|must be owner/);
  },
);

test("the application's role passes the check before serving, the owner's does not", async () => {
  await expect(assertCannotBypassRls(env().APP_DATABASE_URL ?? "")).resolves.toBeUndefined();
  await expect(assertCannotBypassRls(env().DATABASE_URL ?? "")).rejects.toThrow(/superuser/);
});

test.each([
  ["may bypass row-level security", "BYPASSRLS", ""],
  ["owns tables", "", "CREATE TABLE owned_by_probe (id int); ALTER TABLE owned_by_probe OWNER TO probe_role"],
])("a role that %s is refused", async (why, attribute, also) => {
  const url = new URL(env().DATABASE_URL ?? "");
  Object.assign(url, { username: "probe_role", password: "probe" });
  await owner.query(`CREATE ROLE probe_role LOGIN ${attribute} PASSWORD 'probe'; ${also}`);
  try {
    await expect(assertCannotBypassRls(url.href)).rejects.toThrow(why);
  } finally {
    await owner.query("DROP TABLE IF EXISTS owned_by_probe; DROP ROLE probe_role");
  }
});

test("an owner who may not create roles is told what to do", async () => {
  const url = new URL(env().DATABASE_URL ?? "");
  await owner.query("CREATE ROLE poor_owner LOGIN PASSWORD 'poor'");
  const poor = new Client({ connectionString: Object.assign(new URL(url), { username: "poor_owner", password: "poor" }).href });
  await poor.connect();
  try {
    const wanted = Object.assign(new URL(url), { username: "tickmark_other", password: "x" }).href;
    await expect(prepareAppRole(poor, wanted)).rejects.toThrow(/set APP_DATABASE_URL/);
  } finally {
    await poor.end();
    await owner.query("DROP ROLE poor_owner");
  }
});
