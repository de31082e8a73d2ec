import { beforeAll, describe, expect, test } from "vitest";
import type { ArticleView, ClaimView, PlaceView } from "@/lib/desk/views";
import { buildArticle, buildClaim } from "@/prisma/seed/builders";
import { ask, type Answer } from "./testing/ask";
import { makeNewsroom, type TestPerson } from "./testing/newsroom";

const PARAGRAPHS = ["The bridge was opened in 1911.", "Its deck was laid anew within ten years."];

let article: string;
let reporter: TestPerson;
let viewer: TestPerson;
const read = (path: string): Promise<Answer> => ask("GET", `${article}/${path}`, { token: viewer.token });
const claims = async (): Promise<{ version: number; claims: ClaimView[] }> => (await read("claims")).body as { version: number; claims: ClaimView[] };
const places = async (after: number): Promise<{ version: number; places: PlaceView[] }> => (await read(`places?after=${after}`)).body as { version: number; places: PlaceView[] };

beforeAll(async () => {
  const people = await makeNewsroom();
  ({ reporter, viewer } = people);
  const articleId = await buildArticle(reporter, { paragraphs: PARAGRAPHS });
  article = `/articles/${articleId}`;
  for (const quote of ["1911", "ten years"]) await buildClaim(people.checker, articleId, { quote });
});

async function revise(...paragraphs: string[]): Promise<void> {
  const { title, version } = (await ask("GET", article, { token: viewer.token })).body as unknown as ArticleView;
  const answer = await ask("PUT", `${article}/text`, { token: reporter.token, body: { text: [title, ...paragraphs].join("\n\n"), version } });
  expect(answer.status).toBe(200);
}

describe("whoever knows the claims of an earlier text", () => {
  test("is told where those stand now that moved since then, and of no others", async () => {
    const before = await claims();
    expect(await places(before.version)).toEqual({ version: before.version, places: [] });
    await revise(PARAGRAPHS[0] ?? "", "Everybody says so. " + (PARAGRAPHS[1] ?? ""));
    const after = await claims();
    const told = await places(before.version);
    expect(told.version).toBe(after.version);
    const [first, second] = after.claims.map((claim) => claim.occurrences[0]);
    expect(told.places).toEqual([{ id: second?.id, start: second?.start, end: second?.end, prefix: second?.prefix, suffix: second?.suffix }]);
    expect(second?.start).not.toBe(before.claims[1]?.occurrences[0]?.start);
    expect(first).toEqual(before.claims[0]?.occurrences[0]);

    await revise("Nobody knows why.", PARAGRAPHS[0] ?? "", "Everybody says so. " + (PARAGRAPHS[1] ?? ""));
    expect((await places(after.version)).places).toHaveLength(2);
    expect((await read("places")).body).toEqual(await places(0));
    expect((await places(0)).places).toHaveLength(2);
  });

  test("is refused a number that is none, and a word that nobody knows", async () => {
    for (const query of ["places?after=", "places?after=-1", "places?after=soon"]) expect([query, (await read(query)).status]).toEqual([query, 422]);
    expect((await read("places?after=1&first=2")).status).toBe(400);
  });
});
