import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeArticle } from "@/lib/articles/server/change-article";
import { headText } from "@/lib/articles/server/head-text";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { replaceText } from "@/lib/articles/server/replace-text";
import { changeClaim } from "@/lib/claims/server/change-claim";
import { placeOccurrence } from "@/lib/claims/server/place-occurrence";
import { readArticle } from "@/lib/desk/server/read-article";
import { readClaim } from "@/lib/desk/server/read-claims";
import { readArticleHistory, readClaimHistory } from "@/lib/desk/server/read-history";
import { readVersion, readVersions } from "@/lib/desk/server/read-versions";
import type { ClaimView } from "@/lib/desk/views";
import { attachEvidence } from "@/lib/evidence/server/attach-evidence";
import { changeEvidence } from "@/lib/evidence/server/change-evidence";
import { withdrawEvidence } from "@/lib/evidence/server/withdraw-evidence";
import type { ArticleId, ClaimId, EvidenceId, SourceId } from "@/lib/foundation/ids";
import type { Outcome } from "@/lib/foundation/outcome";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { reviseArticle } from "@/lib/revisions/server/revise-article";
import { changeSource } from "@/lib/sources/server/change-source";
import { articleSchema } from "@/lib/text/schema";
import { giveVerdict } from "@/lib/verdicts/server/give-verdict";
import { reaffirmVerdict } from "@/lib/verdicts/server/reaffirm-verdict";
import type { Actor } from "@/lib/auth/actor";
import { buildArticle, buildClaim, buildDesk, buildEvidence, buildNewsroom, buildPerson, buildReported, buildSigned, buildVerdict, built } from "@/prisma/seed/builders";
import { freezeForSignature } from "./freeze-for-signature";
import { returnClaim } from "./return-claim";
import { signClaim } from "./sign-claim";

type Desk = Awaited<ReturnType<typeof buildDesk>>;
let desk: Desk;
let articleId: ArticleId;

beforeAll(async () => {
  desk = await buildDesk(await buildNewsroom());
});
beforeEach(async () => {
  articleId = await buildArticle(desk.reporter);
});

const codeOf = <T>(outcome: Outcome<T>): string => (outcome.ok ? "done" : outcome.refusal.code);
const view = (claimId: ClaimId): Promise<ClaimView> => built(readClaim(desk.viewer, claimId));

/** Replaces words of the article by others, as the reporter of it would in a new revision. */
async function rewrite(from: string, to: string, by: Actor = desk.reporter): Promise<void> {
  const { version, text, title } = await built(readArticle(by, articleId));
  const body = text.slice(text.indexOf("\n") + 1);
  if (!body.includes(from)) throw new Error(`"${from}" does not stand in the article.`);
  await built(reviseArticle(by, articleId, { title, text: body.replace(from, to).replaceAll("\n", "\n\n"), version }));
}

async function refusedWithAnEntry(actor: Actor, claimId: ClaimId, code: string): Promise<void> {
  const outcome = await signClaim(actor, claimId, {});
  expect(outcome).toMatchObject({ ok: false, refusal: { kind: "forbidden", code } });
  const [newest] = await built(readClaimHistory(desk.viewer, claimId));
  expect(newest).toMatchObject({ kind: "sign-off-refused", by: { id: actor.personId } });
  expect(newest?.sentence).toContain("was refused the signature");
  expect((await view(claimId)).state).toBe("reported");
}

test("a second person signs the words, the evidence and the verdict of another", async () => {
  const claimId = await buildReported(desk.checker, articleId);
  await built(signClaim(desk.second, claimId, {}));
  const claim = await view(claimId);
  expect(claim).toMatchObject({ state: "signed_off", signOff: { by: { name: "Sven Second" } }, verdict: { rating: { key: "true" }, words: ["$3.8bn"] } });
});

