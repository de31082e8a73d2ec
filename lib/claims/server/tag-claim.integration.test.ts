import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { archiveArticle } from "@/lib/articles/server/archive-article";
import { headText } from "@/lib/articles/server/head-text";
import { readArticle } from "@/lib/desk/server/read-article";
import { readClaim, readClaims } from "@/lib/desk/server/read-claims";
import { readClaimHistory } from "@/lib/desk/server/read-history";
import { newId, type ArticleId, type ClaimId, type OccurrenceId } from "@/lib/foundation/ids";
import { pool } from "@/lib/foundation/server/database";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { loadReplica } from "@/lib/articles/server/load-replica";
import { reviseArticle } from "@/lib/revisions/server/revise-article";
import { signClaim } from "@/lib/sign-off/server/sign-claim";
import { blockElements, articleRoot } from "@/lib/text/yjs";
import { buildArticle, buildClaim, buildDesk, buildNewsroom, buildReported, built, refusalOf } from "@/prisma/seed/builders";
import { changeClaim } from "./change-claim";
import { dismissClaim } from "./dismiss-claim";
import { placeOccurrence } from "./place-occurrence";
import { removeOccurrence } from "./remove-occurrence";
import { reopenClaim } from "./reopen-claim";
import { tagClaim } from "./tag-claim";
import { withdrawClaim } from "./withdraw-claim";
import { tagClaimInput } from "../place";

let desk: Awaited<ReturnType<typeof buildDesk>>;
let articleId: ArticleId;

beforeAll(async () => {
  desk = await buildDesk(await buildNewsroom());
});
beforeEach(async () => {
  articleId = await buildArticle(desk.reporter);
});

const view = (claimId: ClaimId) => built(readClaim(desk.viewer, claimId));
const occurrenceOf = async (claimId: ClaimId): Promise<OccurrenceId> => (await view(claimId)).occurrences[0]?.id as OccurrenceId;

async function rewrite(from: string, to: string): Promise<void> {
  const { version, text, title } = await built(readArticle(desk.reporter, articleId));
  const body = text.slice(text.indexOf("\n") + 1);
  if (!body.includes(from)) throw new Error(`"${from}" does not stand in the article.`);
  await built(reviseArticle(desk.reporter, articleId, { title, text: body.replace(from, to).replaceAll("\n", "\n\n"), version }));
}

/** What an editor sends for words of the nth paragraph, the headline not counted. */
function rangeOf(words: string, nth: number): Promise<{ start: string; end: string; stateVector: string }> {
  return inNewsroom(desk.reporter.newsroomId, async (tx) => {
    const { seq } = await headText(tx, articleId);
    const { doc } = await loadReplica(tx, articleId, seq);
    const text = blockElements(articleRoot(doc))[nth]?.get(0);
    if (!(text instanceof Y.XmlText)) throw new Error("A paragraph holds text.");
    const at = Y.Text.prototype.toString.call(text).indexOf(words);
    const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
    // The editor's positions hang on the character before them.
    const position = (index: number): string => base64(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, index, -1)));
    return { start: position(at), end: position(at + words.length), stateVector: base64(Y.encodeStateVector(doc)) };
  });
}

