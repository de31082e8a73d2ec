import { Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { buildNewsroom, type TestNewsroom } from "@/lib/articles/server/testing/build-newsroom";
import type { ArticleId, PersonId } from "@/lib/foundation/ids";
import { env } from "@/lib/foundation/server/env";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { LogWriter, type Appended, type Appending } from "./log-writer";

let newsroom: TestNewsroom;
let reporter: PersonId;
let pool: Pool;

beforeAll(async () => {
  newsroom = await buildNewsroom();
  reporter = await newsroom.person("reporter");
  pool = new Pool({ connectionString: env().APP_DATABASE_URL, max: 6 });
});

afterAll(() => pool.end());

/** An update of a tab of its own; the log does not ask what it says. */
function written(personId: PersonId): Appending {
  const doc = new Y.Doc();
  doc.getText("words").insert(0, "a");
  return { update: Y.encodeStateAsUpdate(doc), personId, clients: [doc.clientID] };
}

function write(writer: LogWriter, articleId: ArticleId, ...batch: Appending[]): Promise<Appended[]> {
  return writer.write({ id: articleId, newsroomId: newsroom.id }, batch);
}

/** In which transaction each update of these articles was stored. */
async function commitsOf(articles: readonly ArticleId[]): Promise<string[]> {
  return inNewsroom(newsroom.id, async (tx) => {
    const rows = await tx.$queryRaw<{ commit: string }[]>`
      select distinct xmin::text as commit from article_update where article_id = any (${[...articles]}::uuid[]) and seq > 1`;
    return rows.map((row) => row.commit);
  });
}

test("what people type into several articles at one moment is one commit, numbered in each article by itself", async () => {
  const articles = [await newsroom.article(reporter, "One."), await newsroom.article(reporter, "Two."), await newsroom.article(reporter, "Three.")] as const;
  const writer = new LogWriter(pool);
  const answers = await Promise.all([
    write(writer, articles[0], written(reporter), written(reporter)),
    write(writer, articles[1], written(reporter)),
    write(writer, articles[2], written(reporter)),
  ]);
  expect(answers).toEqual([[{ seq: 2, refusal: null }, { seq: 3, refusal: null }], [{ seq: 2, refusal: null }], [{ seq: 2, refusal: null }]]);
  expect(await commitsOf(articles)).toHaveLength(1);
});

test("each update has its own answer: who may not write is refused beside those who may", async () => {
  const [one, other] = [await newsroom.article(reporter, "One."), await newsroom.article(reporter, "Two.")];
  const [viewer, stranger] = [await newsroom.person("viewer"), await (await buildNewsroom()).person("editor")];
  const writer = new LogWriter(pool);
  const answers = await Promise.all([write(writer, one, written(viewer), written(reporter)), write(writer, other, written(stranger), written(reporter))]);
  expect(answers).toEqual([
    [{ seq: null, refusal: "role" }, { seq: 2, refusal: null }],
    [{ seq: null, refusal: "forbidden" }, { seq: 2, refusal: null }],
  ]);
});

test("an article that somebody holds locked waits alone, whatever else is typed goes on", async () => {
  const [held, free] = [await newsroom.article(reporter, "One."), await newsroom.article(reporter, "Two.")];
  const writer = new LogWriter(pool);
  let waiting: Promise<Appended[]> = Promise.resolve([]);
  await inNewsroom(newsroom.id, async (tx) => {
    await lockArticle(tx, held);
    waiting = write(writer, held, written(reporter));
    expect(await write(writer, free, written(reporter))).toEqual([{ seq: 2, refusal: null }]);
    expect(await write(writer, free, written(reporter))).toEqual([{ seq: 3, refusal: null }]);
  });
  expect(await waiting).toEqual([{ seq: 2, refusal: null }]);
});

test("an update that the database cannot read fails alone; the others of the same moment are stored once", async () => {
  const [one, other] = [await newsroom.article(reporter, "One."), await newsroom.article(reporter, "Two.")];
  const writer = new LogWriter(pool);
  const [broken, whole] = await Promise.allSettled([write(writer, one, written("nobody" as PersonId)), write(writer, other, written(reporter))]);
  expect(broken.status).toBe("rejected");
  expect(whole).toEqual({ status: "fulfilled", value: [{ seq: 2, refusal: null }] });
});

test("an article that is in no newsroom of theirs takes nothing", async () => {
  const elsewhere = await buildNewsroom();
  const id = await elsewhere.article(await elsewhere.person("reporter"), "Not yours.");
  expect(await write(new LogWriter(pool), id, written(reporter))).toEqual([{ seq: null, refusal: "forbidden" }]);
});