describe("a signature stands on a frozen text", () => {
  const QUOTES = ["$3.8bn", "100,000", "1911", "ten years"];
  let claims: ClaimId[];
  beforeEach(async () => {
    claims = [];
    for (const quote of QUOTES) claims.push(await buildReported(desk.checker, articleId, { quote }));
  });

  /** Replaces words as somebody who types them: nobody freezes the text for that. */
  async function type(from: string, to: string): Promise<void> {
    await inNewsroom(desk.reporter.newsroomId, async (tx) => {
      const article = await lockArticle(tx, articleId);
      if (!article) throw new Error("The article went away.");
      const json = JSON.stringify((await headText(tx, articleId)).node.toJSON()).replace(from, to);
      await built(replaceText(tx, article, { target: articleSchema.nodeFromJSON(JSON.parse(json)), personId: desk.reporter.personId }));
    });
  }
  const sign = (index: number): Promise<ClaimId> => built(signClaim(desk.second, claims[index] as ClaimId, {}));
  const versions = async (): Promise<unknown[]> =>
    (await built(readVersions(desk.viewer, articleId))).map(({ number, reason, claimsSigned, signOff }) => ({ number, reason, claimsSigned, signOff }));
  const signedIn = (): Promise<(number | undefined)[]> =>
    inNewsroom(desk.viewer.newsroomId, async (tx) => {
      const rows = await tx.signOff.findMany({ where: { claimId: { in: claims } }, select: { version: { select: { number: true } } }, orderBy: { id: "asc" } });
      return rows.map((row) => row.version?.number);
    });

  test("that came in, while nobody has changed it, however many claims are signed", async () => {
    for (const index of claims.keys()) await sign(index);
    expect(await versions()).toEqual([{ number: 1, reason: "intake", claimsSigned: 4, signOff: null }]);
    expect(await signedIn()).toEqual([1, 1, 1, 1]);
  });

  test("of its own after a change, which the next signatures on the same text share", async () => {
    await sign(0);
    await type("in May", "in June");
    for (const index of [1, 2, 3]) await sign(index);
    expect(await versions()).toEqual([{ number: 2, reason: "sign_off", claimsSigned: 3, signOff: null }, { number: 1, reason: "intake", claimsSigned: 1, signOff: null }]);
    expect(await signedIn()).toEqual([1, 2, 2, 2]);
    expect((await built(readVersion(desk.viewer, articleId, 2))).text).toContain("in June");
  });

  test("that was frozen before, once its words stand there again", async () => {
    await sign(0);
    await type("in May", "in June");
    await sign(1);
    await type("in June", "in May");
    for (const index of [2, 3]) await sign(index);
    expect(await signedIn()).toEqual([1, 2, 1, 1]);
    expect(await versions()).toHaveLength(2);
  });

  test("that nobody reads again to sign the next claim, though no version bears its number", async () => {
    await type("in May", "in June");
    await type("in June", "in May");
    await sign(0);
    await type("in May", "in July");
    await inNewsroom(desk.second.newsroomId, async (tx) => {
      const article = await lockArticle(tx, articleId);
      if (!article) throw new Error("The article went away.");
      const headSeq = article.headSeq - 1;
      // The log goes on to say July here, so whoever reads it freezes another version.
      expect((await freezeForSignature(tx, desk.second, { ...article, headSeq, carriedSeq: headSeq })).number).toBe(1);
    });
  });

  test("and the history names it in the sentence on the signature, without a sentence more", async () => {
    await sign(0);
    await type("in May", "in June");
    await sign(1);
    const [newest] = await built(readClaimHistory(desk.viewer, claims[1] as ClaimId));
    expect(newest?.sentence).toBe("Sven Second signed off claim 2 in version 2.");
    const { entries } = await built(readArticleHistory(desk.viewer, articleId));
    expect(entries.map((entry) => entry.kind)).not.toContain("version-frozen");
  });

  test("but a refused signature freezes nothing", async () => {
    await type("in May", "in June");
    expect(codeOf(await signClaim(desk.checker, claims[0] as ClaimId, {}))).toBe("sign-off-by-verdict-giver");
    expect(await versions()).toHaveLength(1);
  });
});

