import { createHash } from "node:crypto";
import * as Y from "yjs";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import { loadText, type ArticleOfText } from "@/lib/articles/server/text-log";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { OffsetTable } from "@/lib/text/offset-table";
import { articleNode, articleRoot, asWritten, sharedBlocks } from "@/lib/text/yjs";
import { biography } from "./biography";
import type { Tagged } from "./claims";
import type { Copy } from "./copy";
import { NOTHING, type Findings } from "./findings";
import { wordOf, type Ledger, type Letter } from "./ledger";
import { everTwice, replay } from "./replay";

/** Words that stand twice are a doubled block from so many characters on (lib/collab/README.md). */
const SHORTEST_DOUBLE = 15;

/** So many of the words that are gone are told with what the log did to them. */
const MOST_TOLD = 8;

type History = { article: ArticleOfText; ledger: Ledger; copies: readonly Copy[]; claims: readonly Tagged[] };
/** `told`: a digest of everything that came out; equal for two tellings of one seed. */
export type Verdict = { findings: Findings; notes: string[]; told: string };

/** Looks at what a history has come to, when everybody is back and everything is delivered. */
export async function judge({ article, ledger, copies, claims }: History): Promise<Verdict> {
  await carry(article);
  const { doc, updates } = await replay(article);
  const notes: string[] = [];
  const findings = { ...NOTHING, updates, apart: await countApart(article, doc, copies, notes) };
  const verdict: Verdict = { findings, notes, told: "" };
  const letters = ledger.read(doc);
  const tray = await inNewsroom(article.newsroomId, (tx) => tx.trayItem.findMany({ where: { articleId: article.id }, orderBy: { seq: "asc" } }));
  const doubled = tray.filter(({ kind }) => kind === "doubled_block").map(({ words }) => words);
  const silent = judgeWords(ledger, letters, tray.filter(({ kind }) => kind === "displaced_words").map(({ words }) => words).join("\n"), verdict);
  for (const word of silent.slice(0, MOST_TOLD)) notes.push(`the saved word "${ledger.words[word]?.spelling}" is nowhere`, ...(await biography(article, ledger, word)).map((line) => `  ${line}`));
  const unmentioned = judgeDoubles(ledger, letters, doubled, verdict);
  for (const run of unmentioned.slice(0, MOST_TOLD)) notes.push(`"${run.map((word) => ledger.words[word]?.spelling).join(" ")}" stands twice and nobody is told`, ...(await biography(article, ledger, run[0] ?? 0)).map((line) => `  ${line}`));
  const rows = await inNewsroom(article.newsroomId, (tx) => tx.occurrence.findMany({ where: { articleId: article.id } }));
  judgeClaims({ ledger, claims }, { doc, rows, twice: await everTwice(article, ledger), doubled }, verdict);
  const places = claims.map((claim) => rows.find(({ id }) => id === claim.occurrenceId)).map((row) => [row?.quote, row?.state, row?.start, row?.end]);
  const told = JSON.stringify([text(doc), updates, places, tray.map(({ kind, words }) => `${kind} ${words}`).sort()]);
  return { ...verdict, told: createHash("sha256").update(told).digest("hex").slice(0, 12) };
}

/** Carries every claim to the newest text, as a server does within a second. */
export async function carry({ id, newsroomId }: ArticleOfText): Promise<void> {
  await inNewsroom(newsroomId, async (tx) => {
    const locked = await lockArticle(tx, id);
    if (locked) await carryOccurrences(tx, locked);
  });
}

async function countApart(article: ArticleOfText, doc: Y.Doc, copies: readonly Copy[], notes: string[]): Promise<number> {
  const loaded = asWritten(new Y.Doc());
  for (const update of (await loadText(article))?.updates ?? []) Y.applyUpdate(loaded, update);
  const read = (each: Y.Doc): string => JSON.stringify([articleNode(articleRoot(each)).toJSON(), [...Y.decodeStateVector(Y.encodeStateVector(each))].sort(([one], [other]) => one - other)]);
  const all: [string, Y.Doc][] = [["what the server loads", loaded], ...copies.map((copy, at): [string, Y.Doc] => [`the copy of person ${at}`, copy.doc])];
  const apart = all.filter(([, each]) => read(each) !== read(doc));
  for (const [name, each] of apart) notes.push(`apart: ${name} reads ${difference(read(each), read(doc))}`);
  return apart.length;
}

