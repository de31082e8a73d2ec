import * as Y from "yjs";
import { beforeAll, describe, expect, test } from "vitest";
import { newId, type ArticleId, type PersonId } from "@/lib/foundation/ids";
import { pool } from "@/lib/foundation/server/database";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { ROLES, type Role } from "@/lib/newsroom/roles";
import { articleSchema } from "@/lib/text/schema";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import { ARTICLE_STATES, mayChangeText } from "../article-state";
import { appendUpdate } from "./append-update";
import { freezeVersion } from "./freeze-version";
import { headText, textAt } from "./head-text";
import { lockArticle, type LockedArticle } from "./lock-article";
import { replaceText } from "./replace-text";
import { settleText } from "./settle-text";
import { articleOf, buildNewsroom, type TestNewsroom } from "./testing/build-newsroom";
import type { Tx } from "@/lib/foundation/server/transaction";

let desk: TestNewsroom;
let reporter: PersonId;

beforeAll(async () => {
  desk = await buildNewsroom();
  reporter = await desk.person("reporter");
});

async function locked<T>(articleId: ArticleId, work: (tx: Tx, article: LockedArticle) => Promise<T>): Promise<T> {
  return inNewsroom(desk.id, async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article) throw new Error("There should be an article.");
    return work(tx, article);
  });
}

const revise = (articleId: ArticleId, ...paragraphs: string[]): Promise<unknown> =>
  locked(articleId, (tx, article) => replaceText(tx, article, { target: articleSchema.nodeFromJSON(articleOf("A headline", ...paragraphs)), personId: reporter }));

const freezeForSignOff = (articleId: ArticleId): Promise<number> =>
  locked(articleId, async (tx, article) => {
    await settleText(tx, article, 0);
    return (await freezeVersion(tx, article, { reason: "sign_off", note: null, personId: reporter })).number;
  });

const textOf = (articleId: ArticleId): Promise<string> => inNewsroom(desk.id, async (tx) => (await headText(tx, articleId)).text);

describe("the text of an article", () => {
  test("begins with one update, its headline as the title, counted, and version 1", async () => {
    const id = await desk.article(reporter, "Mr. Osei paid $3.8bn. It was late.");
    const article = await locked(id, (_tx, row) => Promise.resolve(row));
    expect(article).toMatchObject({ title: "A headline", headSeq: 1, carriedSeq: 1, wordCount: 9, sentenceCount: 3, sentencesCovered: 0 });
    const version = await inNewsroom(desk.id, (tx) => tx.articleVersion.findFirstOrThrow({ where: { articleId: id } }));
    expect(version).toMatchObject({ number: 1, seq: 1, reason: "intake", text: "A headline\nMr. Osei paid $3.8bn. It was late." });
  });

  test("can be read at every number of its log", async () => {
    const id = await desk.article(reporter, "One.");
    for (const word of ["Two.", "Three.", "Four."]) await revise(id, "One.", word);
    const texts = await inNewsroom(desk.id, async (tx) => {
      const all: (string | undefined)[] = [];
      for (const seq of [1, 2, 3, 4, 5]) all.push((await textAt(tx, id, seq))?.text);
      return all;
    });
    expect(texts).toEqual(["A headline\nOne.", "A headline\nOne.\nTwo.", "A headline\nOne.\nThree.", "A headline\nOne.\nFour.", undefined]);
  });

  test("changes nothing, and writes nothing, when a revision says the same", async () => {
    const id = await desk.article(reporter, "Same.");
    expect(await revise(id, "Same.")).toEqual({ ok: true, value: { seq: 1, changed: false } });
  });

  test("a change that is rolled back is never seen by anybody, nor by the next reader's cache", async () => {
    const id = await desk.article(reporter, "Before.");
    await textOf(id);
    await expect(
      locked(id, async (tx, article) => {
        await replaceText(tx, article, { target: articleSchema.nodeFromJSON(articleOf("A headline", "Never.")), personId: reporter });
        expect((await headText(tx, id)).text).toContain("Never.");
        throw new Error("the power goes");
      }),
    ).rejects.toThrow("the power goes");
    expect(await textOf(id)).toBe("A headline\nBefore.");
    await revise(id, "After.");
    expect(await textOf(id)).toBe("A headline\nAfter.");
  });

  test("what another process appends is read at once", async () => {
    const id = await desk.article(reporter, "Here.");
    await textOf(id);
    const elsewhere = new Y.Doc();
    const rows = await inNewsroom(desk.id, (tx) => tx.articleUpdate.findMany({ where: { articleId: id } }));
    for (const row of rows) Y.applyUpdate(elsewhere, row.update);
    const had = Y.encodeStateVector(elsewhere);
    const text = sharedBlocks(articleRoot(elsewhere))[1]?.key.get(0);
    if (text instanceof Y.XmlText) text.insert(0, "And ");
    await pool().query("select * from append_updates($1, $2, $3, $4, $5, 'editing', true)", [
      desk.id, id, [Buffer.from(Y.encodeStateAsUpdate(elsewhere, had))], [reporter], JSON.stringify([[elsewhere.clientID]]),
    ]);
    expect(await textOf(id)).toBe("A headline\nAnd Here.");
  });

  test("two changes at once follow each other and both stand", async () => {
    const id = await desk.article(reporter, "One.", "Two.");
    const append = (index: number, words: string): Promise<unknown> =>
      locked(id, async (tx, article) => {
        const { node } = await headText(tx, id);
        const json = node.toJSON() as { content: { content: { text: string }[] }[] };
        const run = json.content[index]?.content[0];
        if (run) run.text += words;
        return replaceText(tx, article, { target: articleSchema.nodeFromJSON(json), personId: reporter });
      });
    await Promise.all([append(1, " First."), append(2, " Second.")]);
    expect(await textOf(id)).toBe("A headline\nOne. First.\nTwo. Second.");
  });

  test("is frozen once for a sign-off of the same text, and again after a change", async () => {
    const id = await desk.article(reporter, "Words.");
    expect([await freezeForSignOff(id), await freezeForSignOff(id)]).toEqual([1, 1]);
    await revise(id, "Other words.");
    expect([await freezeForSignOff(id), await freezeForSignOff(id)]).toEqual([2, 2]);
    await revise(id, "Words.");
    expect(await freezeForSignOff(id)).toBe(1);
  });

  test("is frozen apart from the same words in another formatting", async () => {
    const id = await desk.article(reporter, "Words.");
    const bold = articleOf("A headline", "Words.") as { content: { content: { marks?: object[] }[] }[] };
    for (const run of bold.content[1]?.content ?? []) run.marks = [{ type: "bold" }];
    await locked(id, (tx, article) => replaceText(tx, article, { target: articleSchema.nodeFromJSON(bold), personId: reporter }));
    expect([await freezeForSignOff(id), await freezeForSignOff(id)]).toEqual([2, 2]);
    await revise(id, "Words.");
    expect(await freezeForSignOff(id)).toBe(1);
  });

  test("is not even read for a sign-off when a version bears its number: hundreds are signed in a row", async () => {
    const id = await desk.article(reporter, "Words.");
    await revise(id, "Other words.");
    // The log goes on to say other words here, so whoever reads them freezes another version.
    const before = await locked(id, (tx, article) =>
      freezeVersion(tx, { ...article, headSeq: 1, carriedSeq: 1 }, { reason: "sign_off", note: null, personId: reporter }));
    expect(before.number).toBe(1);
  });

  test("is not frozen before its ranges were carried", async () => {
    const id = await desk.article(reporter, "Words.");
    await revise(id, "Other words.");
    await expect(locked(id, (tx, article) => freezeVersion(tx, article, { reason: "request", note: null, personId: reporter }))).rejects.toThrow("carried");
  });

  test("an update in the name of a client that belongs to somebody else is a fault, not an edit", async () => {
    const id = await desk.article(reporter, "Words.");
    const editor = await desk.person("editor");
    const rows = await inNewsroom(desk.id, (tx) => tx.articleUpdate.findMany({ where: { articleId: id } }));
    const theirs = Y.parseUpdateMeta(rows[0]?.update ?? new Uint8Array()).to;
    const forged = new Y.Doc();
    forged.clientID = [...theirs.keys()][0] ?? 0;
    forged.getXmlFragment("article").insert(0, [new Y.XmlElement("block")]);
    const input = { update: Y.encodeStateAsUpdate(forged), personId: editor };
    await expect(locked(id, (tx, article) => appendUpdate(tx, article, input))).rejects.toThrow("foreign-client");
  });
});