describe("nobody signs their own work, whatever their roles", () => {
  test("not the giver of the verdict, an admin and editor included", async () => {
    const everything = await buildPerson(desk.checker.newsroomId, ["viewer", "reporter", "checker", "editor", "admin"]);
    const claimId = await buildClaim(desk.checker, articleId);
    await buildEvidence(desk.second, claimId);
    await buildVerdict(everything, claimId);
    await refusedWithAnEntry(everything, claimId, "sign-off-by-verdict-giver");
  });

  test("not whoever attached evidence", async () => {
    const claimId = await buildReported(desk.checker, articleId);
    await buildEvidence(desk.second, claimId);
    await refusedWithAnEntry(desk.second, claimId, "sign-off-by-evidence-worker");
  });

  test("not whoever changed evidence, nor whoever withdrew some, even after it is gone", async () => {
    const claimId = await buildReported(desk.checker, articleId);
    await buildEvidence(desk.checker, claimId);
    const [first, second] = (await view(claimId)).evidence;
    await built(changeEvidence(desk.second, first?.id as EvidenceId, { locator: "p. 13" }));
    await built(withdrawEvidence(desk.editor, second?.id as EvidenceId, {}));
    await refusedWithAnEntry(desk.second, claimId, "sign-off-by-evidence-worker");
    await refusedWithAnEntry(desk.editor, claimId, "sign-off-by-evidence-worker");
  });

  test("not whoever said that the verdict still holds", async () => {
    const claimId = await buildReported(desk.checker, articleId);
    await rewrite("$3.8bn", "$3.9bn");
    await built(reaffirmVerdict(desk.second, claimId, {}));
    await refusedWithAnEntry(desk.second, claimId, "sign-off-by-verdict-giver");
    await refusedWithAnEntry(desk.checker, claimId, "sign-off-by-verdict-giver");
    await built(signClaim(desk.editor, claimId, {}));
  });

  test("not whoever changed the words after they were tagged, though the words came back", async () => {
    const claimId = await buildReported(desk.checker, articleId);
    await rewrite("$3.8bn", "$3.9bn", desk.editor);
    await rewrite("$3.9bn", "$3.8bn", desk.reporter);
    await built(reaffirmVerdict(desk.checker, claimId, {}));
    await refusedWithAnEntry(desk.editor, claimId, "sign-off-by-word-changer");
  });

  test("not whoever changed the words before they were tagged: the log knows", async () => {
    await rewrite("$3.8bn", "$4.1bn", desk.editor);
    const claimId = await buildReported(desk.checker, articleId, { quote: "$4.1bn" });
    await refusedWithAnEntry(desk.editor, claimId, "sign-off-by-word-changer");
    await built(signClaim(desk.chief, claimId, {}));
  });

  test("not the article's reporter, though she is a checker too", async () => {
    const both = await buildPerson(desk.checker.newsroomId, ["reporter", "checker"]);
    articleId = await buildArticle(both);
    const claimId = await buildReported(desk.checker, articleId);
    await refusedWithAnEntry(both, claimId, "sign-off-by-reporter");
    const away = await changeArticle(both, articleId, { reporterId: null });
    expect(codeOf(away)).toBe("needs-adjudicate");
  });

  test("and nobody becomes the reporter of an article whose claims they signed", async () => {
    await buildSigned(desk.checker, articleId, { signer: desk.second });
    expect(codeOf(await changeArticle(desk.editor, articleId, { reporterId: desk.second.personId }))).toBe("reporter-has-signed");
  });
});

test("whoever worked on one claim signs another", async () => {
  const first = await buildReported(desk.checker, articleId);
  const second = await buildReported(desk.second, articleId, { quote: "100,000" });
  await built(signClaim(desk.second, first, {}));
  await built(signClaim(desk.checker, second, {}));
});

test("signing twice is refused, to the signer and to anybody else", async () => {
  const claimId = await buildSigned(desk.checker, articleId, { signer: desk.second });
  for (const actor of [desk.second, desk.editor, desk.checker]) {
    expect(await signClaim(actor, claimId, {})).toMatchObject({ ok: false, refusal: { kind: "conflict", code: "already-signed" } });
  }
});

test("a claim without a verdict cannot be signed, nor one whose evidence was withdrawn", async () => {
  const open = await buildClaim(desk.checker, articleId);
  expect(codeOf(await signClaim(desk.second, open, {}))).toBe("claim-is-open");
  const bare = await buildReported(desk.checker, articleId, { quote: "1911" });
  const [item] = (await view(bare)).evidence;
  await built(withdrawEvidence(desk.checker, item?.id as EvidenceId, {}));
  expect(codeOf(await signClaim(desk.second, bare, {}))).toBe("verdict-without-evidence");
});

