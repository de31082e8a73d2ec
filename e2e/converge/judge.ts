import * as Y from "yjs";
import { lockArticle } from "@/lib/articles/server/lock-article";
import { carryOccurrences } from "@/lib/claims/server/carry-occurrences";
import { loadText, type ArticleOfText } from "@/lib/articles/server/text-log";
import { inNewsroom } from "@/lib/foundation/server/transaction";
import { OffsetTable } from "@/lib/text/offset-table";
import { articleNode, articleRoot, sharedBlocks } from "@/lib/text/yjs";
import type { Tagged } from "./claims";
import type { Copy } from "./copy";
import { NOTHING, type Findings } from "./findings";
import { wordOf, type Ledger, type Letter } from "./ledger";
import { replay } from "./replay";

/** Words that stand twice are a doubled block from so many characters on (lib/collab/README.md). */
const SHORTEST_DOUBLE = 15;

type History = { article: ArticleOfText; ledger: Ledger; copies: readonly Copy[]; claims: readonly Tagged[] };
export type Verdict = { findings: Findings; notes: string[] };

/** Looks at what a history has come to, when everybody is back and everything is delivered. */
export async function judge({ article, ledger, copies, claims }: History): Promise<Verdict> {
  await inNewsroom(article.newsroomId, async (tx) => {
    const locked = await lockArticle(tx, article.id);
    if (locked) await carryOccurrences(tx, locked);
  });
  const { doc, updates } = await replay(article);
  const findings = { ...NOTHING, updates, apart: await countApart(article, doc, copies) };
  const notes: string[] = [];
  const verdict = { findings, notes };
  const letters = ledger.read(doc);
  const tray = await inNewsroom(article.newsroomId, (tx) => tx.trayItem.findMany({ where: { articleId: article.id }, orderBy: { seq: "asc" } }));
  judgeWords(ledger, letters, tray.filter(({ kind }) => kind === "displaced_words").map(({ words }) => words).join("\n"), verdict);
  judgeDoubles(ledger, letters, tray.filter(({ kind }) => kind === "doubled_block").map(({ words }) => words), verdict);
  await judgeClaims({ article, ledger, claims }, doc, verdict);
  return verdict;
}

async function countApart(article: ArticleOfText, doc: Y.Doc, copies: readonly Copy[]): Promise<number> {
  const loaded = new Y.Doc();
  for (const update of (await loadText(article))?.updates ?? []) Y.applyUpdate(loaded, update);
  const read = (each: Y.Doc): string => JSON.stringify([articleNode(articleRoot(each)).toJSON(), [...Y.decodeStateVector(Y.encodeStateVector(each))].sort(([one], [other]) => one - other)]);
  return [loaded, ...copies.map((copy) => copy.doc)].filter((each) => read(each) !== read(doc)).length;
}

function judgeWords(ledger: Ledger, letters: readonly (readonly Letter[])[], tray: string, { findings, notes }: Verdict): void {
  const standing = new Set(letters.flat());
  for (const word of ledger.words) {
    if (!word.saved) continue;
    findings.words += 1;
    const own = ledger.lettersOf(word.id);
    if (own.every((letter) => standing.has(letter)) || own.some((letter) => ledger.deleted.has(letter))) continue;
    findings.displaced += 1;
    if (tray.includes(word.spelling)) continue;
    findings.silent += 1;
    notes.push(`the saved word "${word.spelling}" is nowhere`);
  }
}

function judgeDoubles(ledger: Ledger, letters: readonly (readonly Letter[])[], tray: readonly string[], { findings, notes }: Verdict): void {
  const seen = new Set<Letter>();
  for (const block of letters) {
    let run: Letter[] = [];
    const end = (): void => {
      if (run.length < SHORTEST_DOUBLE) return;
      findings.doubled += 1;
      const spellings = [...new Set(run.map(wordOf))].map((word) => ledger.words[word]?.spelling ?? "");
      if (tray.some((words) => spellings.some((spelling) => words.includes(spelling)))) return;
      findings.unmentioned += 1;
      notes.push(`"${spellings.join(" ")}" stands twice and nobody is told`);
    };
    for (const letter of block) {
      if (seen.has(letter)) run.push(letter);
      else {
        end();
        run = [];
      }
      seen.add(letter);
    }
    end();
  }
}

async function judgeClaims({ article, ledger, claims }: Pick<History, "article" | "ledger" | "claims">, doc: Y.Doc, { findings, notes }: Verdict): Promise<void> {
  const rows = await inNewsroom(article.newsroomId, (tx) => tx.occurrence.findMany({ where: { articleId: article.id } }));
  const text = sharedBlocks(articleRoot(doc)).map((block) => block.text).join("\n");
  const table = new OffsetTable(text);
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
    const describe = (what: string): string => `${what}: "${row.quote}" is ${row.state} on "${row.state === "lost" ? "" : text.slice(start, end)}", meant ${JSON.stringify(claim.words.map((word) => ledger.words[word]?.spelling))}, standing ${own.length}`;
    if (row.state === "attached" && (text.slice(start, end) !== row.quote || (own.length > 0 && held.length * 2 < own.length))) {
      findings.wrong += 1;
      notes.push(describe("wrong"));
    }
    if (row.state === "attached" && own.length === 0) findings.toAlike += 1;
    if (!standTogether(blocks, own)) continue;
    const twice = own.some((word) => flat.filter((each) => each === word).length > (ledger.words[word]?.spelling.length ?? 0) + 1);
    if (twice && row.state === "lost") {
      // Merging left them twice: which of the two was meant nobody can say, and ties are never guessed.
      findings.ties += 1;
      continue;
    }
    findings.together += 1;
    if (row.state !== "lost" && held.length === own.length && shown.length - held.length <= own.length) findings.right += 1;
    else {
      const unique = row.state === "lost" && own.length === claim.words.length && text.split(row.quote).length === 2;
      if (unique) findings.lost += 1;
      notes.push(describe(unique ? "lost" : "not right"));
    }
  }
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
