import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { changeClaim } from "@/lib/claims/server/change-claim";
import { dismissClaim } from "@/lib/claims/server/dismiss-claim";
import { placeOccurrence } from "@/lib/claims/server/place-occurrence";
import { withdrawClaim } from "@/lib/claims/server/withdraw-claim";
import type { ClaimId } from "@/lib/foundation/ids";
import type { Outcome } from "@/lib/foundation/outcome";
import { giveVerdict } from "@/lib/verdicts/server/give-verdict";
import { buildArticle, buildClaim, buildDesk, buildNewsroom, buildReported, buildSigned, built, refusalOf } from "@/prisma/seed/builders";
import type { ClaimView } from "../views";
import { readClaim } from "./read-claims";

let desk: Awaited<ReturnType<typeof buildDesk>>;
let claims: Record<"open" | "reported" | "signed_off" | "dismissed" | "withdrawn", ClaimId>;

beforeAll(async () => {
  desk = await buildDesk(await buildNewsroom());
  const articleId = await buildArticle(desk.reporter);
  claims = {
    open: await buildClaim(desk.checker, articleId, { quote: "1911" }),
    reported: await buildReported(desk.checker, articleId),
    signed_off: await buildSigned(desk.checker, articleId, { quote: "ten years", signer: desk.second }),
    dismissed: await buildClaim(desk.checker, articleId, { quote: "We have no choice", dismiss: { reason: "Opinion" } }),
    withdrawn: await buildClaim(desk.checker, articleId, { quote: "in May" }),
  };
  await built(withdrawClaim(desk.checker, claims.withdrawn, { reason: "Said twice." }));
});

const reason = "Because.";
const BUTTONS: [button: keyof ClaimView["may"], what: string, press: (actor: Actor, claimId: ClaimId, version?: number) => Promise<Outcome<unknown>>][] = [
  ["edit", "describe it", (actor, id, version) => changeClaim(actor, id, { statement: "Other.", ...(version ? { version } : {}) })],
  ["edit", "put it on other words", (actor, id, claimVersion) => placeOccurrence(actor, id, { quote: "the mayor", ...(claimVersion ? { claimVersion } : {}) })],
  ["judge", "give a verdict", (actor, id, version) => giveVerdict(actor, id, { rating: "true", evidenceState: "not_enough", outcome: "unresolved", justification: reason, ...(version ? { version } : {}) })],
  ["dismiss", "call it not checkable", (actor, id, version) => dismissClaim(actor, id, { reason, ...(version ? { version } : {}) })],
  ["withdraw", "close it with a reason", (actor, id, version) => withdrawClaim(actor, id, { reason, ...(version ? { version } : {}) })],
];

describe("a button is offered to whoever may press it, and tells everybody else what the command would", () => {
  test.each(BUTTONS)("%s: %s", async (button, _what, press) => {
    for (const [state, claimId] of Object.entries(claims)) {
      for (const actor of Object.values(desk)) {
        const may = (await built(readClaim(actor, claimId))).may[button];
        // A version that nobody has seen stops whoever may, so that the next one finds the claim as it was.
        const refusal = refusalOf(await press(actor, claimId, may === null ? 999 : undefined));
        expect([state, actor.name, may === null ? refusal.code : refusal.message]).toEqual([state, actor.name, may ?? "claim-changed"]);
      }
    }
  });
});

test("what is not checkable may still be closed by a checker, and by no reporter", async () => {
  const may = async (actor: Actor): Promise<string | null> => (await built(readClaim(actor, claims.dismissed))).may.withdraw;
  expect(await may(desk.checker)).toBeNull();
  expect(await may(desk.reporter)).toMatch(/checker or an editor/);
});
