import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { placeOccurrence } from "@/lib/claims/server/place-occurrence";
import { removeOccurrence } from "@/lib/claims/server/remove-occurrence";
import { readArticle } from "@/lib/desk/server/read-article";
import { answerClaim } from "@/lib/desk/server/answer-claim";
import { readClaim } from "@/lib/desk/server/read-claims";
import { readClaimHistory } from "@/lib/desk/server/read-history";
import type { ArticleId, ClaimId, OccurrenceId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { reviseArticle } from "@/lib/revisions/server/revise-article";
import { changeRatingScale } from "@/lib/settings/server/change-rating-scale";
import { buildArticle, buildClaim, buildDesk, buildEvidence, buildNewsroom, buildReported, buildVerdict, built, refusalOf } from "@/prisma/seed/builders";
import { pairWords } from "../pair-words";
import type { GiveVerdict } from "../verdict";
import { giveVerdict } from "./give-verdict";
import { reaffirmVerdict } from "./reaffirm-verdict";
import { tickClaim } from "./tick-claim";

let desk: Awaited<ReturnType<typeof buildDesk>>;
let articleId: ArticleId;
let claimId: ClaimId;

beforeAll(async () => {
  desk = await buildDesk(await buildNewsroom());
});
beforeEach(async () => {
  articleId = await buildArticle(desk.reporter);
  claimId = await buildClaim(desk.checker, articleId);
});

const view = () => built(readClaim(desk.viewer, claimId));
const COMMON: GiveVerdict = { rating: "true", evidenceState: "sufficient", outcome: "confirmed", justification: "As in the budget." };

async function rewrite(from: string, to: string): Promise<void> {
  const { version, text } = await built(readArticle(desk.reporter, articleId));
  const body = text.slice(text.indexOf("\n") + 1);
  if (!body.includes(from)) throw new Error(`"${from}" does not stand in the article.`);
  await built(reviseArticle(desk.reporter, articleId, { text: body.replace(from, to).replaceAll("\n", "\n\n"), version }));
}

describe("a verdict", () => {
  test.each<[what: string, verdict: GiveVerdict, evidence: boolean, code: string]>([
    ["without a justification", { ...COMMON, justification: null }, true, "verdict-without-justification"],
    ["without evidence", COMMON, false, "verdict-without-evidence"],
    ["with conflicting evidence but none attached", { ...COMMON, evidenceState: "conflicting" }, false, "verdict-without-evidence"],
    ["without a rating", { ...COMMON, rating: null }, true, "verdict-without-rating"],
    ["with a rating of no scale of ours", { ...COMMON, rating: "pants_on_fire" }, true, "rating-unknown"],
  ])("%s is refused with the reason", async (_what, verdict, evidence, code) => {
    if (evidence) await buildEvidence(desk.checker, claimId);
    expect(refusalOf(await giveVerdict(desk.checker, claimId, verdict))).toMatchObject({ kind: "invalid", code });
    expect((await view()).verdict).toBeNull();
  });

  test("that there is not enough needs neither evidence nor rating, and carries no number", async () => {
    await built(giveVerdict(desk.checker, claimId, { rating: "mixed", evidenceState: "not_enough", outcome: "on_author", justification: "Nothing found." }));
    expect(await view()).toMatchObject({ state: "reported", verdict: { rating: null, evidenceState: "not_enough", outcome: "on_author" } });
  });

  test("is never changed: another takes its place, and the first stays in the history", async () => {
    await buildEvidence(desk.checker, claimId);
    await buildVerdict(desk.checker, claimId);
    await buildVerdict(desk.second, claimId, { rating: "mixed", justification: "Only the first phase." });
    expect((await view()).verdict).toMatchObject({ number: 2, rating: { key: "mixed" }, by: { name: "Sven Second" } });
    const given = (await built(readClaimHistory(desk.viewer, claimId))).filter((entry) => entry.kind === "verdict-given");
    expect(given.map((entry) => entry.sentence)).toEqual([
      "Sven Second gave claim 1 the verdict Mixed, confirmed.",
      "Carla Checker gave claim 1 the verdict True, confirmed.",
    ]);
  });

  test("keeps its rating when the scale changes", async () => {
    const other = await buildDesk(await buildNewsroom());
    const article = await buildArticle(other.reporter);
    const claim = await buildReported(other.checker, article);
    await built(changeRatingScale(other.admin, { ratings: [{ key: "right", label: "Right", value: 2 }, { key: "wrong", label: "Wrong", value: 1 }] }));
    expect((await built(readClaim(other.viewer, claim))).verdict?.rating).toMatchObject({ key: "true", label: "True", value: 5 });
    expect(refusalOf(await giveVerdict(other.checker, claim, COMMON)).code).toBe("rating-unknown");
    await built(tickClaim(other.checker, claim, {}));
    expect((await built(readClaim(other.viewer, claim))).verdict?.rating?.key).toBe("right");
  });
});

describe("on words that changed", () => {
  beforeEach(async () => {
    await buildEvidence(desk.checker, claimId);
    await buildVerdict(desk.checker, claimId);
  });

  test("another verdict takes the words as they stand now", async () => {
    await rewrite("$3.8bn", "$3.9bn");
    await buildVerdict(desk.checker, claimId, { rating: "mostly_true" });
    expect(await view()).toMatchObject({ state: "reported", occurrences: [{ state: "attached", quote: "$3.9bn" }], verdict: { words: ["$3.9bn"] } });
  });

  test("whoever decides on words that changed under their hands is asked to look again", async () => {
    const { version } = await view();
    await rewrite("$3.8bn", "$3.9bn");
    const outcome = await answerClaim(desk.checker, await giveVerdict(desk.checker, claimId, { ...COMMON, version }));
    expect(refusalOf(outcome)).toMatchObject({ kind: "conflict", code: "claim-changed", details: { current: { id: claimId, state: "needs_recheck" } } });
  });

  test("lost words are nobody's to judge until they are attached again", async () => {
    await rewrite("The work costs $3.8bn and takes ten years. About ", "");
    expect(await view()).toMatchObject({ state: "needs_recheck", occurrences: [{ state: "lost" }] });
    for (const outcome of [await giveVerdict(desk.checker, claimId, COMMON), await reaffirmVerdict(desk.checker, claimId, {})]) {
      expect(refusalOf(outcome)).toMatchObject({ kind: "conflict", code: "words-lost" });
    }
    await built(placeOccurrence(desk.checker, claimId, { quote: "1911" }, (await view()).occurrences[0]?.id as never));
    await built(reaffirmVerdict(desk.checker, claimId, {}));
    expect((await view()).verdict?.words).toEqual(["1911"]);
  });

  test("there is nothing to reaffirm while the words stand", async () => {
    expect(refusalOf(await reaffirmVerdict(desk.checker, claimId, {}))).toMatchObject({ kind: "conflict", code: "claim-is-reported" });
  });
});

describe("the tick", () => {
  test("gives the common verdict in one step, with the excerpt as its justification", async () => {
    await buildEvidence(desk.checker, claimId);
    await built(tickClaim(desk.checker, claimId, {}));
    expect(await view()).toMatchObject({
      state: "reported",
      verdict: { rating: { key: "true" }, evidenceState: "sufficient", outcome: "confirmed", justification: "Port authority, budget 2026 (p. 12): “Total cost of the works: $3.8bn.”" },
    });
  });
  test("takes another justification, and needs an excerpt that supports", async () => {
    await buildEvidence(desk.checker, claimId, { stance: "context" });
    expect(refusalOf(await tickClaim(desk.checker, claimId, {})).code).toBe("tick-without-support");
    await buildEvidence(desk.checker, claimId);
    await built(tickClaim(desk.checker, claimId, { justification: "Checked by phone too." }));
    expect((await view()).verdict?.justification).toBe("Checked by phone too.");
  });
});

test("the words of every place belong to the verdict, and to no other claim's", async () => {
  await built(placeOccurrence(desk.checker, claimId, { quote: "1911" }));
  await buildEvidence(desk.checker, claimId);
  await buildVerdict(desk.checker, claimId);
  expect((await view()).verdict?.words).toEqual(["$3.8bn", "1911"]);
  const [verdict] = await inNewsroom(desk.checker.newsroomId, (tx) => tx.verdict.findMany({ where: { claimId } }));
  expect(verdict?.words).toBe("$3.8bn\u001f1911");
});

test("the words of a verdict are told apart by their places, though one was taken out and another one added", async () => {
  await built(placeOccurrence(desk.checker, claimId, { quote: "1911" }));
  await buildEvidence(desk.checker, claimId);
  await buildVerdict(desk.checker, claimId);
  const [first, second] = (await view()).occurrences;
  await built(removeOccurrence(desk.checker, claimId, first?.id as OccurrenceId, {}));
  await built(placeOccurrence(desk.checker, claimId, { quote: "ten years" }));
  const { verdict, occurrences } = await view();
  const { checked, gone } = pairWords(verdict ?? { id: "", words: [] }, occurrences);
  expect([...checked]).toEqual([[second?.id, "1911"]]);
  expect(gone).toEqual(["$3.8bn"]);
});
