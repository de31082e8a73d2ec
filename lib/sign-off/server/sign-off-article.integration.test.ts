import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { archiveArticle, unarchiveArticle } from "@/lib/articles/server/archive-article";
import { changeArticle } from "@/lib/articles/server/change-article";
import { changeClaim } from "@/lib/claims/server/change-claim";
import { removeOccurrence } from "@/lib/claims/server/remove-occurrence";
import { tagClaim } from "@/lib/claims/server/tag-claim";
import { withdrawClaim } from "@/lib/claims/server/withdraw-claim";
import { compareVersions } from "@/lib/desk/server/compare-versions";
import { readArticle } from "@/lib/desk/server/read-article";
import { readArticles } from "@/lib/desk/server/read-articles";
import { readClaim } from "@/lib/desk/server/read-claims";
import { readArticleHistory } from "@/lib/desk/server/read-history";
import { readVersion, readVersions } from "@/lib/desk/server/read-versions";
import type { ArticleView } from "@/lib/desk/views";
import type { ArticleId, ClaimId, OccurrenceId } from "@/lib/foundation/ids";
import type { Outcome } from "@/lib/foundation/outcome";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { keepVersion } from "@/lib/revisions/server/keep-version";
import { restoreVersion } from "@/lib/revisions/server/restore-version";
import { reviseArticle } from "@/lib/revisions/server/revise-article";
import type { RevisionView } from "@/lib/revisions/revision";
import { sliceCodePoints } from "@/lib/text/offsets";
import { buildArticle, buildClaim, buildDesk, buildEvidence, buildNewsroom, buildPerson, buildReported, buildSigned, buildVerdict, built, refusalOf } from "@/prisma/seed/builders";
import { letWordsStand } from "./let-words-stand";
import { readRecord } from "./read-record";
import { signClaim } from "./sign-claim";
import { signOffArticle } from "./sign-off-article";
import type { Actor } from "@/lib/auth/actor";

let desk: Awaited<ReturnType<typeof buildDesk>>;
let articleId: ArticleId;

beforeAll(async () => {
  desk = await buildDesk(await buildNewsroom());
});
beforeEach(async () => {
  articleId = await buildArticle(desk.reporter);
});

const article = (): Promise<ArticleView> => built(readArticle(desk.editor, articleId));
const blockers = async (): Promise<string[]> => (await article()).gate.blockers.map((blocker) => blocker.code);

async function revision(from: string, to: string, { by = desk.reporter, preview = false }: { by?: Actor; preview?: boolean } = {}): Promise<Outcome<RevisionView>> {
  const { version, text } = await article();
  const body = text.slice(text.indexOf("\n") + 1);
  if (!body.includes(from)) throw new Error(`"${from}" does not stand in the article.`);
  return reviseArticle(by, articleId, { text: body.replace(from, to).replaceAll("\n", "\n\n"), version }, preview);
}

