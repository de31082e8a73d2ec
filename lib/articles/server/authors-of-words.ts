import * as Y from "yjs";
import type { PersonId } from "@/lib/foundation/ids";
import type { Tx } from "@/lib/foundation/server/transaction";
import { OffsetTable } from "@/lib/text/offset-table";
import { isElement } from "@/lib/text/yjs";
import type { LockedArticle } from "./lock-article";
import { withReplica } from "./replicas";
import { readWriters } from "./store-text-log";
import { readIntakeText } from "./store-versions";
import type { TextReplica } from "./text-replica";

/** Code points of the text at the log's head. */
type Range = { readonly start: number; readonly end: number };
/** Words with the Yjs clients that put characters of them in, and what stands around them in their own block. */
type Words = { clients: Set<number>; text: string };

/** Characters on each side that must have stood at intake too, for words to count as brought in and not as typed. */
const AROUND = 32;

/**
 * Who put characters into these words after intake, and so may not sign them. The editor's binding writes a paragraph
 * anew when somebody divides or joins it; words that stood at intake with the words beside them are nobody's change.
 */
export async function authorsOfWords(tx: Tx, article: Pick<LockedArticle, "id" | "headSeq">, ranges: readonly Range[]): Promise<PersonId[]> {
  const [authors = []] = await authorsOfEach(tx, article, [ranges]);
  return authors;
}

/** The same for several claims at once, each with its ranges: the article is looked through once, however many there are. */
export async function authorsOfEach(tx: Tx, article: Pick<LockedArticle, "id" | "headSeq">, claims: readonly (readonly Range[])[]): Promise<PersonId[][]> {
  const words = await withReplica(tx, { articleId: article.id, stand: "head", seq: article.headSeq }, (replica) => readWords(replica, claims));
  const writers = await readWriters(tx, article.id, [...new Set(words.flat().flatMap(({ clients }) => [...clients]))]);
  const typed = words.map((some) => some.filter(({ clients }) => [...clients].some((client) => writers.has(client))));
  if (typed.every((some) => some.length === 0)) return claims.map(() => []);
  const intake = spaced(await readIntakeText(tx, article.id));
  return typed.map((some) => {
    const changed = some.filter(({ text }) => !intake.includes(spaced(text)));
    return [...new Set(changed.flatMap(({ clients }) => [...clients].flatMap((client) => writers.get(client) ?? [])))];
  });
}

function readWords({ blocks }: TextReplica, claims: readonly (readonly Range[])[]): Words[][] {
  const table = new OffsetTable(blocks.map((block) => block.text).join("\n"));
  const starts: number[] = [];
  let length = 0;
  for (const { text } of blocks) {
    starts.push(length);
    length += text.length + 1;
  }
  const wordsOf = ({ start, end }: Range): Words[] => {
    const [from, to] = [table.toUtf16(start), table.toUtf16(end)];
    const words: Words[] = [];
    for (let at = lastAtOrBefore(starts, from); at < blocks.length && (starts[at] ?? Infinity) < to; at += 1) {
      const { key, text } = blocks[at] ?? { key: null, text: "" };
      const [first, last] = [Math.max(from - (starts[at] ?? 0), 0), Math.min(to - (starts[at] ?? 0), text.length)];
      if (first >= last || !isElement(key)) continue;
      words.push({ clients: clientsIn(key, first, last), text: text.slice(Math.max(0, first - AROUND), last + AROUND) });
    }
    return words;
  };
  return claims.map((ranges) => ranges.flatMap(wordsOf));
}

/** The last of these ascending numbers that is not above one; 0 when all are. */
function lastAtOrBefore(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= most) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The clients whose characters stand in `[from, to)` of a block, UTF-16. */
function clientsIn(block: Y.XmlElement, from: number, to: number): Set<number> {
  const clients = new Set<number>();
  let at = 0;
  for (const child of block.toArray()) {
    if (!(child instanceof Y.XmlText)) {
      at += 1;
      continue;
    }
    for (let item = child._start; item !== null; item = item.right) {
      if (item.deleted || !item.countable) continue;
      if (at < to && at + item.length > from) clients.add(item.id.client);
      at += item.length;
    }
  }
  return clients;
}

function spaced(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
