import { beforeAll, expect, test } from "vitest";
import { v7 } from "uuid";
import { ask, type Answer } from "@/lib/api/testing/ask";
import { makeNewsroom, type TestPerson } from "@/lib/api/testing/newsroom";
import { inNewsroom } from "@/lib/foundation/server/transaction";

let reporter: TestPerson;
let checker: TestPerson;
let article: string;
beforeAll(async () => {
  ({ reporter, checker } = await makeNewsroom());
  const brought = await ask("POST", "/articles", { token: reporter.token, body: { title: "Dikes", text: "The river rose.\n\nNobody slept that night.\n\nNobody slept that night." } });
  article = String(brought.body["id"]);
});

async function inTray(kind: "displaced_words" | "doubled_block", words: string, place: string): Promise<string> {
  const id = v7();
  await inNewsroom(reporter.newsroomId, (tx) => tx.trayItem.create({ data: { id, newsroomId: reporter.newsroomId, articleId: article, kind, seq: 1, authorId: reporter.personId, words, place } }));
  return id;
}
const settle = (id: string, resolution: string, person = reporter): Promise<Answer> => ask("POST", `/articles/${article}/tray/${id}`, { token: person.token, body: { resolution } });
const text = async (): Promise<unknown> => (await ask("GET", `/articles/${article}`, { token: reporter.token })).body["text"];

test("displaced words come back with one click, once, and the history tells it", async () => {
  const id = await inTray("displaced_words", "by a metre", "The river rose.");
  expect((await settle(id, "put_back", checker)).status).toBe(403);
  expect(await settle(id, "kept_one")).toMatchObject({ status: 422, body: { code: "remedy-of-another-kind" } });
  const answers = await Promise.all([settle(id, "put_back"), settle(id, "put_back"), settle(id, "discarded")]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({ items: [] });
  const back = answers[2].status === 200 ? "The river rose." : "The river rose. by a metre";
  expect(await text()).toBe(`Dikes\n${back}\nNobody slept that night.\nNobody slept that night.`);
  const { body } = await ask("GET", `/articles/${article}/history`, { token: reporter.token });
  expect((body["entries"] as { kind: string }[]).filter(({ kind }) => kind === "tray-item-resolved")).toHaveLength(1);
});

test("a claim on the block that goes stands on the one that stays: they are the same words", async () => {
  const { version } = (await ask("GET", `/articles/${article}`, { token: reporter.token })).body as { version: number };
  const whole = String(await text());
  const start = whole.lastIndexOf("Nobody slept");
  const tagged = await ask("POST", `/articles/${article}/claims`, { token: checker.token, body: { start, end: start + 12, version } });
  expect(tagged.status).toBe(201);
  const id = await inTray("doubled_block", "Nobody slept that night.", "Nobody slept that night.");
  expect((await settle(id, "kept_one")).status).toBe(200);
  expect(String(await text()).match(/Nobody slept/g)).toHaveLength(1);
  const claim = await ask("GET", `/claims/${String(tagged.body["id"])}`, { token: checker.token });
  const [occurrence, ...more] = claim.body["occurrences"] as { state: string; start: number; end: number; quote: string }[];
  expect(more).toEqual([]);
  expect(occurrence?.state).toBe("attached");
  expect(String(await text()).slice(occurrence?.start, occurrence?.end)).toBe("Nobody slept");
});

test("what is discarded leaves the text alone; what is nobody's is not found", async () => {
  const before = await text();
  const id = await inTray("displaced_words", "forget me", "");
  expect((await settle(id, "discarded")).status).toBe(200);
  expect(await text()).toBe(before);
  expect((await settle(v7(), "discarded")).status).toBe(404);
});
