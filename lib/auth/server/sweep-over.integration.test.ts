import { v7 } from "uuid";
import { expect, test } from "vitest";
import { outsideNewsrooms } from "@/lib/foundation/server/transaction";
import { sweepOver } from "./sweep-over";

const HOUR = 60 * 60_000;
const ago = (hours: number): Date => new Date(Date.now() - hours * HOUR);

test("what sign-in needed for a while goes when it is long over, and nothing that may still be asked for", async () => {
  const [person, newsroom, article] = [v7(), v7(), v7()];
  const ticket = (tokenHash: string, expiresAt: Date) => ({ id: v7(), tokenHash, personId: person, newsroomId: newsroom, articleId: article, sessionVersion: 1, expiresAt });
  const link = (tokenHash: string, expiresAt: Date) => ({ id: v7(), kind: "invite" as const, tokenHash, newsroomId: newsroom, personId: person, createdBy: person, expiresAt });
  await outsideNewsrooms(async (tx) => {
    await tx.collabTicket.createMany({ data: [ticket(`${person} over`, ago(2)), ticket(`${person} just over`, ago(0.5)), ticket(`${person} holds`, ago(-1))] });
    await tx.oneTimeLink.createMany({ data: [link(`${person} over`, ago(91 * 24)), link(`${person} late`, ago(10 * 24)), link(`${person} holds`, ago(-24))] });
    await tx.signInAttempt.createMany({ data: [{ id: v7(), key: person, at: ago(25) }, { id: v7(), key: person, at: ago(1) }] });
  });

  expect(await sweepOver()).toBeGreaterThanOrEqual(3);
  await outsideNewsrooms(async (tx) => {
    expect((await tx.collabTicket.findMany({ where: { personId: person } })).map((row) => row.tokenHash).sort()).toEqual([`${person} holds`, `${person} just over`]);
    expect((await tx.oneTimeLink.findMany({ where: { personId: person } })).map((row) => row.tokenHash).sort()).toEqual([`${person} holds`, `${person} late`]);
    expect(await tx.signInAttempt.count({ where: { key: person } })).toBe(1);
  });
});
