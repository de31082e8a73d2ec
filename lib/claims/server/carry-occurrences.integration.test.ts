import * as Y from "yjs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { appendUpdate } from "@/lib/articles/server/append-update";
import { authorsOfWords } from "@/lib/articles/server/authors-of-words";
import { headText } from "@/lib/articles/server/head-text";
import { lockArticle, type LockedArticle } from "@/lib/articles/server/lock-article";
import { replaceText } from "@/lib/articles/server/replace-text";
import { articleOf, buildClaim, buildNewsroom, type TestNewsroom } from "@/lib/articles/server/testing/build-newsroom";
import type { ArticleId, ClaimId, PersonId } from "@/lib/foundation/ids";
import { pool } from "@/lib/foundation/server/database";
import { inNewsroom, type Tx } from "@/lib/foundation/server/transaction";
import { articleSchema } from "@/lib/text/schema";
import { sliceCodePoints } from "@/lib/text/offsets";
import { articleRoot, sharedBlocks } from "@/lib/text/yjs";
import { carryAhead, carryOccurrences } from "./carry-occurrences";

let desk: TestNewsroom;
let reporter: PersonId;
let checker: PersonId;
let signer: PersonId;
let editor: PersonId;

beforeAll(async () => {
  desk = await buildNewsroom();
  [reporter, checker, signer, editor] = [await desk.person("reporter"), await desk.person("checker"), await desk.person("checker"), await desk.person("editor")];
});

async function locked<T>(articleId: ArticleId, work: (tx: Tx, article: LockedArticle) => Promise<T>): Promise<T> {
  return inNewsroom(desk.id, async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article) throw new Error("There should be an article.");
    return work(tx, article);
  });
}

const carry = (articleId: ArticleId): Promise<unknown> => locked(articleId, carryOccurrences);

/** Somebody at a keyboard, past this process's caches: each edit is one logged update. */
async function typist(articleId: ArticleId, personId: PersonId): Promise<{ replace(old: string, words: string): Promise<void>; paste(before: string, words: string): Promise<void> }> {
  const doc = new Y.Doc();
  const rows = await inNewsroom(desk.id, (tx) => tx.articleUpdate.findMany({ where: { articleId }, orderBy: { seq: "asc" } }));
  for (const row of rows) Y.applyUpdate(doc, row.update);
  const log = async (edit: () => void): Promise<void> => {
    const had = Y.encodeStateVector(doc);
    doc.transact(edit);
    const { rows: answers } = await pool().query<{ refusal: string | null }>("select refusal from append_updates($1, $2, $3, $4, $5, 'editing', false)", [
      desk.id, articleId, [Buffer.from(Y.encodeStateAsUpdate(doc, had))], [personId], JSON.stringify([[doc.clientID]]),
    ]);
    expect(answers[0]?.refusal).toBeNull();
  };
  const find = (words: string): { text: Y.XmlText; at: number } => {
    const block = sharedBlocks(articleRoot(doc)).find((each) => each.text.includes(words));
    const text = block?.key.get(0);
    if (!block || !(text instanceof Y.XmlText)) throw new Error(`"${words}" does not stand in the text.`);
    return { text, at: block.text.indexOf(words) };
  };
  return {
    async paste(before, words) {
      const { text, at } = find(before);
      await log(() => text.insert(at, words));
    },
    async replace(old, words) {
      const { text, at } = find(old);
      await log(() => text.delete(at, old.length));
      for (const [index, character] of Array.from(words).entries()) await log(() => text.insert(at + index, character));
    },
  };
}

async function stateOf(claimId: ClaimId): Promise<{ claim: string; version: number; signed: boolean; places: { state: string; words: string | null; now: string | null }[] }> {
  return inNewsroom(desk.id, async (tx) => {
    const claim = await tx.claim.findUniqueOrThrow({ where: { id: claimId }, include: { occurrences: true, signOffs: true } });
    const { text } = await headText(tx, claim.articleId as ArticleId);
    const places = claim.occurrences.map(({ state, start, end, currentWords }) => ({ state, words: state === "lost" ? null : sliceCodePoints(text, start, end), now: currentWords }));
    return { claim: claim.state, version: claim.version, signed: claim.signOffs.some((signOff) => signOff.endedAt === null), places };
  });
}

const eventsOf = (claimId: ClaimId): Promise<unknown[]> =>
  inNewsroom(desk.id, async (tx) => (await tx.auditEntry.findMany({ where: { claimId }, orderBy: { at: "asc" } })).map((entry) => entry.event));