describe("a tag", () => {
  test("suggests what it can, and moves the article from intake into checking", async () => {
    expect((await built(readArticle(desk.viewer, articleId))).state).toBe("intake");
    const claimId = await built(tagClaim(desk.checker, articleId, { quote: "The work costs $3.8bn" }));
    expect(await view(claimId)).toMatchObject({
      number: 1, version: 1, state: "open", statement: "The work costs $3.8bn", type: "numerical", origin: "own",
      occurrences: [{ state: "attached", quote: "The work costs $3.8bn", currentWords: null }],
    });
    const article = await built(readArticle(desk.viewer, articleId));
    expect(article).toMatchObject({ state: "in_check", progress: { claims: 1, sentencesConsidered: 1 }, gate: { open: false } });
  });

  test("stands where its offsets say, in code points of the text", async () => {
    articleId = await buildArticle(desk.reporter, { paragraphs: ["🚢🚢 A ship 🚢 came in. Then another."] });
    const { text, version } = await built(readArticle(desk.viewer, articleId));
    const start = text.indexOf("A ship") - 2; // two pairs before it
    const claimId = await built(tagClaim(desk.checker, articleId, { start, end: start + 8, version }));
    const [occurrence] = (await view(claimId)).occurrences;
    expect(occurrence?.quote).toBe("A ship 🚢");
    expect(Array.from(text).slice(occurrence?.start, occurrence?.end).join("")).toBe("A ship 🚢");
  });

  test("by offsets of an older text is carried to the newest, or refused when its words are gone", async () => {
    const old = await built(readArticle(desk.viewer, articleId));
    const start = old.text.indexOf("1911");
    await rewrite("The harbour will close", "On Monday it was said that the harbour will close");
    const claimId = await built(tagClaim(desk.checker, articleId, { start, end: start + 4, version: old.version }));
    expect((await view(claimId)).occurrences[0]?.quote).toBe("1911");
    await rewrite("$3.8bn", "$3.9bn");
    const gone = old.text.indexOf("$3.8bn");
    expect(refusalOf(await tagClaim(desk.checker, articleId, { start: gone, end: gone + 6, version: old.version }))).toMatchObject({ kind: "conflict", code: "place-changed" });
    expect(refusalOf(await tagClaim(desk.checker, articleId, { start: 0, end: 4, version: 9_999 }))).toMatchObject({ kind: "invalid", code: "version-unknown" });
  });

  test("by an editor's own range stands exactly there, though the words stand twice", async () => {
    articleId = await buildArticle(desk.reporter, { paragraphs: ["Aid fell to 4.1%.", "Later aid fell to 4.1%."] });
    const input = tagClaimInput.parse({ quote: "4.1%", prefix: "", suffix: "", range: await rangeOf("4.1%", 2) });
    const [occurrence] = (await view(await built(tagClaim(desk.checker, articleId, input)))).occurrences;
    expect(occurrence?.prefix.endsWith("Later aid fell to ")).toBe(true);
    expect(refusalOf(await tagClaim(desk.checker, articleId, { quote: "4.1%" })).code).toBe("quote-ambiguous");
  });

  test("by an editor's range is refused when somebody wrote between its words, though the same words stand elsewhere", async () => {
    articleId = await buildArticle(desk.reporter, { paragraphs: ["Aid fell to 4.1%.", "Later aid fell to 4.1%."] });
    const place = await rangeOf("fell to 4.1%", 2);
    await rewrite("Later aid fell to 4.1%", "Later aid fell to under 4.1%");
    const input = { quote: "fell to 4.1%", prefix: "Later aid ", suffix: ".", range: place };
    expect(refusalOf(await tagClaim(desk.checker, articleId, input))).toMatchObject({ kind: "conflict", code: "place-changed", details: { words: "fell to under 4.1%" } });
  });

  test.each([
    { where: "right behind its words", from: "Later aid fell to 4.1%", to: "Later aid fell to 4.1% again", prefix: /Later aid $/, suffix: " again." },
    { where: "right before its words", from: "Later aid fell to 4.1%", to: "Later aid, say some, fell to 4.1%", prefix: /Later aid, say some, $/, suffix: "." },
  ])("by an editor's range holds when somebody wrote $where", async ({ from, to, prefix, suffix }) => {
    articleId = await buildArticle(desk.reporter, { paragraphs: ["Aid fell to 4.1%.", "Later aid fell to 4.1%."] });
    const range = await rangeOf("fell to 4.1%", 2);
    await rewrite(from, to);
    const [occurrence] = (await view(await built(tagClaim(desk.checker, articleId, { quote: "fell to 4.1%", range })))).occurrences;
    expect(occurrence).toMatchObject({ quote: "fell to 4.1%", suffix });
    expect(occurrence?.prefix).toMatch(prefix);
  });

  test("by an editor's range holds when somebody divided the paragraph before its words", async () => {
    articleId = await buildArticle(desk.reporter, { paragraphs: ["Aid fell to 4.1%.", "Later aid fell to 4.1%."] });
    const input = { quote: "4.1%", prefix: "Later aid fell to ", suffix: ".", range: await rangeOf("4.1%", 2) };
    await rewrite("Later aid", "Later\naid");
    const [occurrence] = (await view(await built(tagClaim(desk.checker, articleId, input)))).occurrences;
    expect(occurrence?.prefix.endsWith("Later\naid fell to ")).toBe(true);
  });

  test("by a range of a block that is gone is made between the same neighbours, and nowhere else", async () => {
    articleId = await buildArticle(desk.reporter, { paragraphs: ["Aid fell to 4.1%.", "Later aid fell to 4.1%."] });
    const range = { ...(await rangeOf("4.1%", 2)), start: "", end: "" };
    expect(refusalOf(await tagClaim(desk.checker, articleId, { quote: "Later", range })).code).toBe("place-changed");
    const [occurrence] = (await view(await built(tagClaim(desk.checker, articleId, { quote: "4.1%", prefix: "Later aid fell to ", suffix: ".", range })))).occurrences;
    expect(occurrence?.prefix.endsWith("Later aid fell to ")).toBe(true);
    await rewrite("Later aid fell to 4.1%", "Later it rose");
    expect(refusalOf(await tagClaim(desk.checker, articleId, { quote: "4.1%", prefix: "Later aid fell to ", suffix: ".", range })).code).toBe("place-changed");
  });

  test("made on words that never reach the log is refused after two seconds instead of guessed", async () => {
    const doc = new Y.Doc();
    doc.getText("elsewhere").insert(0, "words nobody saved");
    const stateVector = Buffer.from(Y.encodeStateVector(doc)).toString("base64");
    const began = Date.now();
    const outcome = await tagClaim(desk.checker, articleId, { quote: "words nobody saved", range: { start: "", end: "", stateVector } });
    expect(refusalOf(outcome).code).toBe("quote-not-found");
    expect(Date.now() - began).toBeGreaterThan(1_900);
  });

  test("at every place of the same words is one claim with many occurrences", async () => {
    articleId = await buildArticle(desk.reporter, { paragraphs: ["so ".repeat(40).trim()] });
    const start = "The harbour closes\n".length;
    const claimId = await built(tagClaim(desk.checker, articleId, { start, end: start + 2, version: 1, allOccurrences: true }));
    expect((await view(claimId)).occurrences).toHaveLength(40);
  });

  test("as not checkable is dismissed at once, with its reason, by a checker and not by a reporter", async () => {
    const input = { quote: "We have no choice", dismiss: { reason: "An opinion." } };
    expect(refusalOf(await tagClaim(desk.reporter, articleId, input)).code).toBe("needs-judge");
    expect(await view(await built(tagClaim(desk.checker, articleId, input)))).toMatchObject({ state: "dismissed", stateReason: "An opinion." });
  });

  test("of an archived article is refused", async () => {
    await built(archiveArticle(desk.editor, articleId));
    expect(refusalOf(await tagClaim(desk.checker, articleId, { quote: "1911" })).code).toBe("article-archived");
  });

  test("numbers claims without a gap when several people tag at once", async () => {
    const quotes = ["harbour will close", "May", "Monday", "$3.8bn", "ten years", "100,000", "no choice", "mayor", "old quay", "1911"];
    await Promise.all(quotes.map((quote, index) => built(tagClaim(index % 2 ? desk.checker : desk.second, articleId, { quote }))));
    const { claims } = await built(readClaims(desk.viewer, articleId));
    expect(claims.map((claim) => claim.number).sort((a, b) => a - b)).toEqual(quotes.map((_, index) => index + 1));
    expect(claims.map((claim) => claim.occurrences[0]?.quote)).toEqual(quotes);
  });
});