describe("an article's sign-off", () => {
  test("waits until the gate is open, says what is missing, and freezes text and record", async () => {
    expect(refusalOf(await signOffArticle(desk.editor, articleId, {}))).toMatchObject({ kind: "conflict", code: "gate-closed", message: "No claim has been tagged yet." });
    const claimId = await buildReported(desk.checker, articleId);
    const closed = refusalOf(await signOffArticle(desk.editor, articleId, {}));
    expect(closed).toMatchObject({ code: "gate-closed", details: { blockers: [{ code: "claim-not-signed", claimIds: [claimId] }] } });
    expect((await article()).may.signOff).toBe(closed.message);
    await built(signClaim(desk.second, claimId, {}));
    await built(signOffArticle(desk.editor, articleId, {}));
    expect(await article()).toMatchObject({ state: "signed_off", signOff: { by: { name: "Edda Editor" }, versionNumber: 1 }, versionNumber: 1 });
    expect(refusalOf(await signOffArticle(desk.editor, articleId, {})).code).toBe("article-already-signed");
  });

  test("is refused to its reporter, editor or not, with an entry in the history", async () => {
    const both = await buildPerson(desk.editor.newsroomId, ["reporter", "editor"]);
    articleId = await buildArticle(both);
    await buildSigned(desk.checker, articleId, { signer: desk.second });
    expect(refusalOf(await signOffArticle(both, articleId, {}))).toMatchObject({ kind: "forbidden", code: "sign-off-by-reporter" });
    const [newest] = (await built(readArticleHistory(desk.viewer, articleId))).entries;
    expect(newest).toMatchObject({ kind: "article-sign-off-refused", by: { id: both.personId } });
    expect(refusalOf(await changeArticle(both, articleId, { reporterId: desk.reporter.personId })).code).toBe("reporter-by-reporter");
  });

  test("of a text that is no longer the newest is refused", async () => {
    await buildSigned(desk.checker, articleId, { signer: desk.second });
    const { version } = await article();
    await built(revision("in May", "in June"));
    expect(refusalOf(await signOffArticle(desk.editor, articleId, { version }))).toMatchObject({ kind: "conflict", code: "text-changed" });
  });

  describe("ends", () => {
    let claimId: ClaimId;
    beforeEach(async () => {
      claimId = await buildSigned(desk.checker, articleId, { signer: desk.second });
      await built(signOffArticle(desk.editor, articleId, {}));
    });
    const ended = async (): Promise<void> => {
      expect(await article()).toMatchObject({ state: "in_check", signOff: null });
      expect((await built(readArticleHistory(desk.viewer, articleId))).entries.map((entry) => entry.kind)).toContain("article-sign-off-ended");
    };

    test("with any change of the text, which only an editor makes then; claims elsewhere stay signed", async () => {
      expect(refusalOf(await revision("in May", "in June"))).toMatchObject({ kind: "forbidden", code: "article-signed-off" });
      await built(revision("in May", "in June", { by: desk.editor }));
      await ended();
      expect((await built(readClaim(desk.viewer, claimId))).state).toBe("signed_off");
    });
    test("with a new claim", async () => {
      await built(tagClaim(desk.checker, articleId, { quote: "1911" }));
      await ended();
    });
    test("with a change of a claim's record, signed or not", async () => {
      await built(changeClaim(desk.checker, claimId, { type: "event" }));
      await ended();
    });
    test("with a claim's withdrawal", async () => {
      await built(withdrawClaim(desk.checker, claimId, { reason: "Doubled." }));
      await ended();
    });
    test("not with the desk's own notes", async () => {
      await built(changeClaim(desk.checker, claimId, { note: "Done." }));
      expect((await article()).state).toBe("signed_off");
    });
    test("and the signed version stays exportable as it was signed", async () => {
      const signed = await built(readRecord(desk.viewer, articleId));
      await built(revision("$3.8bn", "$3.9bn", { by: desk.editor }));
      await ended();
      expect(await built(readRecord(desk.viewer, articleId, signed.version.number))).toEqual(signed);
      const now = await built(readRecord(desk.viewer, articleId));
      expect(now).toMatchObject({ signOff: null, claims: [], unsigned: 1 });
      expect(now.version.text).toContain("$3.9bn");
    });
  });

  test("a text is one version however often it is signed", async () => {
    const claimId = await buildSigned(desk.checker, articleId, { signer: desk.second });
    await built(signOffArticle(desk.editor, articleId, {}));
    await built(changeClaim(desk.checker, claimId, { type: "event" }));
    await built(signOffArticle(desk.editor, articleId, {}));
    expect(await built(readVersions(desk.viewer, articleId))).toHaveLength(1);
  });

  test("is told of the version that came in as well as of one made for a claim, each by the name of who signed", async () => {
    await buildSigned(desk.checker, articleId, { signer: desk.second });
    await built(signOffArticle(desk.editor, articleId, {}));
    expect(await built(readVersions(desk.viewer, articleId))).toMatchObject([
      { number: 1, reason: "intake", by: { name: "Rosa Reporter" }, claimsSigned: 1, signOff: { by: { name: "Edda Editor" } } },
    ]);
    await built(revision("in May", "in June", { by: desk.editor }));
    expect(await built(readVersions(desk.viewer, articleId))).toMatchObject([
      { number: 2, reason: "revision", claimsSigned: 0, signOff: null },
      { number: 1, signOff: { by: { name: "Edda Editor" } } },
    ]);
  });
});