const changesOf = (claimId: ClaimId): Promise<{ personId: string; before: string; after: string }[]> =>
  inNewsroom(desk.id, (tx) => tx.occurrenceChange.findMany({ where: { claimId }, orderBy: { seq: "asc" }, select: { personId: true, before: true, after: true } }));

async function signedClaim(quote: string, ...paragraphs: string[]): Promise<{ articleId: ArticleId; claimId: ClaimId }> {
  const articleId = await desk.article(reporter, ...paragraphs);
  const { claimId } = await buildClaim(desk.id, articleId, { quote, by: checker, judge: checker, signer });
  return { articleId, claimId };
}

const AID = "😀 The country receives $3.8bn in military aid each year.";

describe("words that carry a signature", () => {
  test("a digit changes inside them: the claim needs a new check, its signature ends, the history says it once", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    await (await typist(articleId, reporter)).replace("8bn", "9bn");
    await carry(articleId);
    expect(await stateOf(claimId)).toEqual({ claim: "needs_recheck", version: 2, signed: false, places: [{ state: "changed", words: "$3.9bn in military aid", now: "$3.9bn in military aid" }] });
    expect(await eventsOf(claimId)).toEqual([{ type: "recheck-needed", before: "$3.8bn in military aid", after: "$3.9bn in military aid" }]);
    expect(await changesOf(claimId)).toEqual([{ personId: reporter, before: "$3.8bn in military aid", after: "$3.9bn in military aid" }]);
  });

  test("words change elsewhere, before them and after them: they stay signed where they are", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", "An opening.", AID, "The end.");
    const typing = await typist(articleId, reporter);
    await typing.replace("An opening", "A much longer opening 😀");
    await typing.replace("The country", "This small country");
    await typing.replace("The end", "No end");
    await carry(articleId);
    expect(await stateOf(claimId)).toEqual({ claim: "signed_off", version: 1, signed: true, places: [{ state: "attached", words: "$3.8bn in military aid", now: null }] });
    expect(await eventsOf(claimId)).toEqual([]);
    expect(await changesOf(claimId)).toEqual([]);
  });

  test("they are torn apart, and one part of them is deleted on another day: the claim is on the other part", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    const typing = await typist(articleId, reporter);
    await typing.replace(" in ", ", some of it as goods and much of it in the form of loans and promises, in ");
    await carry(articleId);
    expect((await stateOf(claimId)).places).toEqual([{ state: "changed", words: "military aid", now: "military aid" }]);
    await typing.replace(" military aid", "");
    await carry(articleId);
    expect((await stateOf(claimId)).places).toEqual([{ state: "changed", words: "$3.8bn", now: "$3.8bn" }]);
    await typing.replace("$3.8bn", "");
    await carry(articleId);
    expect((await stateOf(claimId)).places).toEqual([{ state: "lost", words: null, now: null }]);
    await typing.replace(", some", "$3.8bn, some");
    await carry(articleId);
    expect((await stateOf(claimId)).places).toEqual([{ state: "changed", words: "$3.8bn", now: "$3.8bn" }]);
  });

  test("words that are changed back exactly are attached again, but a person has to say that the verdict holds", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    const typing = await typist(articleId, reporter);
    await typing.replace("8bn", "9bn");
    await carry(articleId);
    await typing.replace("9bn", "8bn");
    await carry(articleId);
    expect(await stateOf(claimId)).toMatchObject({ claim: "needs_recheck", signed: false, places: [{ state: "attached", words: "$3.8bn in military aid" }] });
    expect(await eventsOf(claimId)).toHaveLength(1);
  });

  test("even when both happened before anybody looked", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    const typing = await typist(articleId, reporter);
    await typing.replace("8bn", "9bn");
    await typing.replace("9bn", "8bn");
    await carry(articleId);
    expect(await stateOf(claimId)).toMatchObject({ claim: "needs_recheck", signed: false, places: [{ state: "attached" }] });
  });

  test("words that are deleted are lost, and that too ends the signature", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    await (await typist(articleId, reporter)).replace("receives $3.8bn in military aid each", "gets nothing this");
    await carry(articleId);
    expect(await stateOf(claimId)).toMatchObject({ claim: "needs_recheck", signed: false, places: [{ state: "lost" }] });
    expect(await eventsOf(claimId)).toEqual([{ type: "recheck-needed", before: "$3.8bn in military aid", after: "" }]);
  });

  test("a revision that moves their paragraph leaves them signed", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID, "Second paragraph here.", "Third paragraph there.");
    const target = articleSchema.nodeFromJSON(articleOf("A headline", "Second paragraph here.", "Third paragraph there.", AID));
    await locked(articleId, async (tx, article) => {
      await replaceText(tx, article, { target, personId: reporter });
      await carryOccurrences(tx, article);
    });
    expect(await stateOf(claimId)).toMatchObject({ claim: "signed_off", signed: true, places: [{ state: "attached", words: "$3.8bn in military aid" }] });
  });
});