/** Where two texts begin to differ. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `${one.slice(from, at + 60)} instead of ${other.slice(from, at + 60)}`;
}

function judgeWords(ledger: Ledger, letters: readonly (readonly Letter[])[], tray: string, { findings }: Verdict): number[] {
  const silent: number[] = [];
  const standing = new Set(letters.flat());
  for (const word of ledger.words) {
    if (!word.saved) continue;
    findings.words += 1;
    const own = ledger.lettersOf(word.id);
    if (own.every((letter) => standing.has(letter)) || own.some((letter) => ledger.deleted.has(letter))) continue;
    findings.displaced += 1;
    if (tray.includes(word.spelling)) continue;
    findings.silent += 1;
    silent.push(word.id);
  }
  return silent;
}

function judgeDoubles(ledger: Ledger, letters: readonly (readonly Letter[])[], tray: readonly string[], { findings }: Verdict): number[][] {
  const unmentioned: number[][] = [];
  const seen = new Set<Letter>();
  for (const block of letters) {
    let run: Letter[] = [];
    const end = (): void => {
      const ended = run;
      run = [];
      if (ended.length < SHORTEST_DOUBLE) return;
      findings.doubled += 1;
      const words = [...new Set(ended.map(wordOf))];
      if (words.some((word) => tray.some((told) => told.includes(ledger.words[word]?.spelling ?? "")))) return;
      findings.unmentioned += 1;
      unmentioned.push(words);
    };
    for (const letter of block) {
      // The same words once more, directly behind: another doubling, not a longer one.
      if (!seen.has(letter) || run.includes(letter)) end();
      if (seen.has(letter)) run.push(letter);
      seen.add(letter);
    }
    end();
  }
  return unmentioned;
}

type Row = { id: string; quote: string; state: string; start: number; end: number };

function judgeClaims({ ledger, claims }: Pick<History, "ledger" | "claims">, { doc, rows, twice, doubled }: { doc: Y.Doc; rows: readonly Row[]; twice: ReadonlySet<number>; doubled: readonly string[] }, { findings, notes }: Verdict): void {
  const whole = text(doc);
  const table = new OffsetTable(whole);
  // One word a character of the canonical text; -1 where blocks meet.
  const blocks = ledger.read(doc).map((block) => block.map(wordOf));
  const flat = blocks.flatMap((block, index) => (index === 0 ? block : [-1, ...block]));
  for (const claim of claims) {
    const row = rows.find(({ id }) => id === claim.occurrenceId);
    if (!row) throw new Error(`The claim ${claim.claimId} is not in the database.`);
    findings.claims += 1;
    const [start, end] = [table.toUtf16(row.start), table.toUtf16(row.end)];
    const shown = row.state === "lost" ? [] : distinct(flat.slice(start, end));
    const own = claim.words.filter((word) => flat.includes(word));
    const held = shown.filter((word) => own.includes(word));
    const describe = (what: string): string => `${what}: "${row.quote}" is ${row.state} on "${row.state === "lost" ? "" : whole.slice(start, end)}", meant ${JSON.stringify(claim.words.map((word) => ledger.words[word]?.spelling))}, standing ${own.length}`;
    const isElsewhere = row.state === "attached" && own.length > 0 && held.length * 2 < own.length;
    // Who copies words and cuts the first ones in one go has moved them, as far as anybody can see; when somebody else has moved them too, the tray says that they stand twice.
    const isToldTwice = isElsewhere && whole.slice(start, end) === row.quote && whole.split(row.quote).length > 2 && doubled.some((words) => words.includes(row.quote) || row.quote.includes(words));
    if (isToldTwice) {
      findings.ties += 1;
      notes.push(describe("not right, of those that the tray says stand twice"));
      continue;
    }
    if (isElsewhere || (row.state === "attached" && whole.slice(start, end) !== row.quote)) {
      findings.wrong += 1;
      notes.push(describe("wrong"));
    }
    if (row.state === "attached" && own.length === 0) findings.toAlike += 1;
    if (!standTogether(blocks, own)) continue;
    const right = row.state !== "lost" && held.length === own.length && shown.length - held.length <= own.length;
    if (own.some((word) => twice.has(word))) {
      // Which of the two was meant nobody can say, be it that one of them is gone again: counted apart, right or not.
      findings.ties += 1;
      if (right) findings.tiesRight += 1;
      else notes.push(describe("not right, of those that have stood twice"));
      continue;
    }
    findings.together += 1;
    if (right) findings.right += 1;
    else {
      const unique = row.state === "lost" && own.length === claim.words.length && whole.split(row.quote).length === 2;
      if (unique) findings.lost += 1;
      notes.push(describe(unique ? "lost" : "not right"));
    }
  }
}

function text(doc: Y.Doc): string {
  return sharedBlocks(articleRoot(doc)).map((block) => block.text).join("\n");
}

/** Whether one place of one block holds all the words and no more others. */
function standTogether(blocks: readonly (readonly number[])[], own: readonly number[]): boolean {
  return own.length > 0 && blocks.some((block) => {
    const words = distinct(block);
    const at = own.map((word) => words.indexOf(word));
    if (at.includes(-1)) return false;
    return Math.max(...at) - Math.min(...at) + 1 <= 2 * own.length;
  });
}

function distinct(words: readonly number[]): number[] {
  return [...new Set(words)].filter((word) => word >= 0);
}
