import { beforeAll, describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { articleView, claimView } from "@/lib/desk/views";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { SCHEMA_VERSION } from "@/lib/text/schema";
import { ENDPOINTS } from "./endpoints";
import { ask, type Answer } from "./testing/ask";
import { makeNewsroom, type TestPerson } from "./testing/newsroom";

// One article from intake to export, told by programs: what each person may do, and what the door says otherwise.

const MARKDOWN = `The river authority spent $3.8bn on dikes last year, a fifth more than planned.

Mayor Ana Holt said on Monday that 100,000 people have moved to higher ground 🌍 since spring.`;

let reporter: TestPerson;
let checker: TestPerson;
let second: TestPerson;
let editor: TestPerson;
let stranger: TestPerson;
let article: string;
let money: string;
let people: string;

beforeAll(async () => {
  ({ reporter, checker, second, editor } = await makeNewsroom({ reporter: ["reporter"], checker: ["checker"], second: ["checker"], editor: ["editor"], admin: ["admin"] }));
  ({ stranger } = await makeNewsroom({ stranger: ["reporter", "checker", "editor", "admin"] }));
});

const as = (person: TestPerson) => ({
  get: (path: string): Promise<Answer> => ask("GET", path, { token: person.token }),
  post: (path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> => ask("POST", path, { token: person.token, body, headers }),
  patch: (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => ask("PATCH", path, { token: person.token, body, headers }),
  put: (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => ask("PUT", path, { token: person.token, body, headers }),
  delete: (path: string): Promise<Answer> => ask("DELETE", path, { token: person.token }),
});

describe("an article through the door", () => {
  test("a reporter brings it in; a checker may not", async () => {
    const body = { title: "Higher dikes, emptier banks", markdown: MARKDOWN, byline: "Mara Blum", deadline: "2026-11-23T18:00:00+01:00", externalId: "cms-77" };
    expect(await as(checker).post("/articles", body)).toMatchObject({ status: 403, body: { code: "needs-change-text" } });
    const brought = await as(reporter).post("/articles", body);
    expect(brought.status).toBe(201);
    const view = articleView.parse(brought.body);
    expect(view).toMatchObject({ title: body.title, byline: "Mara Blum", deadline: "2026-11-23T17:00:00.000Z", state: "intake", externalId: "cms-77" });
    expect(view.text).toContain("$3.8bn on dikes");
    article = view.id;
    expect((await as(reporter).post("/articles", body)).status).toBe(409);
    expect((await as(checker).get("/articles")).body["articles"]).toMatchObject([{ id: article }]);
    expect((await as(checker).get("/articles?state=signed_off")).body["articles"]).toEqual([]);
  });

  test("a preview stores nothing and shows what would be left out", async () => {
    const preview = await as(reporter).post("/articles/preview", { title: "A page", html: '<p onclick="x()">One <b>bold</b> word<script>alert(1)</script></p>' });
    expect(preview).toMatchObject({ status: 200, body: { title: "A page", text: "A page\nOne bold word", tokenised: null } });
    expect(preview.body["notices"]).toContain("scripts-dropped");
    expect((await as(checker).get("/articles")).body["articles"]).toHaveLength(1);
  });

  test("a checker tags words by quote and by code points, and is told what cannot be tagged", async () => {
    const tagged = await as(checker).post(`/articles/${article}/claims`, { quote: "$3.8bn on dikes last year", type: "numerical" });
    expect(tagged.status).toBe(201);
    const claim = claimView.parse(tagged.body);
    money = claim.id;
    expect(tagged.headers.get("etag")).toBe(`"${claim.version}"`);
    const { text, version } = articleView.parse((await as(checker).get(`/articles/${article}`)).body);
    const at = Array.from(text.slice(0, text.indexOf("100,000 people"))).length;
    const offsets = await as(checker).post(`/articles/${article}/claims`, { start: at, end: at + 14, version, origin: "attributed", claimant: { name: "Ana Holt" } });
    expect(offsets).toMatchObject({ status: 201, body: { occurrences: [{ quote: "100,000 people", start: at, end: at + 14, state: "attached" }], claimant: { name: "Ana Holt" } } });
    people = String(offsets.body["id"]);
    const length = Array.from(text).length;
    for (const [body, status] of [
      [{ quote: "words that stand nowhere" }, 422], [{ quote: "e" }, 422], [{ start: 0, end: length + 1, version }, 422], [{ start: -1, end: 4, version }, 422], [{ start: 4, end: 4, version }, 422],
      [{ quote: "on", start: 1, end: 2, version }, 400], [{ start: 0, end: 4 }, 400], [{ quote: { not: "x" } }, 400], [{ quote: "dikes", signedBy: "me" }, 400], [{}, 400],
    ] as const) {
      expect([body, (await as(checker).post(`/articles/${article}/claims`, body)).status]).toEqual([body, status]);
    }
    expect((await as(checker).get(`/articles/${article}/claims`)).body).toMatchObject({ version, claims: [{ id: money }, { id: people }] });
  });

  test("a stale version is 409 in the body and 412 in the header, each with the claim as it is", async () => {
    const before = claimView.parse((await as(checker).get(`/claims/${money}`)).body);
    const changed = await as(checker).patch(`/claims/${money}`, { version: before.version, note: "Ask the treasurer." });
    expect(changed).toMatchObject({ status: 200, body: { note: "Ask the treasurer.", version: before.version + 1 } });
    expect(await as(second).patch(`/claims/${money}`, { version: before.version, note: "Mine." })).toMatchObject({ status: 409, body: { code: "claim-changed", details: { current: { note: "Ask the treasurer." } } } });
    expect(await as(second).patch(`/claims/${money}`, { note: "Mine." }, { "if-match": `"${before.version}"` })).toMatchObject({ status: 412, body: { code: "claim-changed", details: { current: { id: money } } } });
    expect((await as(second).patch(`/claims/${money}`, { note: "Ours." }, { "if-match": `"${before.version + 1}"` })).status).toBe(200);
    expect((await as(second).patch(`/claims/${money}`, { note: "Ours." }, { "if-match": "yesterday" })).status).toBe(400);
    expect(await as(reporter).patch(`/articles/${article}`, { byline: "M. Blum", detailsVersion: 99 })).toMatchObject({ status: 409, body: { code: "article-changed", details: { current: { id: article } } } });
    expect((await as(reporter).patch(`/articles/${article}`, { byline: "M. Blum" }, { "if-match": '"99"' })).status).toBe(412);
    expect((await as(reporter).put(`/articles/${article}/text`, { markdown: "New.", version: 0 })).status).toBe(409);
    expect((await as(reporter).put(`/articles/${article}/text`, { markdown: "New." }, { "if-match": '"0"' })).status).toBe(412);
  });

  test("evidence, verdict, a return, and the second person's signature", async () => {
    const source = { kind: "document", title: "Annual accounts of the river authority", standing: "primary", address: "https://river.example/accounts" };
    const excerpt = "Expenditure on dikes: 3,804 million";
    expect((await as(checker).post(`/claims/${money}/verdict`, verdict)).status).toBeGreaterThanOrEqual(409);
    const attached = await as(checker).post(`/claims/${money}/evidence`, { source, excerpt, locator: "p. 12", stance: "supports" });
    expect(attached.status).toBe(201);
    const sourceId = claimView.parse(attached.body).evidence[0]?.source.id ?? "";
    expect((await as(checker).get(`/sources/${sourceId}`)).body).toMatchObject({ title: source.title, usedFor: [{ claim: { id: money }, excerpt }] });
    expect((await as(checker).post(`/claims/${money}/verdict`, { ...verdict, rating: "nonsense" })).status).toBe(422);
    expect((await as(checker).post(`/claims/${money}/verdict`, verdict)).body).toMatchObject({ state: "reported", verdict: { rating: { key: "true" } } });
    expect((await as(checker).post(`/claims/${money}/sign-off`)).status).toBe(403);
    expect((await as(second).post(`/claims/${money}/return`, { reason: "Which year?" })).body).toMatchObject({ state: "returned" });
    expect((await as(checker).post(`/claims/${money}/verdict`, { ...verdict, justification: "The accounts for last year say so." })).status).toBe(200);
    expect((await as(second).post(`/claims/${money}/sign-off`)).body).toMatchObject({ state: "signed_off", signOff: { by: { id: second.personId } } });
    expect((await as(second).post(`/claims/${money}/sign-off`)).status).toBe(409);
    expect((await as(second).post(`/claims/${people}/dismiss`, { reason: "A figure of speech." })).body).toMatchObject({ state: "dismissed" });
  });

  test("an editor signs the article off, and what is exported is what was signed", async () => {
    expect((await as(checker).post(`/articles/${article}/sign-off`)).status).toBe(403);
    expect((await as(editor).post(`/articles/${article}/sign-off`)).body).toMatchObject({ state: "signed_off" });
    const json = await as(second).get(`/articles/${article}/export/json`);
    expect(json.status).toBe(200);
    expect(json.headers.get("content-disposition")).toMatch(/^attachment; filename="higher-dikes-emptier-banks-v\d\.json"/);
    for (const [format, type] of [["csv", "text/csv"], ["web-annotation", "application/ld+json"], ["html", "text/html"]] as const) {
      const file = await as(second).get(`/articles/${article}/export/${format}`);
      expect([file.status, file.headers.get("content-type")]).toEqual([200, expect.stringContaining(type)]);
    }
    expect((await as(second).get(`/articles/${article}/export/docx`)).status).toBe(404);
    expect((await as(second).get(`/articles/${article}/export/json?version=99`)).status).toBe(404);
  });

  test("its history, versions and search tell it again", async () => {
    const { body } = await as(reporter).get(`/articles/${article}/history`);
    expect((body["entries"] as { kind: string }[]).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["article-brought-in", "claim-tagged", "verdict-given", "claim-returned", "claim-signed-off", "article-signed-off"]));
    expect((await as(reporter).get(`/claims/${money}/history`)).status).toBe(200);
    const kept = await as(editor).post(`/articles/${article}/versions`, { note: "Before print" });
    expect(kept).toMatchObject({ status: 201, body: { note: "Before print", reason: "request" } });
    const number = Number(kept.body["number"]);
    expect((await as(editor).get(`/articles/${article}/versions/${number}`)).body).toMatchObject({ text: expect.stringContaining("$3.8bn") as string });
    expect((await as(editor).get(`/articles/${article}/compare?from=1&to=${number}`)).body).toMatchObject({ changes: [{ kind: "same" }] });
    const compared = await as(editor).get(`/articles/${article}/compare?from=${number}&to=now&words=0`);
    expect(compared).toMatchObject({ status: 200, body: { from: { number, claimsSigned: expect.any(Number) as number }, to: null, changes: null, claims: [], entries: [], entriesLeftOut: 0 } });
    for (const [query, status] of [["from=1", 400], ["from=1&to=1&who=me", 400], ["from=1&to=then", 422], ["from=0&to=1", 422], ["from=1&to=99", 404]] as const) {
      expect([query, (await as(editor).get(`/articles/${article}/compare?${query}`)).status]).toEqual([query, status]);
    }
    const oldest = (body["entries"] as { id: string }[]).at(-2)?.id ?? "";
    expect(await as(reporter).get(`/articles/${article}/history?before=${oldest}`)).toMatchObject({ status: 200, body: { entries: [{ kind: "article-brought-in" }], earlier: null } });
    expect((await as(reporter).get(`/articles/${article}/history?before=yesterday`)).status).toBe(422);
    expect((await as(checker).get("/search?q=dikes")).body).toMatchObject({ articles: [{ id: article }], claims: [{ id: money }] });
    expect((await as(checker).get("/search?q=accounts&kind=sources")).body).toMatchObject({ articles: [], claims: [], sources: [{ title: "Annual accounts of the river authority" }] });
    expect((await as(stranger).get("/search?q=dikes")).body).toMatchObject({ articles: [], claims: [], sources: [] });
  });

  test("the tray shows what merging did, with whose words they were", async () => {
    expect((await as(checker).get(`/articles/${article}/tray`)).body).toEqual({ items: [] });
    const at = { newsroomId: reporter.newsroomId, articleId: article, seq: 1 };
    await inNewsroom(reporter.newsroomId, (tx) => tx.trayItem.createMany({
      data: [
        { id: v7(), ...at, kind: "displaced_words", authorId: reporter.personId, words: "fewer", place: "Higher dikes" },
        { id: v7(), ...at, kind: "doubled_block", authorId: null, words: "Twice.", place: "Twice.", resolvedAt: new Date(), resolution: "kept_one" },
      ],
    }));
    expect((await as(checker).get(`/articles/${article}/tray`)).body).toMatchObject({
      items: [{ kind: "displaced_words", words: "fewer", place: "Higher dikes", author: { id: reporter.personId, name: reporter.name } }],
    });
  });

  test("a ticket opens the shared text to whoever may read it", async () => {
    expect(await as(editor).post(`/articles/${article}/collab-ticket`)).toMatchObject({ status: 200, body: { mode: "write" } });
    expect(await as(checker).post(`/articles/${article}/collab-ticket`)).toMatchObject({ status: 200, body: { mode: "read" } });
  });

  test("the shared text is handed out at once, but not to an editor of another release", async () => {
    expect(await as(checker).get(`/articles/${article}/shared-text?schema=${SCHEMA_VERSION}`)).toMatchObject({ status: 200 });
    expect(await as(checker).get(`/articles/${article}/shared-text?schema=${SCHEMA_VERSION + 1}`)).toMatchObject({ status: 409, body: { code: "schema-other" } });
  });

  test("its stamp is the one that the claims came with until something is decided", async () => {
    const stamp = async (): Promise<unknown> => (await as(checker).get(`/articles/${article}/stamp`)).body["stamp"];
    const { body } = await as(checker).get(`/articles/${article}/claims`);
    expect(await stamp()).toBe(body["stamp"]);
    const { version } = claimView.parse((await as(checker).get(`/claims/${money}`)).body);
    expect(await as(checker).patch(`/claims/${money}`, { version, note: "Ask the ministry." })).toMatchObject({ status: 200 });
    expect(await stamp()).not.toBe(body["stamp"]);
  });
});

test("to another newsroom none of it exists, through any endpoint", async () => {
  const { evidence, occurrences } = claimView.parse((await as(checker).get(`/claims/${money}`)).body);
  const ids: Record<string, string> = {
    articleId: article, claimId: money, occurrenceId: occurrences[0]?.id ?? "", evidenceId: evidence[0]?.id ?? "", sourceId: evidence[0]?.source.id ?? "",
    personId: checker.personId, tokenId: checker.personId, itemId: article, number: "1", format: "json",
  };
  const bodies: Record<string, unknown> = {
    "/articles/{articleId}": { byline: "Taken" }, "/articles/{articleId}/text": { markdown: "Taken.", version: 1 }, "/articles/{articleId}/claims": { quote: "dikes" },
    "/claims/{claimId}/occurrences": { quote: "dikes" }, "/claims/{claimId}/occurrences/{occurrenceId}": { quote: "dikes" }, "/claims/{claimId}/verdict": verdict,
    "/claims/{claimId}/evidence": { sourceId: ids["sourceId"], excerpt: "Taken", stance: "context" }, "/articles/{articleId}/tray/{itemId}": { resolution: "discarded" },
  };
  const before = JSON.stringify([(await as(checker).get(`/claims/${money}`)).body, (await as(checker).get(`/articles/${article}`)).body]);
  let asked = 0;
  for (const { method, path } of ENDPOINTS.filter((endpoint) => endpoint.path.includes("{"))) {
    const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? "").replace(/\/compare$/, "/compare?from=1&to=1");
    const body = method === "get" || method === "delete" ? undefined : (bodies[path] ?? (/(dismiss|withdraw|return|let-stand)$/.test(path) && path.startsWith("/claims") ? { reason: "Taken" } : {}));
    const answer = await ask(method.toUpperCase(), address, { token: stranger.token, ...(body === undefined ? {} : { body }) });
    expect([method, path, answer.status, JSON.stringify(answer.body)]).toEqual([method, path, 404, expect.not.stringContaining("dikes")]);
    asked += 1;
  }
  expect(asked).toBeGreaterThan(35);
  expect(JSON.stringify([(await as(checker).get(`/claims/${money}`)).body, (await as(checker).get(`/articles/${article}`)).body])).toBe(before);
});

const verdict = { rating: "true", evidenceState: "sufficient", outcome: "confirmed", justification: "The accounts say so." };
