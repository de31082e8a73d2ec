import { beforeAll, expect, test } from "vitest";
import { textAt } from "@/lib/articles/server/head-text";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { replaceText } from "@/lib/articles/server/replace-text";
import type { Actor } from "@/lib/auth/actor";
import { readClaims } from "@/lib/desk/server/read-claims";
import type { ArticleId, ClaimId } from "@/lib/foundation/ids";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { headText } from "@/lib/articles/server/head-text";
import { articleSchema } from "@/lib/text/schema";
import { buildArticle, buildDesk, buildNewsroom, buildReported, built } from "@/prisma/seed/builders";
import { signClaim } from "./sign-claim";

const ARTICLES = 5;
const CLAIMS = 50;
/** Of every claim: its checker, the second person twice (a replay), and an editor. Together 1,000. */
const ATTEMPTS = ["own", "second", "replay", "editor"] as const;
/** More than the pool has connections, so that attempts wait for each other everywhere they can. */
const AT_ONCE = 24;

type Attempt = { claimId: ClaimId; articleId: ArticleId; who: (typeof ATTEMPTS)[number]; code: string };
type Edit = { claimId: ClaimId; seq: number };

let desk: Awaited<ReturnType<typeof buildDesk>>;
let claims: { claimId: ClaimId; articleId: ArticleId; words: string; edited: boolean }[];

const wordsOf = (n: number): string => `figure ${1000 + n} of the count`;

beforeAll(async () => {
  desk = await buildDesk(await buildNewsroom());
  claims = (await Promise.all(Array.from({ length: ARTICLES }, buildOne))).flat();
}, 300_000);

async function buildOne(): Promise<typeof claims> {
  const numbers = Array.from({ length: CLAIMS }, (_, n) => n);
  const articleId = await buildArticle(desk.reporter, { paragraphs: numbers.map((n) => `The ledger gives the ${wordsOf(n)} and no more.`) });
  const made: typeof claims = [];
  for (const n of numbers) {
    made.push({ claimId: await buildReported(desk.checker, articleId, { quote: wordsOf(n) }), articleId, words: wordsOf(n), edited: n % 3 === 0 });
  }
  return made;
}

/** One digit more, appended to the log and not carried: as when the process ends right after the editor's words were saved. */
function editInTheLog(by: Actor, { articleId, claimId, words }: (typeof claims)[number]): Promise<Edit> {
  return inNewsroom(by.newsroomId, async (tx) => {
    const article = await lockArticle(tx, articleId);
    if (!article) throw new Error("The article went away.");
    const { node } = await headText(tx, articleId);
    const json = JSON.stringify(node.toJSON()).replace(words, words.replace(" of the count", "0 of the count"));
    const { seq } = await built(replaceText(tx, article, { target: articleSchema.nodeFromJSON(JSON.parse(json)), personId: by.personId }));
    return { claimId, seq };
  });
}

/** Runs everything, `AT_ONCE` at a time, in an order that nobody chose. */
async function runAll<T>(work: (() => Promise<T>)[]): Promise<T[]> {
  const shuffled = work.map((one) => ({ one, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ one }) => one);
  const results: T[] = [];
  const next = async (): Promise<void> => {
    for (let one = shuffled.pop(); one; one = shuffled.pop()) results.push(await one());
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return results;
}

test("1,000 racing sign-offs: one outcome each, none by the wrong person, none on words that the log had already changed", { timeout: 300_000 }, async () => {
  const actors: Record<Attempt["who"], Actor> = { own: desk.checker, second: desk.second, replay: desk.second, editor: desk.editor };
  const attempts: Attempt[] = [];
  const edits: Edit[] = [];
  const signing = claims.flatMap(({ claimId, articleId }) =>
    ATTEMPTS.map((who) => async () => {
      const outcome = await signClaim(actors[who], claimId, {});
      attempts.push({ claimId, articleId, who, code: outcome.ok ? "signed" : outcome.refusal.code });
    }),
  );
  const editing = claims.filter((claim) => claim.edited).map((claim) => async () => {
    edits.push(await editInTheLog(desk.reporter, claim));
  });
  await runAll([...signing, ...editing]);

  expect(attempts).toHaveLength(ARTICLES * CLAIMS * ATTEMPTS.length);
  const allowed = ["signed", "already-signed", "sign-off-by-verdict-giver", "claim-changed", "claim-is-needs-recheck"];
  expect(attempts.filter((attempt) => !allowed.includes(attempt.code))).toEqual([]);
  expect(attempts.filter((attempt) => attempt.who === "own" && attempt.code === "signed")).toEqual([]);

  const rows = await inNewsroom(desk.checker.newsroomId, (tx) => tx.signOff.findMany());
  const signers: string[] = [desk.second.personId, desk.editor.personId];
  expect(rows.filter((row) => !signers.includes(row.signerId))).toEqual([]);
  const signed = attempts.filter((attempt) => attempt.code === "signed");
  expect(rows.map((row) => row.claimId).sort()).toEqual(signed.map((attempt) => attempt.claimId).sort());
  expect(new Set(rows.map((row) => row.claimId)).size).toBe(rows.length);

  // An edited claim was signed before its edit or not at all, and on words that stood there.
  const editOf = new Map(edits.map((edit) => [edit.claimId as string, edit.seq]));
  expect(editOf.size).toBe(claims.filter((claim) => claim.edited).length);
  for (const row of rows) expect(row.seq).toBeLessThan(editOf.get(row.claimId) ?? Infinity);
  for (const claim of claims) {
    const row = rows.find((one) => one.claimId === claim.claimId);
    if (!row) continue;
    const text = await inNewsroom(desk.checker.newsroomId, (tx) => textAt(tx, claim.articleId, row.seq));
    expect(text?.text).toContain(claim.words);
  }

  // Whatever came first: a claim whose words changed waits for a person, every other is signed exactly once.
  for (const articleId of new Set(claims.map((claim) => claim.articleId))) {
    const view = await built(readClaims(desk.viewer, articleId));
    for (const { id, state, signOff } of view.claims) {
      if (editOf.has(id)) expect({ state, signOff }).toEqual({ state: "needs_recheck", signOff: null });
      else expect({ state, signed: signOff !== null }).toEqual({ state: "signed_off", signed: true });
    }
  }
  // The race was one: both orders happened.
  expect(rows.some((row) => editOf.has(row.claimId))).toBe(true);
  expect(rows.length).toBeLessThan(claims.length);
});

test("the database refuses the wrong signer even when a command would not", async () => {
  const articleId = await buildArticle(desk.reporter);
  const claimId = await buildReported(desk.checker, articleId);
  const sign = (signerId: string): Promise<unknown> =>
    inNewsroom(desk.checker.newsroomId, async (tx) => {
      const verdict = await tx.verdict.findFirstOrThrow({ where: { claimId } });
      return tx.signOff.create({
        data: { id: crypto.randomUUID(), newsroomId: desk.checker.newsroomId, claimId, verdictId: verdict.id, signerId, seq: 1, wordsSha256: "", recordSha256: "" },
      });
    });
  await expect(sign(desk.checker.personId)).rejects.toThrow(/second person/);
  await expect(sign(desk.reporter.personId)).rejects.toThrow(/second person/);
  await sign(desk.second.personId);
  await expect(sign(desk.editor.personId)).rejects.toThrow(/[Uu]nique/);
});
