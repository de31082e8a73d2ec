import * as Y from "yjs";
import { readTextAfter, type ArticleOfText } from "@/lib/articles/server/text-log";
import { asWritten } from "@/lib/text/yjs";
import type { Ledger } from "./ledger";

/** What the log did to a word, line by line: who wrote its characters, and whether who deleted them named them or swept them away with something else. */
export async function biography(article: ArticleOfText, ledger: Ledger, word: number): Promise<string[]> {
  const doc = asWritten(new Y.Doc({ gc: false }));
  const lines: string[] = [];
  const first = ledger.lettersOf(word)[0] ?? 0;
  for (const { seq, update } of await readTextAfter(article, 0)) {
    const { structs, ds } = Y.decodeUpdate(update);
    const writer = structs[0]?.id.client ?? 0;
    doc.once("afterTransaction", (transaction: Y.Transaction) => {
      for (const { client, clock } of ledger.charactersOf(first)) {
        const struct = clock < Y.getState(doc.store, client) ? Y.getItem(doc.store, Y.createID(client, clock)) : null;
        if (!struct) continue;
        const isNew = clock >= (transaction.beforeState.get(client) ?? 0);
        const named = (ds.clients.get(client) ?? []).some((range) => range.clock <= clock && clock < range.clock + range.len);
        const gone = Y.isDeleted(transaction.deleteSet, Y.createID(client, clock));
        if (isNew) lines.push(`${seq} by ${writer} (${structs.length} structs): writes ${client}:${clock}${struct.deleted ? " into what is gone" : ""}${struct instanceof Y.Item && struct.content instanceof Y.ContentString ? "" : ` as ${struct instanceof Y.Item ? struct.content.constructor.name : "nothing"}`}`);
        else if (gone) lines.push(`${seq} by ${writer} (${structs.length} structs): ${named ? "deletes" : "sweeps away"} ${client}:${clock}`);
      }
    });
    Y.applyUpdate(doc, update);
  }
  return lines;
}
