import { beforeAll, describe, expect, test } from "vitest";
import { findEntriesOfTypes } from "@/lib/audit/server/read-entries";
import { claimsAt, STANDING_EVENTS } from "@/lib/desk/claims-then";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { DEMO_NEWSROOM_ID } from "@/lib/newsroom/demo";
import { seedDemo } from "./index";

describe("the demo newsroom", () => {
  beforeAll(seedDemo, 120_000);
  const inDemo = <T>(read: Parameters<typeof inNewsroom<T>>[1]): Promise<T> => inNewsroom(DEMO_NEWSROOM_ID, read);

  test("has three articles, each in another state", async () => {
    const articles = await inDemo((tx) => tx.article.findMany({ select: { state: true } }));
    expect(articles.map((article) => article.state).sort()).toEqual(["in_check", "intake", "signed_off"]);
  });

  test("has 40 claims and more, in every state that a desk meets on an ordinary day", async () => {
    const claims = await inDemo((tx) => tx.claim.findMany({ select: { state: true } }));
    expect(claims.length).toBeGreaterThanOrEqual(40);
    expect([...new Set(claims.map((claim) => claim.state))].sort()).toEqual(
      ["dismissed", "in_check", "needs_recheck", "open", "reported", "returned", "signed_off"],
    );
  });

  test("has a history that tells of every claim how it stands", async () => {
    await inDemo(async (tx) => {
      for (const { id, claims } of await tx.article.findMany({ select: { id: true, claims: { select: { id: true, state: true } } } })) {
        const told = claimsAt(await findEntriesOfTypes(tx, DEMO_NEWSROOM_ID, id, { types: STANDING_EVENTS, upTo: null }), null);
        expect(new Map([...told].map(([claimId, { state }]) => [claimId, state]))).toEqual(new Map(claims.map((claim) => [claim.id, claim.state])));
      }
    });
  });

  test("shows a signature that lapsed with the words, on a claim and on an article", async () => {
    const [claims, articles] = await inDemo(async (tx) => [
      await tx.signOff.count({ where: { endedAt: { not: null } } }),
      await tx.articleSignOff.count({ where: { endedAt: { not: null } } }),
    ]);
    expect([claims, articles]).toEqual([1, 1]);
  });
});
