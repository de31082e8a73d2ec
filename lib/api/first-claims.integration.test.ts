import { beforeAll, describe, expect, test } from "vitest";
import type { ClaimView } from "@/lib/desk/views";
import { buildArticle, buildClaim, buildReported } from "@/prisma/seed/builders";
import { ask, type Answer } from "./testing/ask";
import { makeNewsroom } from "./testing/newsroom";

let read: (query: string) => Promise<Answer>;

beforeAll(async () => {
  const { reporter, checker, viewer } = await makeNewsroom();
  const articleId = await buildArticle(reporter);
  for (const quote of ["1911", "no choice", "ten years"]) await buildReported(checker, articleId, { quote });
  await buildClaim(checker, articleId, { quote: "May" });
  read = (query) => ask("GET", `/articles/${articleId}/claims${query}`, { token: viewer.token });
});

describe("whoever asks for the first claims of an article", () => {
  test("gets those that stand first in the text, whole, and is told how many there are", async () => {
    const all = (await read("")).body as { total: number; claims: ClaimView[] };
    expect(all.claims.map((claim) => claim.occurrences[0]?.quote)).toEqual(["May", "ten years", "no choice", "1911"]);
    expect(all.total).toBe(4);
    expect((await read("?first=2")).body).toEqual({ ...all, claims: all.claims.slice(0, 2) });
    expect((await read("?first=9")).body).toEqual(all);
  });

  test("is refused a number that is none, and a word that nobody knows", async () => {
    for (const query of ["?first=0", "?first=-1", "?first=many"]) expect([query, (await read(query)).status]).toEqual([query, 422]);
    expect((await read("?last=2")).status).toBe(400);
  });
});