describe("two people on one claim", () => {
  test("the second gets the conflict with the claim's version, and nothing of the first is lost", async () => {
    const claimId = await buildClaim(desk.checker, articleId);
    const [one, other] = await Promise.all([
      changeClaim(desk.checker, claimId, { version: 1, statement: "One." }),
      changeClaim(desk.second, claimId, { version: 1, statement: "Another." }),
    ]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    const refusal = refusalOf(one.ok ? other : one);
    expect(refusal).toMatchObject({ kind: "conflict", code: "claim-changed", details: { claimId, version: 2 } });
    expect((await view(claimId)).statement).toBe(one.ok ? "One." : "Another.");
  });

  test("a claim withdrawn under somebody's hands says so", async () => {
    const claimId = await buildClaim(desk.checker, articleId);
    await built(withdrawClaim(desk.second, claimId, { reason: "Tagged twice." }));
    expect(refusalOf(await changeClaim(desk.checker, claimId, { statement: "Late." }))).toMatchObject({ kind: "conflict", code: "claim-is-withdrawn" });
  });
});

describe("a description", () => {
  test("is taken whole, told in the history, and cleared by null", async () => {
    const claimId = await buildClaim(desk.checker, articleId);
    const claimant = { name: "Port authority", address: "https://www.wikidata.org/wiki/Q1" };
    await built(changeClaim(desk.checker, claimId, {
      origin: "attributed", claimant, claimedOn: "2026-11-02", quantity: { value: "3.8", unit: "billion", currency: "USD" },
      appearances: [{ address: "https://port.example/a", isFirst: true }], labels: ["budget", "port"], note: "Ask Lena.",
    }));
    const described = await view(claimId);
    expect(described).toMatchObject({
      version: 2, origin: "attributed", claimant, claimedOn: "2026-11-02", labels: ["budget", "port"], note: "Ask Lena.",
      quantity: { value: "3.8", unit: "billion", currency: "USD", period: null, asOf: null },
      appearances: [{ address: "https://port.example/a", title: null, on: null, isFirst: true }],
    });
    await built(changeClaim(desk.checker, claimId, { claimantId: null, claimedOn: null, quantity: null, note: null, appearances: [], labels: [] }));
    expect(await view(claimId)).toMatchObject({ version: 3, claimant: null, claimedOn: null, quantity: null, note: null, appearances: [], labels: [] });
    const [newest] = await built(readClaimHistory(desk.viewer, claimId));
    expect(newest?.sentence).toBe("Carla Checker changed claimant, first date, appearances, quantity, note and labels of claim 1.");
  });

  test("that says what is already so changes nothing, and names a claimant once", async () => {
    const one = await buildClaim(desk.checker, articleId, { claimant: { name: "The mayor" } });
    const other = await buildClaim(desk.checker, articleId, { quote: "1911", claimant: { name: "The mayor" } });
    expect((await view(other)).claimant?.id).toBe((await view(one)).claimant?.id);
    await built(changeClaim(desk.checker, one, { statement: (await view(one)).statement, claimant: { name: "The mayor" } }));
    expect((await view(one)).version).toBe(1);
  });

  test("an open claim that is given to somebody is in check; a viewer is given nothing", async () => {
    const claimId = await buildClaim(desk.checker, articleId);
    expect(refusalOf(await changeClaim(desk.checker, claimId, { assigneeId: desk.viewer.personId })).code).toBe("assignee-cannot-work");
    await built(changeClaim(desk.checker, claimId, { assigneeId: desk.second.personId }));
    expect(await view(claimId)).toMatchObject({ state: "in_check", assignee: { name: "Sven Second" } });
  });
});

describe("places", () => {
  test("edges move, and without a verdict the claim stays as it was", async () => {
    const claimId = await buildClaim(desk.checker, articleId);
    await built(placeOccurrence(desk.checker, claimId, { quote: "costs $3.8bn and takes ten years" }, await occurrenceOf(claimId)));
    expect(await view(claimId)).toMatchObject({ state: "open", occurrences: [{ quote: "costs $3.8bn and takes ten years" }] });
  });

  test("a lost claim is attached again where a person says", async () => {
    const claimId = await buildClaim(desk.checker, articleId, { quote: "The old quay dates from 1911." });
    await rewrite(" The old quay dates from 1911.", "");
    expect(await view(claimId)).toMatchObject({ occurrences: [{ state: "lost", quote: "The old quay dates from 1911." }] });
    await built(placeOccurrence(desk.checker, claimId, { quote: "We have no choice" }, await occurrenceOf(claimId)));
    expect(await view(claimId)).toMatchObject({ occurrences: [{ state: "attached", quote: "We have no choice" }] });
  });

  test("the last place stays, any other may go, and none is taken twice", async () => {
    const claimId = await buildClaim(desk.checker, articleId);
    expect(refusalOf(await removeOccurrence(desk.checker, claimId, await occurrenceOf(claimId), {})).code).toBe("last-occurrence");
    expect(refusalOf(await placeOccurrence(desk.checker, claimId, { quote: "$3.8bn" })).code).toBe("occurrence-exists");
    await built(placeOccurrence(desk.checker, claimId, { quote: "1911" }));
    await built(removeOccurrence(desk.checker, claimId, await occurrenceOf(claimId), {}));
    expect((await view(claimId)).occurrences.map((occurrence) => occurrence.quote)).toEqual(["1911"]);
  });
});

describe("a dismissal", () => {
  test("needs another look when its words change, and is repeated on the new ones or taken back", async () => {
    const claimId = await buildClaim(desk.checker, articleId, { quote: "We have no choice", dismiss: { reason: "An opinion." } });
    await rewrite("We have no choice", "We have 1 choice");
    expect((await built(readArticle(desk.viewer, articleId))).gate.blockers.map((blocker) => blocker.code)).toEqual(["occurrence-changed"]);
    await built(dismissClaim(desk.checker, claimId, { reason: "Still an opinion." }));
    expect((await built(readArticle(desk.viewer, articleId))).gate.open).toBe(true);
    await built(reopenClaim(desk.checker, claimId, {}));
    expect(await view(claimId)).toMatchObject({ state: "open", stateReason: null, occurrences: [{ state: "attached", quote: "We have 1 choice" }] });
  });

  test("of a signed claim is refused: it is returned first", async () => {
    const claimId = await buildReported(desk.checker, articleId);
    await built(signClaim(desk.second, claimId, {}));
    expect(refusalOf(await dismissClaim(desk.checker, claimId, { reason: "Hm." })).code).toBe("claim-is-signed-off");
  });
});

test("500 claims are read in a handful of queries", { timeout: 120_000 }, async () => {
  const many = 500;
  const of = { newsroomId: desk.checker.newsroomId, articleId };
  const rows = Array.from({ length: many }, (_, n) => ({ id: newId<ClaimId>(), number: n + 1, ...of, createdById: desk.checker.personId, statement: `Claim ${n}` }));
  await inNewsroom(desk.checker.newsroomId, async (tx) => {
    await tx.claim.createMany({ data: rows });
    const words = { quote: "1911", prefix: "", suffix: "", start: 0, end: 4, carriedSeq: 1 };
    await tx.occurrence.createMany({ data: rows.map(({ id }) => ({ id: newId(), claimId: id, ...of, ...words })) });
  });
  let queries = 0;
  const count = (client: object): void => {
    const counted = client as { query: (...all: unknown[]) => unknown };
    const query = counted.query.bind(client);
    counted.query = (...all) => {
      queries += 1;
      return query(...all);
    };
  };
  // Every connection of the pool, those that exist and those to come.
  const held = await Promise.all(Array.from({ length: 16 }, () => pool().connect()));
  held.forEach((client) => count(client));
  held.forEach((client) => client.release());
  const { claims } = await built(readClaims(desk.checker, articleId));
  expect(claims).toHaveLength(many);
  expect(queries).toBeGreaterThan(0);
  expect(queries).toBeLessThan(40);
});