describe("who may change the text, in which state", () => {
  const sets: Role[][] = [...ROLES.map((role): Role[] => [role]), ["checker", "reporter"], ["viewer", "editor"]];
  test.each(ARTICLE_STATES.flatMap((state) => sets.map((roles) => [state, roles] as const)))("database and code agree: %s, %j", async (state, roles) => {
    const { rows } = await pool().query<{ reason: string | null }>(`select refuse_text_change($1::"ArticleState", false, $2::"Role"[]) as reason`, [state, roles]);
    expect(rows[0]?.reason === null).toBe(mayChangeText(state, roles));
  });

  test("an archived article's text is changed by nobody, and by nobody who is no member", async () => {
    const { rows } = await pool().query<{ archived: string; stranger: string }>(
      `select refuse_text_change('in_check', true, '{editor}') as archived, refuse_text_change('in_check', false, null) as stranger`,
    );
    expect(rows[0]).toEqual({ archived: "archived", stranger: "forbidden" });
  });

  test("an editor who writes into a signed article takes it back into check and ends its sign-off; a reporter is refused", async () => {
    const id = await desk.article(reporter, "Signed words.");
    const editor = await desk.person("editor");
    await inNewsroom(desk.id, async (tx) => {
      const version = await tx.articleVersion.findFirstOrThrow({ where: { articleId: id } });
      await tx.articleSignOff.create({ data: { id: newId(), newsroomId: desk.id, articleId: id, versionId: version.id, signerId: editor, record: {} } });
      await tx.article.update({ where: { id }, data: { state: "signed_off" } });
    });
    const target = articleSchema.nodeFromJSON(articleOf("A headline", "Other words."));
    expect(await locked(id, (tx, article) => replaceText(tx, article, { target, personId: reporter }))).toMatchObject({ ok: false, refusal: { code: "article-signed-off" } });
    expect(await locked(id, (tx, article) => replaceText(tx, article, { target, personId: editor }))).toMatchObject({ ok: true });
    await inNewsroom(desk.id, async (tx) => {
      expect(await tx.article.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "in_check" });
      expect(await tx.articleSignOff.findFirstOrThrow({ where: { articleId: id } })).toMatchObject({ endReason: "text-changed" });
      const events = await tx.auditEntry.findMany({ where: { articleId: id } });
      expect(events.map((entry) => entry.event)).toEqual([{ type: "article-sign-off-ended", reason: "text-changed" }]);
    });
  });
});
