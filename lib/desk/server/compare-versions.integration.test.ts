import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { HISTORY_LENGTH } from "@/lib/audit/server/read-entries";
import { changeClaim } from "@/lib/claims/server/change-claim";
import { withdrawClaim } from "@/lib/claims/server/withdraw-claim";
import { newId, type ArticleId, type ClaimId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { keepVersion } from "@/lib/revisions/server/keep-version";
import { reviseArticle } from "@/lib/revisions/server/revise-article";
import { signClaim } from "@/lib/sign-off/server/sign-claim";
import { buildArticle, buildClaim, buildDesk, buildEvidence, buildNewsroom, buildReported, buildVerdict, built, refusalOf } from "@/prisma/seed/builders";
import type { HistoryEntry } from "../views";
import { compareVersions, type Side } from "./compare-versions";
import { readArticle } from "./read-article";
import { readArticleHistory } from "./read-history";

let desk: Awaited<ReturnType<typeof buildDesk>>;
let articleId: ArticleId;

beforeAll(async () => {
  desk = await buildDesk(await buildNewsroom());
});
beforeEach(async () => {
  articleId = await buildArticle(desk.reporter);
});

const keep = (): Promise<number> => built(keepVersion(desk.editor, articleId, {}));
const compare = (from: Side, to: Side) => built(compareVersions(desk.viewer, articleId, { from, to, words: false }));

/** Puts more into the claim's history than one answer holds. */
async function busyMonths(claimId: ClaimId): Promise<void> {
  const event = { type: "claim-changed", changes: [{ field: "note", before: "a", after: "b" }] };
  const { newsroomId, personId } = desk.checker;
  await inNewsroom(newsroomId, (tx) => tx.auditEntry.createMany({
    data: Array.from({ length: HISTORY_LENGTH + 100 }, () => ({ id: newId(), newsroomId, actorId: personId, articleId, claimId, event })),
  }));
}

describe("two versions of an article", () => {
  test("tell which claims stand otherwise, with their verdicts and who signed, and what happened to them", async () => {
    const money = await buildReported(desk.checker, articleId);
    await keep();
    await built(signClaim(desk.second, money, {}));
    const people = await buildClaim(desk.checker, articleId, { quote: "100,000" });
    await buildEvidence(desk.checker, people);
    await buildVerdict(desk.checker, people, { rating: "mixed", outcome: "unresolved" });
    await keep();
    const { claims, entries, entriesLeftOut } = await compare(2, 3);
    const verdict = { rating: "True", evidenceState: "sufficient", outcome: "confirmed" };
    expect(claims).toEqual([
      {
        claim: { id: money, number: 1, statement: expect.any(String) as string },
        before: { state: "reported", verdict, signedBy: null },
        after: { state: "signed_off", verdict, signedBy: { id: desk.second.personId, name: "Sven Second" } },
      },
      {
        claim: { id: people, number: 2, statement: expect.any(String) as string },
        before: null,
        after: { state: "reported", verdict: { rating: "Mixed", evidenceState: "sufficient", outcome: "unresolved" }, signedBy: null },
      },
    ]);
    expect(entries.map((entry) => entry.kind)).toEqual(["verdict-given", "evidence-attached", "claim-tagged", "claim-signed-off"]);
    expect(entriesLeftOut).toBe(0);
    expect((await compare(3, 2)).claims).toMatchObject([{ before: { state: "signed_off" }, after: { state: "reported" } }, { before: { state: "reported" }, after: null }]);
  });

  test("are told apart however much happened since", async () => {
    await buildReported(desk.checker, articleId);
    await keep();
    const claimId = await buildClaim(desk.checker, articleId, { quote: "1911" });
    await busyMonths(claimId);
    const early = await compare(1, 2);
    expect(early.claims).toMatchObject([{ claim: { number: 1 }, before: null, after: { state: "reported", verdict: { rating: "True" } } }]);
    expect(early.entries.map((entry) => entry.kind)).toEqual(["verdict-given", "evidence-attached", "claim-tagged"]);
    expect(early.entriesLeftOut).toBe(0);
    const late = await compare(2, "now");
    expect(late.claims).toMatchObject([{ claim: { id: claimId }, before: null, after: { state: "open" } }]);
    expect([late.entries.length, late.entriesLeftOut]).toEqual([HISTORY_LENGTH, 101]);
  });

  test("between which nobody touched a claim say so", async () => {
    await buildReported(desk.checker, articleId);
    await keep();
    await keep();
    expect(await compare(2, 3)).toMatchObject({ claims: [], entries: [], entriesLeftOut: 0 });
    expect(await compare("now", "now")).toMatchObject({ from: null, to: null, claims: [], entries: [] });
  });

  test("tell of what became of the claim without its verdict: a note is an entry, no change", async () => {
    const claimId = await buildReported(desk.checker, articleId);
    await keep();
    await built(changeClaim(desk.checker, claimId, { note: "Ask Lena for the annex." }));
    await keep();
    expect(await compare(2, 3)).toMatchObject({ claims: [], entries: [{ kind: "claim-changed" }] });
    await built(withdrawClaim(desk.checker, claimId, { reason: "Doubled." }));
    expect((await compare(3, "now")).claims).toMatchObject([{ before: { state: "reported" }, after: { state: "withdrawn" } }]);
  });

  test("show words that drifted away from their verdict, beside the words themselves", async () => {
    await buildReported(desk.checker, articleId);
    const { version, text } = await built(readArticle(desk.reporter, articleId));
    const body = text.slice(text.indexOf("\n") + 1).replace("$3.8bn", "$3.9bn").replaceAll("\n", "\n\n");
    await built(reviseArticle(desk.reporter, articleId, { text: body, version }));
    const { from, to, changes, claims } = await built(compareVersions(desk.viewer, articleId, { from: 1, to: 2 }));
    expect([from, to]).toMatchObject([{ number: 1, reason: "intake" }, { number: 2, reason: "revision" }]);
    expect(claims).toMatchObject([{ before: null, after: { state: "needs_recheck", verdict: { rating: "True" }, signedBy: null } }]);
    expect(changes?.flatMap(({ kind, text: words }) => (kind === "same" ? [] : [[kind, words]]))).toEqual([["removed", "3.8bn"], ["added", "3.9bn"]]);
    const now = await built(compareVersions(desk.viewer, articleId, { from: 1, to: "now" }));
    expect([now.to, now.changes]).toEqual([null, changes]);
  });

  test("exist, or there is nothing to compare", async () => {
    expect(refusalOf(await compareVersions(desk.viewer, articleId, { from: 1, to: 2 }))).toMatchObject({ kind: "not-found", code: "version-unknown" });
  });
});

describe("the history of an article", () => {
  test("is read to its beginning, page by page, each entry once and in order", async () => {
    await busyMonths(await buildClaim(desk.checker, articleId));
    const pages: HistoryEntry[][] = [];
    let before: string | undefined;
    do {
      const { entries, earlier } = await built(readArticleHistory(desk.viewer, articleId, { before }));
      pages.push(entries);
      before = earlier ?? undefined;
    } while (before !== undefined);
    const told = pages.flat();
    expect(pages.map((page) => page.length)).toEqual([HISTORY_LENGTH, told.length - HISTORY_LENGTH]);
    expect(new Set(told.map((entry) => entry.id)).size).toBe(HISTORY_LENGTH + 102);
    expect(told.at(-1)?.kind).toBe("article-brought-in");
    expect(told.map((entry) => entry.at)).toEqual(told.map((entry) => entry.at).sort().reverse());
  });

  test("knows no entry of another article", async () => {
    const other = await buildArticle(desk.reporter);
    const [foreign] = (await built(readArticleHistory(desk.viewer, other))).entries;
    expect(refusalOf(await readArticleHistory(desk.viewer, articleId, { before: foreign?.id }))).toMatchObject({ kind: "not-found", code: "entry-unknown" });
  });
});