describe("words that merging leaves twice", () => {
  test("are pointed out, though the server died between one person's cutting and putting in", async () => {
    const articleId = await desk.article(reporter, "An opening.", AID, "The end.");
    const [one, other] = [await typist(articleId, reporter), await typist(articleId, editor)];
    await one.replace(" in military aid", "");
    await other.replace(" in military aid", "");
    await other.paste(".", " in military aid");
    await carry(articleId);
    forgetTexts();
    await one.paste("The end", "in military aid ");
    await carry(articleId);
    const doubled = await inNewsroom(desk.id, (tx) => tx.trayItem.findMany({ where: { articleId, kind: "doubled_block" }, select: { words: true } }));
    expect(doubled).toEqual([{ words: "in military aid" }]);
  });
});

/** What a process remembers of texts goes with it. */
function forgetTexts(): void {
  (globalThis as { tickmarkReplicas?: Map<string, unknown> }).tickmarkReplicas?.clear();
}

describe("carrying", () => {
  test("an open claim follows its words without any ceremony", async () => {
    const articleId = await desk.article(reporter, AID);
    const { claimId } = await buildClaim(desk.id, articleId, { quote: "aid each year", by: checker });
    await (await typist(articleId, reporter)).replace("each", "every");
    await carry(articleId);
    expect(await stateOf(claimId)).toMatchObject({ claim: "open", version: 2, places: [{ state: "changed", words: "aid every year" }] });
    expect(await eventsOf(claimId)).toEqual([]);
  });

  test("twice is once, and with nothing new it does nothing", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    await (await typist(articleId, reporter)).replace("8bn", "9bn");
    await Promise.all([carry(articleId), carry(articleId)]);
    await carry(articleId);
    expect(await stateOf(claimId)).toMatchObject({ version: 2 });
    expect(await eventsOf(claimId)).toHaveLength(1);
    expect(await changesOf(claimId)).toHaveLength(1);
  });

  test("what is rolled back is carried by the next one", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    await (await typist(articleId, reporter)).replace("8bn", "9bn");
    const crash = locked(articleId, async (tx, article) => {
      await carryOccurrences(tx, article);
      throw new Error("the power goes");
    });
    await expect(crash).rejects.toThrow("the power goes");
    expect(await stateOf(claimId)).toMatchObject({ claim: "signed_off", signed: true });
    await carry(articleId);
    expect(await stateOf(claimId)).toMatchObject({ claim: "needs_recheck", signed: false });
  });

  test("the same log ends in the same places, however it is cut into runs", async () => {
    const run = async (often: boolean): Promise<unknown> => {
      const articleId = await desk.article(reporter, "An opening.", AID, "The end of it.");
      const claims = [];
      for (const quote of ["$3.8bn in military aid", "The end"]) claims.push(await buildClaim(desk.id, articleId, { quote, by: checker, judge: checker }));
      const typing = await typist(articleId, reporter);
      for (const [old, words] of [["opening", "start"], ["8bn", "85bn"], ["military ", ""], ["end of", "end 😀 of"], ["An", "One"], ["receives", "gets"]] as const) {
        await typing.replace(old, words);
        if (often) await carry(articleId);
      }
      await carry(articleId);
      const states = [];
      for (const { claimId } of claims) {
        const { claim, signed, places } = await stateOf(claimId);
        states.push({ claim, signed, places });
      }
      return states;
    };
    expect(await run(true)).toEqual(await run(false));
  });

  test("two people's changes to one claim are kept apart, one person's keystrokes together", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    await (await typist(articleId, reporter)).replace("3.8", "12.5");
    await carry(articleId);
    await (await typist(articleId, reporter)).replace("12.5", "12.75");
    await carry(articleId);
    await (await typist(articleId, editor)).replace("military", "civil");
    await carry(articleId);
    expect(await changesOf(claimId)).toEqual([
      { personId: reporter, before: "$3.8bn in military aid", after: "$12.75bn in military aid" },
      { personId: editor, before: "$12.75bn in military aid", after: "$12.75bn in civil aid" },
    ]);
  });

  test("the article's title, words and sentences follow the text, and so does what claims cover", async () => {
    const articleId = await desk.article(reporter, "First fact. Second fact.");
    await buildClaim(desk.id, articleId, { quote: "Second fact", by: checker });
    await (await typist(articleId, reporter)).replace("headline", "name");
    await carry(articleId);
    const article = await inNewsroom(desk.id, (tx) => tx.article.findUniqueOrThrow({ where: { id: articleId } }));
    expect(article).toMatchObject({ title: "A name", wordCount: 6, sentenceCount: 3, sentencesCovered: 1 });
    expect(article.carriedSeq).toBe(article.headSeq);
  });
});