describe("the gate", () => {
  test.each(["change_requested", "unresolved"] as const)("is closed by a signed verdict that is %s, until an editor lets the words stand with a reason", async (outcome) => {
    const claimId = await buildClaim(desk.checker, articleId);
    await buildEvidence(desk.checker, claimId);
    await buildVerdict(desk.checker, claimId, { outcome });
    await built(signClaim(desk.second, claimId, {}));
    expect(await blockers()).toEqual([outcome === "unresolved" ? "unresolved" : "change-requested"]);
    await built(letWordsStand(desk.editor, claimId, { reason: "The author stands by it." }));
    await built(signOffArticle(desk.editor, articleId, {}));
    const record = await built(readRecord(desk.viewer, articleId));
    expect(record.claims[0]?.letStand).toMatchObject({ by: { name: "Edda Editor" }, reason: "The author stands by it." });
    await buildVerdict(desk.checker, claimId, { outcome });
    expect((await built(readClaim(desk.viewer, claimId))).letStand).toBeNull();
  });

  test("lets nobody let stand what no verdict asks to change", async () => {
    const claimId = await buildReported(desk.checker, articleId);
    expect(refusalOf(await letWordsStand(desk.editor, claimId, { reason: "Fine." })).code).toBe("nothing-to-let-stand");
  });

  test("passes a verdict to cut once the words are gone, and not before", async () => {
    const claimId = await buildClaim(desk.checker, articleId, { quote: "The old quay dates from 1911." });
    await buildEvidence(desk.checker, claimId, { stance: "refutes" });
    await buildVerdict(desk.checker, claimId, { rating: "false", outcome: "cut" });
    await built(signClaim(desk.second, claimId, {}));
    expect(await blockers()).toEqual(["words-not-cut"]);
    await built(revision(" The old quay dates from 1911.", ""));
    expect((await article()).gate).toEqual({ open: true, blockers: [] });
    const occurrence = (await built(readClaim(desk.viewer, claimId))).occurrences[0]?.id as OccurrenceId;
    await built(removeOccurrence(desk.checker, claimId, occurrence, {}));
    await built(signOffArticle(desk.editor, articleId, {}));
    expect(await built(readRecord(desk.viewer, articleId))).toMatchObject({ claims: [], unsigned: 0 });
  });
});

test("the record holds the article, its signed claims with all that was signed, and its dismissed ones", async () => {
  const signed = await buildSigned(desk.checker, articleId, { signer: desk.second, claimant: { name: "Port authority" }, labels: ["budget"] });
  await buildClaim(desk.checker, articleId, { quote: "We have no choice", dismiss: { reason: "An opinion." } });
  await built(signOffArticle(desk.editor, articleId, {}));
  const record = await built(readRecord(desk.viewer, articleId));
  expect(record).toMatchObject({
    newsroom: { name: "The Lantern", publicAddress: "https://desk.example" },
    article: { id: articleId, title: "The harbour closes" },
    signOff: { by: { name: "Edda Editor" } },
    claims: [{
      id: signed, origin: "attributed", claimant: { name: "Port authority" }, labels: ["budget"],
      evidence: [{ excerpt: "Total cost of the works: $3.8bn.", locator: "p. 12", stance: "supports", source: { title: "Port authority, budget 2026" } }],
      verdict: { rating: { key: "true", value: 5 }, outcome: "confirmed", by: { name: "Carla Checker" } },
      signOff: { by: { name: "Sven Second" } },
    }],
    dismissed: [{ reason: "An opinion." }],
    unsigned: 0,
  });
  expect(record.scale.map((rating) => rating.value)).toEqual([5, 4, 3, 2, 1]);
  for (const { start, end, quote } of [...record.claims, ...record.dismissed].flatMap((claim) => claim.occurrences)) {
    expect(sliceCodePoints(record.version.text, start, end)).toBe(quote);
  }
});