describe("a change of what was signed ends the signature", () => {
  const ENDS: [what: string, change: (claimId: ClaimId) => Promise<Outcome<unknown>>, state: string][] = [
    ["another statement", (id) => changeClaim(desk.checker, id, { statement: "The works cost 3.8 billion dollars." }), "reported"],
    ["another origin", (id) => changeClaim(desk.checker, id, { origin: "attributed" }), "reported"],
    ["another claimant", (id) => changeClaim(desk.checker, id, { claimant: { name: "Port authority" } }), "reported"],
    ["a quantity", (id) => changeClaim(desk.checker, id, { quantity: { value: "3.8", unit: "billion", currency: "USD" } }), "reported"],
    ["more evidence", (id) => attachEvidence(desk.checker, id, { source: { kind: "page", title: "News" }, excerpt: "It costs less.", stance: "refutes" }), "reported"],
    ["changed evidence", async (id) => changeEvidence(desk.checker, (await view(id)).evidence[0]?.id as EvidenceId, { excerpt: "Total: $3.8bn." }), "reported"],
    ["withdrawn evidence", async (id) => withdrawEvidence(desk.checker, (await view(id)).evidence[0]?.id as EvidenceId, {}), "reported"],
    ["another verdict", (id) => giveVerdict(desk.editor, id, { rating: "mixed", evidenceState: "sufficient", outcome: "confirmed", justification: "Not quite." }), "reported"],
    ["other edges", async (id) => placeOccurrence(desk.checker, id, { quote: "costs $3.8bn" }, (await view(id)).occurrences[0]?.id as never), "needs_recheck"],
    ["one more place", (id) => placeOccurrence(desk.checker, id, { quote: "1911" }), "needs_recheck"],
    ["a return", (id) => returnClaim(desk.editor, id, { reason: "Show the page." }), "returned"],
  ];
  test.each(ENDS)("%s", async (_what, change, state) => {
    const claimId = await buildSigned(desk.checker, articleId, { signer: desk.second });
    await built(change(claimId));
    expect(await view(claimId)).toMatchObject({ state, signOff: null });
    const kinds = (await built(readClaimHistory(desk.viewer, claimId))).map((entry) => entry.kind);
    expect(kinds).toContain("sign-off-ended");
  });

  test("a changed digit sends it to re-check with old and new words, and the way back needs two people", async () => {
    const claimId = await buildSigned(desk.checker, articleId, { signer: desk.second });
    await rewrite("$3.8bn", "$3.9bn");
    const drifted = await view(claimId);
    expect(drifted).toMatchObject({ state: "needs_recheck", signOff: null, occurrences: [{ state: "changed", quote: "$3.8bn", currentWords: "$3.9bn" }] });
    expect(codeOf(await signClaim(desk.second, claimId, {}))).toBe("claim-is-needs-recheck");
    await built(reaffirmVerdict(desk.checker, claimId, {}));
    expect(await view(claimId)).toMatchObject({ state: "reported", verdict: { words: ["$3.9bn"] }, occurrences: [{ state: "attached", quote: "$3.9bn" }] });
    await built(signClaim(desk.second, claimId, {}));
    expect((await view(claimId)).state).toBe("signed_off");
  });

  test("words changed back exactly are attached again and still wait for a person", async () => {
    const claimId = await buildSigned(desk.checker, articleId, { signer: desk.second });
    await rewrite("$3.8bn", "$3.9bn");
    await rewrite("$3.9bn", "$3.8bn");
    expect(await view(claimId)).toMatchObject({ state: "needs_recheck", signOff: null, occurrences: [{ state: "attached", currentWords: null }] });
  });
});

describe("what was not signed may change under a signature", () => {
  const KEEPS: [what: string, change: (claimId: ClaimId) => Promise<Outcome<unknown>>][] = [
    ["the desk's note", (id) => changeClaim(desk.checker, id, { note: "Ask Lena for the annex." })],
    ["labels", (id) => changeClaim(desk.checker, id, { labels: ["budget"] })],
    ["the assignee", (id) => changeClaim(desk.checker, id, { assigneeId: desk.second.personId })],
    ["the type", (id) => changeClaim(desk.checker, id, { type: "event" })],
    ["how the source is cited", async (id) => changeSource(desk.checker, (await view(id)).evidence[0]?.source.id as SourceId, { title: "Budget 2026, corrected" })],
    ["the same statement again", async (id) => changeClaim(desk.checker, id, { statement: (await view(id)).statement })],
  ];
  test.each(KEEPS)("%s", async (_what, change) => {
    const claimId = await buildSigned(desk.checker, articleId, { signer: desk.second });
    await built(change(claimId));
    expect((await view(claimId)).state).toBe("signed_off");
    expect((await view(claimId)).signOff).not.toBeNull();
  });

  test("words elsewhere in the article", async () => {
    const claimId = await buildSigned(desk.checker, articleId, { signer: desk.second });
    await rewrite("in May", "in June");
    expect((await view(claimId)).state).toBe("signed_off");
  });
});

test("whoever gave the verdict cannot return it; somebody else can, with a reason that stays", async () => {
  const claimId = await buildReported(desk.checker, articleId);
  expect(codeOf(await returnClaim(desk.checker, claimId, { reason: "Hm." }))).toBe("return-by-verdict-giver");
  await built(returnClaim(desk.second, claimId, { reason: "The page is missing." }));
  expect(await view(claimId)).toMatchObject({ state: "returned", stateReason: "The page is missing.", returned: { by: { name: "Sven Second" } } });
  await buildVerdict(desk.checker, claimId);
  expect(await view(claimId)).toMatchObject({ state: "reported", stateReason: null, returned: null, verdict: { number: 2 } });
});

test("what the screen says one may not do is what the command refuses", async () => {
  const claimId = await buildReported(desk.checker, articleId);
  for (const actor of Object.values(desk)) {
    const { may } = await built(readClaim(actor, claimId));
    const outcome = await signClaim(actor, claimId, { version: 999 });
    // A stale version stops whoever else may; everybody else is told the sentence that the screen shows.
    if (may.sign === null) expect(codeOf(outcome)).toBe("claim-changed");
    else if (!outcome.ok && outcome.refusal.code.startsWith("needs-")) expect(outcome.refusal.message).toBe(may.sign);
    else expect(await signClaim(actor, claimId, {})).toMatchObject({ ok: false, refusal: { message: may.sign } });
  }
});