describe("who wrote the words of a claim", () => {
  const authors = (articleId: ArticleId, quote: string): Promise<PersonId[]> =>
    locked(articleId, async (tx, article) => {
      const { text } = await headText(tx, articleId);
      const start = Array.from(text.slice(0, text.indexOf(quote))).length;
      return authorsOfWords(tx, article, [{ start, end: start + Array.from(quote).length }]);
    });

  test("nobody, for words that came in; the person at the keyboard, for words typed since", async () => {
    const articleId = await desk.article(reporter, AID, "Nothing yet.");
    await (await typist(articleId, editor)).replace("Nothing yet", "It has 9 million people");
    expect(await authors(articleId, "$3.8bn in military aid")).toEqual([]);
    expect(await authors(articleId, "9 million")).toEqual([editor]);
  });

  test("nobody, when a paragraph was only divided", async () => {
    const articleId = await desk.article(reporter, "A first sentence stands here. The second one follows it at once.");
    const target = articleSchema.nodeFromJSON(articleOf("A headline", "A first sentence stands here.", "The second one follows it at once."));
    await locked(articleId, (tx, article) => replaceText(tx, article, { target, personId: editor }));
    expect(await authors(articleId, "second one follows")).toEqual([]);
  });
});

describe("carrying that looks ahead and locks late", () => {
  /** Runs `meanwhile` under the lock while a carry has looked ahead already and waits for it. */
  async function carryWhile(articleId: ArticleId, meanwhile: (tx: Tx, article: LockedArticle) => Promise<unknown>): Promise<unknown> {
    let ahead: Promise<unknown> = Promise.resolve();
    await locked(articleId, async (tx, article) => {
      ahead = inNewsroom(desk.id, (own) => carryAhead(own, articleId));
      const waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'select%from article where id%for update%'";
      await vi.waitFor(async () => expect((await pool().query(waits)).rowCount).toBe(1), { timeout: 5_000 });
      await meanwhile(tx, article);
    });
    return ahead;
  }

  test("does what carrying under the lock does", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    await (await typist(articleId, reporter)).replace("8", "9");
    expect(await inNewsroom(desk.id, (tx) => carryAhead(tx, articleId))).toEqual({ seq: 3, changed: 1 });
    expect(await stateOf(claimId)).toMatchObject({ claim: "needs_recheck", version: 2, signed: false });
    expect(await inNewsroom(desk.id, (tx) => carryAhead(tx, articleId))).toEqual({ seq: 3, changed: 0 });
  });

  test("when somebody decides meanwhile, what was carried before the decision is not carried twice", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    await (await typist(articleId, reporter)).replace("8", "9");
    expect(await carryWhile(articleId, carryOccurrences)).toEqual({ seq: 3, changed: 0 });
    expect(await stateOf(claimId)).toMatchObject({ claim: "needs_recheck", version: 2 });
    expect(await changesOf(claimId)).toHaveLength(1);
  });

  test("when somebody writes on meanwhile, it carries what it has seen, and the next one the rest", async () => {
    const { articleId, claimId } = await signedClaim("$3.8bn in military aid", AID);
    const typing = await typist(articleId, reporter);
    await typing.replace("8", "9");
    const state = Y.encodeStateAsUpdate(new Y.Doc());
    expect(await carryWhile(articleId, (tx, article) => appendUpdate(tx, article, { update: state, personId: reporter }))).toEqual({ seq: 3, changed: 1 });
    expect(await locked(articleId, (_tx, article) => Promise.resolve([article.carriedSeq, article.headSeq]))).toEqual([3, 4]);
    expect(await inNewsroom(desk.id, (tx) => carryAhead(tx, articleId))).toEqual({ seq: 4, changed: 0 });
    expect(await stateOf(claimId)).toMatchObject({ version: 2, places: [{ state: "changed", now: "$3.9bn in military aid" }] });
  });
});