describe("a new revision", () => {
  test("is foreseen without being written, and then does what was foreseen", async () => {
    const cost = await buildClaim(desk.checker, articleId);
    const year = await buildClaim(desk.checker, articleId, { quote: "The old quay dates from 1911." });
    const people = await buildClaim(desk.checker, articleId, { quote: "100,000" });
    const before = await article();
    const text = "The harbour will close for repairs in May, the port authority said on Monday.\n\nThe work costs $3.9bn and takes ten years. About 100,000 people work in the port.\n\n“We have no choice,” said the mayor.";
    const foreseen = await built(reviseArticle(desk.reporter, articleId, { text, version: before.version }, true));
    expect(await article()).toEqual(before);
    const done = await built(reviseArticle(desk.reporter, articleId, { text, version: before.version }));
    expect({ ...done, version: 0 }).toEqual({ ...foreseen, version: 0 });
    expect(done).toMatchObject({ kept: [{ claimId: people }], moved: [], changed: [{ claimId: cost, before: "$3.8bn", after: "$3.9bn" }], lost: [{ claimId: year }] });
    expect(done.diff.filter((part) => part.kind !== "same").length).toBeGreaterThan(0);
    expect((await article()).title).toBe("The harbour closes");
    expect((await built(readVersions(desk.viewer, articleId)))[0]).toMatchObject({ number: 2, reason: "revision" });
  });

  test("of a stale text is refused, and a title changes the headline", async () => {
    const { version } = await article();
    await built(revision("in May", "in June"));
    expect(refusalOf(await reviseArticle(desk.reporter, articleId, { text: "Late.", version }))).toMatchObject({ kind: "conflict", code: "text-changed" });
    const { version: newest } = await article();
    await built(reviseArticle(desk.reporter, articleId, { title: "The harbour stays open", text: "Nothing closes.", version: newest }));
    expect(await article()).toMatchObject({ title: "The harbour stays open", text: "The harbour stays open\nNothing closes." });
  });

  test("of a published article is refused", async () => {
    const { version } = await article();
    await inNewsroom(desk.editor.newsroomId, (tx) => tx.article.update({ where: { id: articleId }, data: { state: "published" } }));
    expect(refusalOf(await reviseArticle(desk.editor, articleId, { text: "Other.", version }))).toMatchObject({ kind: "conflict", code: "article-published" });
    expect(refusalOf(await tagClaim(desk.checker, articleId, { quote: "1911" }))).toMatchObject({ kind: "conflict", code: "article-published" });
  });

  test("is undone by restoring a version, whose claims are attached again", async () => {
    const claimId = await buildReported(desk.checker, articleId);
    await built(revision("$3.8bn", "$3.9bn"));
    expect(await built(keepVersion(desk.checker, articleId, { note: "Before the call" }))).toBe(3);
    await built(restoreVersion(desk.editor, articleId, 1));
    expect((await article()).text).toBe((await built(readVersion(desk.viewer, articleId, 1))).text);
    expect(await built(readClaim(desk.viewer, claimId))).toMatchObject({ state: "needs_recheck", occurrences: [{ state: "attached", quote: "$3.8bn" }] });
    const { changes } = await built(compareVersions(desk.viewer, articleId, { from: 1, to: 2 }));
    expect(changes?.filter((part) => part.kind !== "same").map((part) => part.text).join("|")).toMatch(/8.*9/);
  });
});

describe("the queue", () => {
  test("shows what is due first first, finds by title, and leaves archived articles out", async () => {
    const desk2 = await buildDesk(await buildNewsroom());
    const later = await buildArticle(desk2.reporter, { title: "Later: 50% of nothing", deadline: "2026-12-01T10:00:00+01:00" });
    const sooner = await buildArticle(desk2.reporter, { title: "Sooner", deadline: "2026-11-30T10:00:00Z" });
    const never = await buildArticle(desk2.reporter, { title: "Some day" });
    const list = await built(readArticles(desk2.viewer));
    expect(list.map((one) => one.id)).toEqual([sooner, later, never]);
    expect(list[1]?.deadline).toBe("2026-12-01T09:00:00.000Z");
    expect(list[0]).toMatchObject({ blockers: [{ code: "no-claims" }], people: [{ name: "Rosa Reporter" }], progress: { claims: 0, sentencesConsidered: 0 } });
    expect((await built(readArticles(desk2.viewer, { words: "50%" }))).map((one) => one.id)).toEqual([later]);
    expect(await built(readArticles(desk2.viewer, { words: "_" }))).toEqual([]);
    await built(archiveArticle(desk2.editor, later));
    expect((await built(readArticles(desk2.viewer))).map((one) => one.id)).toEqual([sooner, never]);
    expect((await built(readArticles(desk2.viewer, { archived: true }))).map((one) => one.id)).toEqual([later]);
    await built(unarchiveArticle(desk2.editor, later));
    expect(await built(readArticles(desk2.viewer))).toHaveLength(3);
  });
});
